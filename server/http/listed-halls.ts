import type { HallPlan } from '#contracts/hall-plan';
import type { HallView } from '#engine/hall-view';

/** The halls a person chooses from, the largest first. A hall of recorded days, whose clock comes with them, is one once it has been heard. */
export function listedHalls(view: HallView): HallPlan[] {
  return [...view.plans.values()]
    .filter(
      ({ id, openWorld, clock }) =>
        openWorld !== true || clock !== 'feed' || Object.values(view.state(id).feeds).some(({ lastEventAt }) => lastEventAt !== null),
    )
    .sort((a, b) => b.windows.length - a.windows.length);
}
