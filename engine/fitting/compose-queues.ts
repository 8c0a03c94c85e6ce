import type { Scenario, ScenarioQueue, VisitorClass } from '#contracts/scenario';
import { spanIn } from './fit-calls.ts';
import type { FittedSpan } from './fit-span.ts';
import type { HallFit } from './hall-fit.ts';

/** The queues that are served, with how people behave in them. */
export function composeQueues(fit: HallFit, queueIds: readonly string[]): ScenarioQueue[] {
  const { calls, patience, order, plan, bookedAheadMinutes } = fit;
  return queueIds.map((id) => {
    const planned = plan.queues.find((queue) => queue.id === id);
    const own = patience.queues.get(id) ?? patience.hall;
    const walk = spanOf(spanIn(calls.walks, id));
    const wrapUp = spanOf(spanIn(calls.wrapUps, id));
    const rule = order.get(id)?.rule;
    const noShow = composeNoShow(fit, own);
    return {
      id,
      ...(planned && { name: planned.name, targetMinutes: planned.target.withinMinutes }),
      ...(rule && { rule }),
      ...(rule?.kind === 'priority' && bookedAheadMinutes !== null && { bookedAheadMinutes }),
      ...(own.patience && { patience: own.patience }),
      ...(noShow && { noShow }),
      ...(walk && { walk }),
      ...(wrapUp && { wrapUp }),
    };
  });
}

/** The classes that tickets had, those first that some rule calls first. */
export function composeClasses({ mix, order }: HallFit): VisitorClass[] {
  const seen = new Set(mix.map((row) => row.class));
  const ranked = [...order.values()].flatMap(({ rule }) => ('classes' in rule ? rule.classes : []));
  return [...new Set([...ranked, ...[...seen].sort()])].filter((id) => seen.has(id)).map((id) => ({ id }));
}

type NoShow = NonNullable<Scenario['queues'][number]['noShow']>;

function composeNoShow({ calls }: HallFit, own: HallFit['patience']['hall']): NoShow | null {
  if (calls.heldMinutes === null) return null;
  return {
    share: own.noShowShare,
    heldMinutes: calls.heldMinutes,
    returnShare: calls.returnAfter ? own.returnShare : 0,
    returnAfter: calls.returnAfter ?? { kind: 'constant', minutes: 0 },
    ...(calls.returnAfter && { behindVisitors: calls.behindVisitors }),
    ...(own.silentLeaveShare > 0 && own.patience && { silentLeaveShare: own.silentLeaveShare }),
  };
}

const spanOf = (span: FittedSpan | null | undefined) => span?.distribution ?? null;
