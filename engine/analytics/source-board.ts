import type { SourceRow } from '#contracts/source-board';
import type { SourceState } from '../feed/source-book.ts';

const isoTime = (time: number | null): string | null => (time === null ? null : new Date(time).toISOString());

/** The numbered sources of some halls: most missing first, then those that lost most, then by name. */
export function sourceBoard(halls: readonly { readonly hallId: string; readonly sources: readonly SourceState[] }[]): SourceRow[] {
  return halls
    .flatMap(({ hallId, sources }) => sources.map((state) => ({ hallId, ...state })))
    .sort(
      (a, b) =>
        b.missing - a.missing || b.lost - a.lost || b.late - a.late || a.hallId.localeCompare(b.hallId) || a.source.localeCompare(b.source),
    )
    .map((state) => ({
      ...state,
      heardAt: new Date(state.heardAt).toISOString(),
      missingSince: isoTime(state.missingSince),
      askedAt: isoTime(state.askedAt),
    }));
}
