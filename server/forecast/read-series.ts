import { parseClockTime } from '#engine/forecast/clock-time';
import { type RowCombination, SeriesRows, type UnusableRow } from '#engine/forecast/series-rows';
import { readLines } from '../recordings/read-lines.ts';
import { type Delimiter, findDelimiter, splitCells } from './cells.ts';
import { type ColumnNames, findColumns, type SeriesColumns } from './series-columns.ts';

const firstPlaces = 5;

/** Rows that could not be used, for one reason. */
export interface UnusableRows {
  readonly reason: UnusableRow | 'unreadable_line' | 'too_few_columns';
  readonly rows: number;
  /** The first few, as `file:line`. */
  readonly first: readonly string[];
}

export interface ReadSeries {
  readonly rows: SeriesRows;
  /** Lines but headings and empty ones. */
  readonly read: number;
  readonly unusable: readonly UnusableRows[];
}

/** Reads files of comma-, semicolon- or tab-separated rows, gzip or plain, with a heading or without, as one series a key. */
export async function readSeries(paths: readonly string[], names: ColumnNames, combination: RowCombination): Promise<ReadSeries> {
  const rows = new SeriesRows(combination);
  const unusable = new Map<UnusableRows['reason'], { rows: number; first: string[] }>();
  let read = 0;
  for (const path of paths) {
    let layout: { columns: SeriesColumns; delimiter: Delimiter } | null = null;
    let line = 0;
    for await (const text of readLines(path)) {
      line += 1;
      if (text.trim() === '') continue;
      let isHeading = false;
      if (layout === null) {
        const delimiter = findDelimiter(text);
        const first = splitCells(text.replace(/^\uFEFF/, ''), delimiter) ?? [];
        layout = { columns: findColumns(names, first, path), delimiter };
        isHeading = parseClockTime(timeOf(first, layout.columns)) === null;
      }
      if (isHeading) continue;
      read += 1;
      const reason = takeLine(text, layout.delimiter, layout.columns, rows);
      if (reason === null) continue;
      const known = unusable.get(reason) ?? { rows: 0, first: [] };
      known.rows += 1;
      if (known.first.length < firstPlaces) known.first.push(`${path}:${line}`);
      unusable.set(reason, known);
    }
  }
  return { rows, read, unusable: [...unusable].map(([reason, one]) => ({ reason, ...one })) };
}

function takeLine(text: string, delimiter: Delimiter, columns: SeriesColumns, rows: SeriesRows): UnusableRows['reason'] | null {
  const cells = splitCells(text, delimiter);
  if (cells === null) return 'unreadable_line';
  const value = columns.value === null ? '' : cells[columns.value];
  const key = columns.key === null ? '' : cells[columns.key];
  if (value === undefined || key === undefined) return 'too_few_columns';
  return rows.add(timeOf(cells, columns), value, key.trim());
}

function timeOf(cells: readonly string[], { time }: SeriesColumns): string {
  return time.map((place) => cells[place] ?? '').join(' ');
}
