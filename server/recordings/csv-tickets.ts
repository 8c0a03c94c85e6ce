import { parse } from 'csv-parse/sync';
import type { WireEvent } from '#contracts/events';
import { identifierPattern } from '#contracts/ids';
import { eventTopic } from '#contracts/topics';
import { HallError } from '#engine/errors';
import { instantOf } from '../adapters/instant-of.ts';
import { readLines } from './read-lines.ts';
import { type RecordedEvent, type Recording, type RecordingMapping, type RecordingOptions, SkippedLines } from './recording.ts';
import { findTicketColumns, type TicketColumn, type TicketColumns } from './ticket-columns.ts';

/** A queue system's own list: one line a ticket, its moments in columns, Chinese or English header (`datasets/recordings`). */
export const csvTickets: RecordingMapping = {
  name: 'csv-tickets',
  about: 'a ticket list with a header: ticket, queue, issued, called, started, finished, abandoned, window, class (needs --hall)',
  recognizes: ({ firstLine }) => findTicketColumns(cellsOf(firstLine)) !== null,
  async open(path, options): Promise<Recording> {
    const { hallId } = options;
    if (hallId === undefined) throw new HallError('bad_request', `unknown hall of ${path}: say --hall <id>`);
    const skipped = new SkippedLines();
    return {
      mapping: 'csv-tickets',
      hallIds: [hallId],
      skipped: skipped.counts,
      events: () => readTickets(path, hallId, options, skipped),
    };
  },
};

const identifier = new RegExp(identifierPattern);
const steps = [
  ['issued', 'issued'],
  ['called', 'called'],
  ['started', 'service_started'],
  ['finished', 'service_finished'],
  ['abandoned', 'abandoned'],
] as const;
const classes = new Set(['ordinary', 'priority', 'appointment']);

async function* readTickets(path: string, hallId: string, options: RecordingOptions, skipped: SkippedLines): AsyncGenerator<RecordedEvent> {
  skipped.counts.clear();
  const events: RecordedEvent[] = [];
  let columns: TicketColumns | null = null;
  for await (const line of readLines(path)) {
    if (line.trim() === '') continue;
    if (columns === null) {
      columns = findTicketColumns(cellsOf(line));
      if (columns === null) throw new HallError('bad_request', `no ticket list: ${path} has no columns ticket, queue and issued`);
      continue;
    }
    const ticket = readTicket(cellsOf(line), columns, hallId, options.timeZone);
    if (typeof ticket === 'string') skipped.add(ticket);
    else events.push(...ticket);
  }
  events.sort((a, b) => a.time - b.time);
  yield* events;
}

function readTicket(
  cells: readonly string[],
  columns: TicketColumns,
  hallId: string,
  timeZone: string | undefined,
): RecordedEvent[] | string {
  const cell = (column: TicketColumn): string => cells[columns.get(column) ?? -1]?.trim() ?? '';
  const ticketId = cell('ticket');
  const queueId = cell('queue');
  const windowId = windowOf(cell('window'));
  if (!identifier.test(ticketId) || !identifier.test(queueId)) return 'invalid ticket or queue';
  const recorded: RecordedEvent[] = [];
  try {
    const issuedAt = instantOf(cell('issued'), timeZone);
    for (const [column, kind] of steps) {
      if (cell(column) === '' || (kind === 'called' && windowId === null)) continue;
      const time = instantOf(cell(column), timeZone);
      const event: WireEvent = {
        specversion: '1.0',
        id: `${issuedAt}.${ticketId}.${kind}`,
        source: 'recording/csv-tickets',
        type: `ticket.${kind}`,
        subject: ticketId,
        time,
        data: dataOf(kind, queueId, windowId, cell('class')),
      };
      recorded.push({ topic: eventTopic(hallId, 'ticket', ticketId), time: Date.parse(time), event });
    }
  } catch {
    return 'invalid time';
  }
  return recorded;
}

function dataOf(kind: (typeof steps)[number][1], queueId: string, windowId: string | null, className: string): object {
  switch (kind) {
    case 'issued':
      return { queueId, ...(classes.has(className) ? { class: className } : {}) };
    case 'abandoned':
      return {};
    default:
      return windowId === null ? {} : { windowId };
  }
}

/** `12`, `12号`, `W12` → `W12`; another name stays as it is when it can be an identifier. */
function windowOf(text: string): string | null {
  const number = /^[Ww]?0*(\d+)\s*号?(?:窗口)?$/.exec(text)?.[1];
  if (number !== undefined) return `W${number}`;
  return identifier.test(text) ? text : null;
}

/** The cells of a line of comma-, tab- or semicolon-separated values; none when its quotes do not match. */
function cellsOf(line: string): string[] {
  try {
    const [cells = []] = parse(line, { delimiter: [',', '\t', ';'], relax_quotes: true, relax_column_count: true }) as string[][];
    return cells;
  } catch {
    return [];
  }
}
