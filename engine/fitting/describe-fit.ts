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
import { both, capital, queueName } from './wording.ts';

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
      const queue = queueName(fit.plan, queueId);
      const so = assumed.has(queueId) ? both('数字按假设', 'its numbers are assumed') : both('不列入', 'it is left out');
      if (!seen.has(queueId)) {
        const says = both(`${queue.zh}：这段时间没有出过号，${so.zh}。`, `${capital(queue.en)} gave no ticket in the span: ${so.en}.`);
        return fitGap('arrivals', queueId, 'never_seen', says);
      }
      if (!fit.services.matters.some(({ id }) => id === anyMatter(queueId))) {
        const says = both(`${queue.zh}：这段时间没有办过一件，${so.zh}。`, `Nobody of ${queue.en} was served in the span: ${so.en}.`);
        return fitGap('services', queueId, 'never_served', says);
      }
      const says = both(`${queue.zh}：当天没有窗口办理，不列入。`, `No window serves ${queue.en} on the day: it is left out.`);
      return fitGap('windows', queueId, 'not_open', says);
    });
}
