import {
  DATE,
  DuckDBDateValue,
  type DuckDBResultReader,
  DuckDBTimestampTZValue,
  type DuckDBType,
  type DuckDBValue,
  LIST,
  listValue,
  UBIGINT,
  VARCHAR,
} from '@duckdb/node-api';
import type { WindowAction } from '#contracts/commands';
import type { EventFamily, HallEvent } from '#contracts/events';
import type { CommandState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import { awaitedDays } from '../twin/awaited.ts';
import type { MissingEntity } from '../twin/hall-twin.ts';
import { badStarsAtMost } from '../twin/reduce-feedback.ts';
import type { Database } from './database.ts';
import { readEvents } from './event-rows.ts';
import { loadSql } from './sql-files.ts';

const sql = (name: string): string => loadSql(import.meta.url, `sql/${name}.sql`);
const repeatsOfDays = sql('repeats-of-days');
const repeats = sql('repeats');
const eventsOfDayEntities = sql('events-of-day-entities');
const eventsOfPapers = sql('events-of-papers');
const firstDayOfPapers = sql('first-day-of-papers');
const eventsSinceDay = sql('events-since-day');
const eventsOfHeldPapers = sql('events-of-held-papers');
const papersWithoutRow = sql('papers-without-row');
const latestDeviceEvents = sql('latest-device-events');
const feedsSinceDay = sql('feeds-since-day');
const sequencesSinceDay = sql('sequences-since-day');
const latestDecisions = sql('latest-decisions');
const hallTime = sql('hall-time');
const paperKeys = sql('paper-keys');
const eventKeys = sql('event-keys');

export const textList = (items: readonly string[]): DuckDBValue => listValue([...items]);
const textListType = LIST(VARCHAR);
const beforeEverything = new DuckDBDateValue(0);

/** What the engine reads from its store: on the writer's connection, so that it sees what was just written. */
export class HallStore {
  constructor(private readonly database: Database) {}

  /** The hall time reached; null before the first event. */
  async hallTime(hallId: string): Promise<Instant | null> {
    const value = (await this.read(hallTime, { hall_id: hallId })).getColumns()[0]?.[0];
    return value === null || value === undefined ? null : Number(value);
  }

  /** Stored pairs among the given ones, as `source\nid`; `days` is where they probably are. */
  async findRepeats(keys: readonly number[], days: readonly number[] | null): Promise<Set<string>> {
    const keyList = listValue(keys.map((key) => BigInt(key)));
    const result = days
      ? await this.read(
          repeatsOfDays,
          { keys: keyList, days: listValue(days.map((day) => new DuckDBDateValue(day))) },
          { keys: LIST(UBIGINT), days: LIST(DATE) },
        )
      : await this.read(repeats, { keys: keyList }, { keys: LIST(UBIGINT) });
    const [sources, ids] = result.getColumns();
    return new Set((sources ?? []).map((source, row) => `${source}\n${ids?.[row]}`));
  }

  /** All stored events of tickets or windows of one service day. */
  async eventsOfDay(hallId: string, family: EventFamily, day: number, entityIds: readonly string[]): Promise<HallEvent[]> {
    const entities = { hall_id: hallId, family, day: new DuckDBDateValue(day), entity_ids: textList(entityIds) };
    return readEvents(await this.read(eventsOfDayEntities, entities, { entity_ids: textListType }));
  }

  /** All stored events of some papers, of any hall and family; others may be among them. */
  async eventsOfPapers(papers: readonly MissingEntity[]): Promise<HallEvent[]> {
    const list = (nameOf: (paper: MissingEntity) => string): DuckDBValue => textList(papers.map(nameOf));
    const names = {
      hall_ids: list(({ hallId }) => hallId),
      families: list(({ family }) => family),
      entity_ids: list(({ entityId }) => entityId),
    };
    const types = { hall_ids: textListType, families: textListType, entity_ids: textListType };
    const firstDay = (await this.read(firstDayOfPapers, names, types)).getColumns()[0]?.[0] ?? beforeEverything;
    const { families, entity_ids } = names;
    const found = { first_day: firstDay, families, entity_ids };
    // Papers of other halls may bear the same ids: the store is faster at letting them through than at telling them apart.
    return readEvents(await this.read(eventsOfPapers, found, { families: textListType, entity_ids: textListType }));
  }

  /** Everything the twin needs in memory on `day`: that day's events, papers of which more is expected, the devices' last words. */
  async eventsHeldOn(hallId: string, day: number): Promise<HallEvent[][]> {
    const of = { hall_id: hallId };
    const since = new DuckDBDateValue(day);
    return [
      readEvents(await this.read(latestDeviceEvents, { ...of, day: since })),
      readEvents(
        await this.read(eventsOfHeldPapers, {
          ...of,
          day: since,
          finished_since: new DuckDBDateValue(day - awaitedDays.certificate),
          made_since: new DuckDBDateValue(day - awaitedDays.collection),
          bad_stars: badStarsAtMost,
          rated_since: new DuckDBDateValue(day - awaitedDays.followUp),
        }),
      ),
      readEvents(await this.read(eventsSinceDay, { ...of, day: since })),
    ];
  }

  /** Events whose row an earlier version of the store did not keep. */
  async eventsWithoutRow(hallId: string): Promise<HallEvent[]> {
    return readEvents(await this.read(papersWithoutRow, { hall_id: hallId }));
  }

  async feeds(hallId: string, day: number): Promise<{ family: EventFamily; lastEventAt: Instant; eventsToday: number }[]> {
    const result = await this.read(feedsSinceDay, { hall_id: hallId, day: new DuckDBDateValue(day) });
    return result.getRows().map(([family, last, today]) => ({
      family: String(family) as EventFamily,
      lastEventAt: Number(last),
      eventsToday: Number(today),
    }));
  }

  /** Calls `take` with every number a source gave a message of `day` or later, in the order of `inOrderOfNumbers`, and when it came. */
  async eachSequence(hallId: string, day: number, take: (source: string, number: number, recordedAt: Instant) => void): Promise<void> {
    await this.eachChunk(sequencesSinceDay, { hall_id: hallId, day: new DuckDBDateValue(day) }, ([sources, numbers, times]) => {
      sources?.forEach((source, row) => {
        take(String(source), Number(numbers?.[row]), Number(times?.[row]));
      });
    });
  }

  /** Commands given since `since`, as they were when given. */
  async commandsSince(hallId: string, since: Instant): Promise<CommandState[]> {
    const result = await this.read(latestDecisions, { hall_id: hallId, since: new DuckDBTimestampTZValue(BigInt(since) * 1000n) });
    return result.getRows().map(([id, windowId, request, requestedBy, requestedAt, undoes]) => ({
      id: String(id),
      windowId: String(windowId),
      request: JSON.parse(String(request)) as WindowAction,
      requestedBy: String(requestedBy),
      requestedAt: Number(requestedAt),
      undoes: undoes === null ? null : String(undoes),
      status: 'pending',
      answeredAt: null,
      reason: null,
      reasonCode: null,
    }));
  }

  /** Calls `take` with every stored event key, and `takePaper` with every paper as owner (`hall/family`) and id. */
  async eachKey(take: (key: number) => void, takePaper: (owner: string, id: string) => void): Promise<void> {
    await this.eachChunk(eventKeys, {}, ([keys]) => {
      for (const key of keys ?? []) take(Number(key));
    });
    await this.eachChunk(paperKeys, {}, ([owners, ids]) => {
      owners?.forEach((owner, row) => {
        takePaper(String(owner), String(ids?.[row]));
      });
    });
  }

  private async eachChunk(text: string, values: Record<string, DuckDBValue>, take: (columns: DuckDBValue[][]) => void): Promise<void> {
    const result = await this.database.writer.stream(text, values);
    for (let chunk = await result.fetchChunk(); chunk && chunk.rowCount > 0; chunk = await result.fetchChunk()) take(chunk.getColumns());
  }

  private read(text: string, values: Record<string, DuckDBValue>, types?: Record<string, DuckDBType>): Promise<DuckDBResultReader> {
    return this.database.writer.runAndReadAll(text, values, types);
  }
}
