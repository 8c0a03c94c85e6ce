import { parse } from 'csv-parse/sync';

const delimiters = ['\t', ';', ','] as const;
export type Delimiter = (typeof delimiters)[number];

/** The delimiter a line is split by: the one that is in it, tab before semicolon before comma. */
export function findDelimiter(line: string): Delimiter {
  return delimiters.find((delimiter) => line.includes(delimiter)) ?? ',';
}

/** The cells of a line; null when its quotes do not match. */
export function splitCells(line: string, delimiter: Delimiter): string[] | null {
  if (!line.includes('"')) return line.split(delimiter);
  try {
    const [cells = []] = parse(line, { delimiter, relax_column_count: true }) as string[][];
    return cells;
  } catch {
    return null;
  }
}
