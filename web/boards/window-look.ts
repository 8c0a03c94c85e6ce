import type { ServiceWindowPlan } from '#contracts/hall-plan';
import type { ServiceWindowState } from '#contracts/hall-state';

/** What a window shows, in the words of the legend; one of them at a time, the most urgent first. */
export type WindowLook = 'vacant' | 'paused' | 'serving' | 'called' | 'tidal' | 'free' | 'closed';
export const windowLooks: readonly WindowLook[] = ['vacant', 'paused', 'serving', 'called', 'tidal', 'free', 'closed'];

/** A tidal window that is open and idle looks tidal; serving counts for more. */
export function windowLook(state: ServiceWindowState, plan: Pick<ServiceWindowPlan, 'tidal'> | undefined): WindowLook {
  if (state.vacant) return 'vacant';
  if (state.status === 'closed') return 'closed';
  if (state.status === 'paused') return 'paused';
  if (state.activity === 'serving' || state.activity === 'called') return state.activity;
  return plan?.tidal ? 'tidal' : 'free';
}
