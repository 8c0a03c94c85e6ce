import type { ServiceWindowPlan } from '#contracts/hall-plan';
import type { ServiceWindowState } from '#contracts/hall-state';
import { type WindowLook, windowLook } from '../boards/window-look.ts';
import type { Tokens } from '../tokens.ts';

/** The look of a window the boards show; one never heard of is closed. */
export const lookOfWindow = (plan: Pick<ServiceWindowPlan, 'tidal'>, state: ServiceWindowState | undefined): WindowLook =>
  state ? windowLook(state, plan) : 'closed';

/** The colour of the desk's lit edge. */
export const edgeColour = (look: WindowLook, tokens: Tokens): string => tokens.window[look === 'called' ? 'serving' : look];

/** The colour a desk's body is tinted with: a tidal window that is open shows the tide, whatever it is doing. */
export function bodyColour(plan: Pick<ServiceWindowPlan, 'tidal'>, look: WindowLook, tokens: Tokens): string {
  const busy = look === 'serving' || look === 'called';
  return plan.tidal && busy ? tokens.window.tidal : edgeColour(look, tokens);
}

/** Somebody sits behind the desk. */
export const isStaffed = (state: ServiceWindowState | undefined): boolean =>
  state !== undefined && state.status === 'open' && !state.vacant;
