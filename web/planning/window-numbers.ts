import type { HallPlan } from '#contracts/hall-plan';

/** Windows as they were typed, and what was typed that is no window's number. */
export interface TypedWindows {
  readonly windowIds: readonly string[];
  readonly unknown: readonly string[];
}

type Windows = Pick<HallPlan, 'windows'>;

const mostInStretch = 2048;

/** Reads numbers and stretches of numbers: `3、5-8`. A stretch takes the windows there are in it. */
export function parseWindows(typed: string, { windows }: Windows): TypedWindows {
  const byNumber = new Map(windows.map(({ id, number }) => [number, id]));
  const windowIds = new Set<string>();
  const unknown: string[] = [];
  for (const part of typed.split(/[,，、\s]+/).filter(Boolean)) {
    const [, from, to] = /^(\d+)\s*[-–—~至到]\s*(\d+)$/.exec(part) ?? [];
    const found = from === undefined || to === undefined ? [byNumber.get(part)] : stretchOf(Number(from), Number(to), byNumber);
    const ids = found.filter((id) => id !== undefined);
    if (ids.length === 0) unknown.push(part);
    for (const id of ids) windowIds.add(id);
  }
  return { windowIds: [...windowIds], unknown };
}

const stretchOf = (from: number, to: number, byNumber: ReadonlyMap<string, string>): (string | undefined)[] =>
  Array.from({ length: Math.min(mostInStretch, Math.max(0, to - from + 1)) }, (_, step) => byNumber.get(String(from + step)));
