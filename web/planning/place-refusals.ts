import type { HallPlan } from '#contracts/hall-plan';
import type { PlanRefusal } from '#contracts/tidal-plan';
import { parseWindows } from './window-numbers.ts';
import type { DraftField, WishesDraft } from './wishes-draft.ts';

export type RefusalPlace = DraftField | 'windowHours' | 'form';
export interface PlacedRefusal {
  readonly place: RefusalPlace;
  readonly refusal: PlanRefusal;
}

/** Puts each refusal beside every field that it is about; at the head of the form where it is about none. */
export function placeRefusals(refusals: readonly PlanRefusal[], draft: WishesDraft, hall: HallPlan): PlacedRefusal[] {
  const out = parseWindows(draft.out, hall).windowIds;
  const locked = parseWindows(draft.locked, hall).windowIds;
  return refusals.flatMap((refusal) => {
    const { code, about } = refusal;
    if (code === 'hours_below_minimum') return [{ place: 'windowHours' as const, refusal }];
    if (code === 'minimum_above_staff')
      return draft.staff
        .filter(({ poolId }) => poolId === (about[0] ?? ''))
        .map(({ key }): PlacedRefusal => ({ place: `staff ${key}`, refusal }));
    const isAbout = (windowId: string | undefined): boolean => windowId !== undefined && about.includes(windowId);
    const ofWindows: readonly RefusalPlace[] = [
      ...draft.pins
        .filter(({ number, queues }) => {
          const windowId = hall.windows.find((one) => one.number === number.trim())?.id;
          if (code === 'unknown_queue') return queues.some((id) => about.includes(id));
          return isAbout(windowId) && (code !== 'pin_outside_skills' || queues.some((id) => about.includes(id)));
        })
        .map(({ key }): RefusalPlace => `pin ${key}`),
      ...(code !== 'pin_outside_skills' && out.some(isAbout) ? (['out'] as const) : []),
      ...((code === 'pin_on_locked_window' || code === 'unknown_window') && locked.some(isAbout) ? (['locked'] as const) : []),
    ];
    return (ofWindows.length > 0 ? ofWindows : (['form'] as const)).map((place) => ({ place, refusal }));
  });
}
