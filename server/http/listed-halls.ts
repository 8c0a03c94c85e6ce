import type { HallPlan } from '#contracts/hall-plan';
import type { HallView } from '#engine/hall-view';

/** The halls a person chooses from, the largest first. A hall of recorded days is one of them once it has been heard. */
export function listedHalls(view: HallView): HallPlan[] {
  return [...view.plans.values()]
    .filter(
      ({ id, openWorld }) => openWorld !== true || Object.values(view.state(id).feeds).some(({ lastEventAt }) => lastEventAt !== null),
    )
    .sort((a, b) => b.windows.length - a.windows.length);
}
