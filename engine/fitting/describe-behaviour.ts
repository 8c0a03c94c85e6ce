import type { FitGap, FitPart } from '#contracts/fit-report';
import type { QueueRule } from '#contracts/scenario';
import type { QueueSpans } from './fit-calls.ts';
import { brief, describeSpan, fitGap, fitPart, percent, spanFacts } from './fit-part.ts';
import type { PatienceFit } from './fit-patience.ts';
import type { HallFit } from './hall-fit.ts';

/** What was fitted of how people and windows behave between ticket and service. */
export function describeBehaviour(fit: HallFit, queueIds: readonly string[]): { parts: FitPart[]; gaps: FitGap[] } {
  const { calls, patience, order, onward } = fit;
  const parts: FitPart[] = [];
  const gaps: FitGap[] = [];
  const spans = (part: 'walks' | 'wrap_ups', name: string, { hall, queues }: QueueSpans): void => {
    if (hall === null) gaps.push(fitGap(part, null, 'few_observations', `${name}: too few were seen. None is simulated.`));
    else
      parts.push(
        fitPart(part, `${name}: ${describeSpan(hall)}; ${queues.size} queues have their own.`, {
          ...spanFacts(hall),
          pooledWith: queues.size > 0 ? null : 'hall',
        }),
      );
  };
  spans('walks', 'From call to service', calls.walks);
  spans('wrap_ups', 'From a service to the next call while others wait', calls.wrapUps);
  if (patience.hall.patience === null)
    gaps.push(
      fitGap('patience', null, 'few_observations', `Patience: ${patience.hall.left} were seen to leave, too few to tell. Nobody leaves.`),
    );
  for (const [about, own] of [[null, patience.hall], ...patience.queues] as const)
    if (own.patience && (about === null || queueIds.includes(about))) parts.push(describePatience(about, own));
  if (calls.heldMinutes === null)
    gaps.push(fitGap('no_shows', null, 'not_told', 'Nobody tells of calls that were not answered. Everybody comes.'));
  else
    parts.push(
      fitPart(
        'no_shows',
        `Missed calls hold a window ${brief(calls.heldMinutes)} min; who comes back is put behind ${calls.behindVisitors} others.`,
        {
          observations: patience.hall.missed,
          pooledWith: 'hall',
        },
      ),
    );
  for (const [about, { rule, calls: seen, errorMinutes, fifoErrorMinutes }] of order)
    if (queueIds.includes(about))
      parts.push(
        fitPart(
          'order',
          `Queue ${about} calls ${describeRule(rule)}: waits as they were but for ${brief(errorMinutes)} min (first come, first served: ${brief(fifoErrorMinutes)} min).`,
          {
            about,
            observations: seen,
            family: rule.kind,
          },
        ),
      );
  const moved = (of: HallFit['onward']['further']): number => of.reduce((sum, { visitors }) => sum + visitors, 0);
  const served = Math.max(1, fit.services.services + fit.services.unknown);
  parts.push(
    fitPart(
      'onward',
      `${percent(moved(onward.transferred) / served)} of services end in a transfer, ${percent(moved(onward.further) / served)} of visits go on to a further matter.`,
      {
        observations: moved(onward.transferred) + moved(onward.further),
      },
    ),
  );
  return { parts, gaps };
}

function describePatience(
  about: string | null,
  { patience, silentLeaveShare, noShowShare, returnShare, left, missed, distance }: PatienceFit,
): FitPart {
  const says =
    `${about === null ? 'Patience' : `Patience in ${about}`}: ${patience?.kind}${patience && 'meanMinutes' in patience ? `, mean ${brief(patience.meanMinutes)} min` : ''}; ` +
    `${percent(silentLeaveShare)} of those who leave say nothing and are found missing at the call; ` +
    `${percent(noShowShare)} of the others miss their call, and ${percent(returnShare)} of them come back.`;
  return fitPart('patience', says, {
    about,
    observations: left + missed,
    family: patience?.kind ?? null,
    ksDistance: distance,
    pooledWith: about === null ? 'hall' : null,
  });
}

function describeRule(rule: QueueRule): string {
  switch (rule.kind) {
    case 'fifo':
      return 'first come, first served';
    case 'priority':
      return `${rule.classes.join(' before ')}`;
    case 'interleaved':
      return `${rule.classes.join(' before ')}, at most ${rule.mostInARow} in a row`;
    case 'accumulating':
      return `who has gathered most (${Object.entries(rule.rates)
        .map(([name, rate]) => `${name} ${brief(rate)}`)
        .join(', ')} a minute)`;
  }
}
