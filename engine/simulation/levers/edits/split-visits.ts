import type { Arrivals, Scenario } from '#contracts/scenario';
import { keyOf, shareOf, wordOf } from '../../random-key.ts';

/** What somebody comes for, and as whom. */
export interface Visit {
  readonly matterId: string;
  readonly classId?: string | undefined;
}
export interface VisitPart extends Visit {
  /** Of the visits that are split; the parts of one add up to 1. */
  readonly share: number;
}

/**
 * Visits split into parts that stand side by side in the mix, so that everybody else comes for what they came for before and the
 * n-th visitor is still the n-th. Of recorded visitors the same ones are chosen every time: `reason` says by which draw.
 */
export function splitVisits(scenario: Scenario, reason: string, partsOf: (visit: Visit) => readonly VisitPart[]): Scenario {
  return { ...scenario, arrivals: scenario.arrivals.map((stream) => splitStream(stream, reason, partsOf)) };
}

function splitStream(stream: Arrivals, reason: string, partsOf: (visit: Visit) => readonly VisitPart[]): Arrivals {
  if (stream.kind === 'recorded') {
    const visitors = stream.visitors.map((visitor, place) => {
      const part = partAt(partsOf(visitor), shareOf(keyOf(wordOf(stream.id), wordOf(reason), place)));
      if (part === undefined || part.matterId === visitor.matterId) return { ...visitor, ...classOf(part ?? visitor) };
      // The first service is another one; how long that takes was not recorded.
      const { serviceMinutes: _, ...rest } = visitor;
      return { ...rest, matterId: part.matterId, ...classOf(part) };
    });
    return { ...stream, visitors };
  }
  const mix = stream.mix.flatMap(({ weight, ...visit }) =>
    partsOf(visit)
      .filter(({ share }) => share > 0)
      .map(({ share, ...part }) => ({ matterId: part.matterId, ...classOf(part), weight: weight * share })),
  );
  return { ...stream, mix };
}

function partAt(parts: readonly VisitPart[], share: number): VisitPart | undefined {
  let upTo = 0;
  return parts.find((part) => {
    upTo += part.share;
    return share < upTo;
  });
}

const classOf = ({ classId }: Visit): { classId?: string } => (classId === undefined ? {} : { classId });
