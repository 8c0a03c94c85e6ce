import type { FitGap, FitPart } from '#contracts/fit-report';
import type { Scenario } from '#contracts/scenario';
import type { DayWindows } from './day-windows.ts';
import { describeBehaviour } from './describe-behaviour.ts';
import { describeDemand } from './describe-demand.ts';
import { describeService } from './describe-service.ts';
import { describeWindows } from './describe-windows.ts';
import type { KindDemand } from './fit-demand.ts';
import { fitGap } from './fit-part.ts';
import { anyMatter } from './fit-services.ts';
import type { HallFit } from './hall-fit.ts';

/** Everything that is to be told of how a scenario was made: what was fitted, and what could not be; `assumed`: queues with numbers of their own all the same. */
export function describeFit(
  fit: HallFit,
  kind: KindDemand,
  windows: DayWindows,
  scenario: Scenario,
  assumed: ReadonlySet<string>,
): { parts: FitPart[]; gaps: FitGap[] } {
  const queueIds = scenario.queues.map(({ id }) => id);
  const told = [
    describeDemand(fit, kind, queueIds),
    describeService(fit, queueIds),
    describeBehaviour(fit, queueIds),
    describeWindows(fit, windows),
  ];
  const gaps = [...missingQueues(fit, queueIds, assumed), ...told.flatMap((one) => one.gaps)];
  return { parts: told.flatMap((one) => one.parts), gaps };
}

function missingQueues(fit: HallFit, queueIds: readonly string[], assumed: ReadonlySet<string>): FitGap[] {
  const seen = new Set(fit.history.arrivals.map(({ queue_id }) => queue_id));
  const known = new Set([...fit.plan.queues.map(({ id }) => id), ...seen]);
  return [...known]
    .filter((queueId) => !queueIds.includes(queueId))
    .map((queueId) => {
      const so = assumed.has(queueId) ? 'its numbers are assumed' : 'it is left out';
      if (!seen.has(queueId)) return fitGap('arrivals', queueId, 'never_seen', `Queue ${queueId} gave no ticket in the span: ${so}.`);
      if (!fit.services.matters.some(({ id }) => id === anyMatter(queueId)))
        return fitGap('services', queueId, 'never_served', `Nobody of queue ${queueId} was served in the span: ${so}.`);
      return fitGap('windows', queueId, 'not_open', `No window serves queue ${queueId} on the day: it is left out.`);
    });
}
