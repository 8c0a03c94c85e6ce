/** How a bench is asked to run. */
export interface BenchOptions {
  /** Share of the full size, 0 to 1: small ones only show that the bench works. */
  readonly scale: number;
  /** What a person watching may want to know; never part of the result. */
  readonly say: (line: string) => void;
}

/** What a bench measured: figures by name, with their unit in it. */
export type BenchResult = Readonly<Record<string, unknown>>;

export interface Bench {
  readonly run: (options: BenchOptions) => Promise<BenchResult>;
}

/** Rounded for people: three places behind the point. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/** The middle value; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? Number.NaN)
    : ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2;
}
