import type { ServiceWindowState } from '#contracts/hall-state';
import type { ServiceWindowPlan } from '#contracts/hall-plan';
import type { Tokens } from '../tokens.ts';

/** How a window stands: the states that have a colour of their own. */
export type WindowLook = 'serving' | 'free' | 'paused' | 'closed' | 'tidal' | 'vacant';

/** A vacant post before all; an open tidal window before what it is doing; a window never heard of is closed. */
export function lookOfWindow(plan: Pick<ServiceWindowPlan, 'tidal'>, state: ServiceWindowState | undefined): WindowLook {
  if (!state || state.status === 'closed') return 'closed';
  if (state.vacant) return 'vacant';
  if (state.status === 'paused') return 'paused';
  if (plan.tidal) return 'tidal';
  return state.activity === 'idle' ? 'free' : 'serving';
}

/** The colour of the desk's lit edge; a vacant post keeps the open colour and gets the red outline. */
export function edgeColour(look: WindowLook, tokens: Tokens): string {
  return look === 'vacant' ? tokens.window.vacant : tokens.window[look];
}

/** Somebody sits behind the desk. */
export const isStaffed = (state: ServiceWindowState | undefined): boolean =>
  state !== undefined && state.status === 'open' && !state.vacant;
