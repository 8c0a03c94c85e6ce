import { HallError } from '#engine/errors';

/** Which columns of a file make a series; each by its name in the heading or by its place from 1. */
export interface ColumnNames {
  /** Several, comma-separated, are read one after the other: a date and an hour. */
  readonly time: string;
  /** Null when rows are counted. */
  readonly value: string | null;
  /** What has a series of its own; null for one series. */
  readonly key: string | null;
}

/** Places of the columns from 0. */
export interface SeriesColumns {
  readonly time: readonly number[];
  readonly value: number | null;
  readonly key: number | null;
}

/** Finds the columns by a file's first line. Throws `HallError('bad_request')` that says which columns there are. */
export function findColumns(names: ColumnNames, heading: readonly string[], path: string): SeriesColumns {
  const find = (name: string): number => {
    const named = heading.findIndex((cell) => cell.trim() === name);
    if (named !== -1) return named;
    const place = Number(name);
    if (Number.isInteger(place) && place >= 1 && place <= heading.length) return place - 1;
    throw new HallError('bad_request', `no column ${JSON.stringify(name)} in ${path}; its first line says: ${heading.join(', ')}`);
  };
  const whole = heading.some((cell) => cell.trim() === names.time);
  return {
    time: (whole ? [names.time] : names.time.split(',')).map((name) => find(name.trim())),
    value: names.value === null ? null : find(names.value),
    key: names.key === null ? null : find(names.key),
  };
}
