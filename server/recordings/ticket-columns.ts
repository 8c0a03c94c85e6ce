import { readFileSync } from 'node:fs';
import { HallError } from '#engine/errors';

const columns = ['ticket', 'queue', 'issued', 'called', 'started', 'finished', 'abandoned', 'window', 'class'] as const;
export type TicketColumn = (typeof columns)[number];

/** Where each column stands in a row; absent columns are absent. */
export type TicketColumns = ReadonlyMap<TicketColumn, number>;

const path = new URL('../../datasets/recordings/csv-tickets.json', import.meta.url);
let known: ReadonlyMap<string, TicketColumn> | null = null;

/** The known columns of a header row; null when it is not that of a ticket list, which has at least ticket, queue and issue. */
export function findTicketColumns(header: readonly string[]): TicketColumns | null {
  known ??= readColumnNames();
  const found = new Map<TicketColumn, number>();
  for (const [place, name] of header.entries()) {
    const column = known.get(name.trim().toLowerCase().replaceAll(' ', '_'));
    if (column && !found.has(column)) found.set(column, place);
  }
  return found.has('ticket') && found.has('queue') && found.has('issued') ? found : null;
}

function readColumnNames(): ReadonlyMap<string, TicketColumn> {
  const names = new Map<string, TicketColumn>();
  const file = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  for (const column of columns) {
    const aliases = file[column];
    if (!Array.isArray(aliases)) throw new HallError('bad_request', `no names of column ${column} in datasets/recordings/csv-tickets.json`);
    for (const alias of aliases) names.set(String(alias).toLowerCase(), column);
  }
  return names;
}
