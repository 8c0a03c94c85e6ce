import type { NodeQueries } from './node-queries.ts';

/** What the store says of a replayed or imported recording. Waits are those of the tickets that waited at all. */
export interface RecordingFigures {
  readonly tickets: number;
  readonly served: number;
  readonly abandoned: number;
  readonly phantom: number;
  readonly waited: number;
  readonly meanWaitSeconds: number | null;
  readonly p95WaitSeconds: number | null;
  readonly passedIn: number;
  readonly passedOut: number;
}

/** Which events are those of a recording. */
export interface RecordedSpan {
  readonly hallIds: readonly string[];
  readonly sources: readonly string[];
  readonly firstTime: number | null;
  readonly lastTime: number | null;
}

const noFigures: RecordingFigures = {
  tickets: 0,
  served: 0,
  abandoned: 0,
  phantom: 0,
  waited: 0,
  meanWaitSeconds: null,
  p95WaitSeconds: null,
  passedIn: 0,
  passedOut: 0,
};

/** Figures, from the projections, of what the sources said of the halls between the recording's first and last event (ms since 1970). */
export async function readRecordingFigures(
  queries: NodeQueries,
  { hallIds, sources, firstTime, lastTime }: RecordedSpan,
): Promise<RecordingFigures> {
  const span = {
    hall_ids: hallIds.join(','),
    sources: sources.join('\n'),
    from: new Date(firstTime ?? 0).toISOString(),
    to: new Date(lastTime ?? 0).toISOString(),
  };
  const [tickets] = await queries.ask('recording-figures', span);
  const [passed] = await queries.ask('passed-figures', span);
  if (!tickets || !passed) return noFigures;
  const optional = (value: unknown): number | null => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : null);
  return {
    tickets: Number(tickets.tickets),
    served: Number(tickets.served),
    abandoned: Number(tickets.abandoned),
    phantom: Number(tickets.phantom),
    waited: Number(tickets.waited),
    meanWaitSeconds: optional(tickets.mean_wait_seconds),
    p95WaitSeconds: optional(tickets.p95_wait_seconds),
    passedIn: Number(passed.passed_in),
    passedOut: Number(passed.passed_out),
  };
}
