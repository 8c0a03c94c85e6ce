import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { type EventFamily, eventFamilies } from '#contracts/events';
import { Identifier } from '#contracts/ids';
import { eventTopic } from '#contracts/topics';
import type { AdaptedMessage, Unread, WireMessage } from './adapter.ts';

/** What an expression returns, one for each event. The ingest checks the event itself: its time, its data, its hall. */
export const Report = Type.Object(
  {
    hallId: Identifier,
    /** `area.passed`, `device.heartbeat`, … */
    type: Type.String({ pattern: '^[a-z_]+\\.[a-z_]+$' }),
    /** The area, device, ticket, … it happened to. */
    subject: Identifier,
    /** With `source` the event's identity: the same for every repeat of the same report. */
    id: Type.String({ minLength: 1, maxLength: 200 }),
    source: Type.String({ minLength: 1, maxLength: 200 }),
    time: Type.String(),
    data: Type.Object({}),
  },
  { additionalProperties: false },
);
export type Report = Static<typeof Report>;

/** The wire messages of an expression's result: nothing, one report or a list of them; anything else of it stays unread. */
export function readReports(result: unknown): AdaptedMessage {
  const reports: readonly unknown[] = result === undefined || result === null ? [] : Array.isArray(result) ? result : [result];
  const messages: WireMessage[] = [];
  const unread: Unread[] = [];
  for (const report of reports) {
    const read = readReport(report);
    if ('reason' in read) unread.push(read);
    else messages.push(read);
  }
  return { messages, unread };
}

function readReport(report: unknown): WireMessage | Unread {
  if (!Value.Check(Report, report)) {
    const [error] = Value.Errors(Report, report);
    return { reason: 'bad_report', detail: `${error?.instancePath ?? ''} ${error?.message ?? 'not a report'}`.trim() };
  }
  const family = report.type.slice(0, report.type.indexOf('.'));
  if (!isFamily(family)) return { reason: 'bad_report', detail: `unknown event family: ${family}` };
  return formatReport(family, report);
}

function formatReport(family: EventFamily, report: Report): WireMessage {
  const { hallId, subject, id, source, type, time, data } = report;
  return { topic: eventTopic(hallId, family, subject), event: { specversion: '1.0', id, source, type, subject, time, data } };
}

const isFamily = (name: string): name is EventFamily => (eventFamilies as readonly string[]).includes(name);
