import type { Advice } from '#contracts/advice';

export type Decision = 'done' | 'dismissed';

/** An advice on the screen; one that is gone fades out where it stood. `goneAt` is our wall time in milliseconds. */
export interface ShownAdvice {
  readonly advice: Advice;
  readonly gone: Decision | 'withdrawn' | null;
  readonly goneAt: number;
}

export interface ShownBoard {
  readonly shown: readonly ShownAdvice[];
  /** What was decided here and the server may still list. */
  readonly decided: Readonly<Record<string, Decision>>;
}

export type BoardChange =
  | { readonly kind: 'read'; readonly advice: readonly Advice[]; readonly at: number }
  | { readonly kind: 'decided'; readonly adviceId: string; readonly decision: Decision; readonly at: number }
  | { readonly kind: 'sweep'; readonly at: number };

export const emptyBoard: ShownBoard = { shown: [], decided: {} };
/** What is gone is still seen for so long. */
export const fadeMilliseconds = 1_600;

/** The advice on the screen after a change. */
export function changeBoard(board: ShownBoard, change: BoardChange): ShownBoard {
  switch (change.kind) {
    case 'read':
      return readBoard(board, change.advice, change.at);
    case 'decided': {
      const shown = board.shown.map((entry) =>
        entry.advice.id === change.adviceId && entry.gone === null ? { ...entry, gone: change.decision, goneAt: change.at } : entry,
      );
      return { shown, decided: { ...board.decided, [change.adviceId]: change.decision } };
    }
    case 'sweep':
      return { ...board, shown: board.shown.filter((entry) => !isOver(entry, change.at)) };
  }
}

const isOver = ({ gone, goneAt }: ShownAdvice, at: number): boolean => gone !== null && at - goneAt >= fadeMilliseconds;

/** Best first, as the server ranks them; whoever is gone keeps its place until it has faded. */
function readBoard({ shown: before, decided: known }: ShownBoard, advice: readonly Advice[], at: number): ShownBoard {
  const listed = new Set(advice.map(({ id }) => id));
  const decided = Object.fromEntries(Object.entries(known).filter(([id]) => listed.has(id)));
  const shown: ShownAdvice[] = advice.filter(({ id }) => !(id in decided)).map((one) => ({ advice: one, gone: null, goneAt: 0 }));
  const standing = new Set(shown.map((entry) => entry.advice.id));
  for (const [place, entry] of before.entries()) {
    if (standing.has(entry.advice.id) || isOver(entry, at)) continue;
    shown.splice(place, 0, entry.gone === null ? { ...entry, gone: 'withdrawn', goneAt: at } : entry);
  }
  return { shown, decided };
}
