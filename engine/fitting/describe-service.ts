import type { FitGap, FitPart } from '#contracts/fit-report';
import { brief, describeSpan, fitGap, fitPart, percent, spanFacts } from './fit-part.ts';
import { enoughServices } from './fit-services.ts';
import type { HallFit } from './hall-fit.ts';

/** What was fitted of how long things take, and by whom. */
export function describeService({ services, plan }: HallFit, queueIds: readonly string[]): { parts: FitPart[]; gaps: FitGap[] } {
  const { pace } = services;
  const matters = services.matters.filter(({ queueId }) => queueIds.includes(queueId));
  const parts = matters.map(({ id, span, isPooled }) => {
    const drawn = isPooled ? `, drawn to its queue because fewer than ${enoughServices} were seen` : '';
    return fitPart('services', `${id}: ${describeSpan(span)}${drawn}.`, {
      about: id,
      ...spanFacts(span),
      pooledWith: isPooled ? 'queue' : null,
    });
  });
  const fromCall =
    services.fromCall > 0
      ? ` ${percent(services.fromCall / Math.max(1, services.services))} are measured from the call, because nobody told when they began.`
      : '';
  parts.push(
    fitPart(
      'paces',
      `Paces: whoever serves is quicker or slower than the hall by ${percent(pace.paceDeviation)} (standard deviation over ${pace.paces.size}).${fromCall}`,
      {
        observations: services.services,
        missingShare: services.unknown / Math.max(1, services.services + services.unknown),
      },
    ),
  );
  if (pace.hourFactors.some((factor) => factor !== 1))
    parts.push(
      fitPart(
        'hours_open',
        `Services take × ${pace.hourFactors.map(brief).join(', × ')} in the first, second, third and later hours after a window opened or resumed.`,
        {
          observations: services.services,
        },
      ),
    );
  const seen = new Set(services.matters.map(({ id }) => id));
  const gaps = plan.matters
    .filter(({ id, queueId }) => queueIds.includes(queueId) && !seen.has(id))
    .map(({ id }) => fitGap('services', id, 'never_seen', `${id} was never served in the span: it is left out.`));
  return { parts, gaps };
}
