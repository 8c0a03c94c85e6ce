import type { ServiceWindowPlan } from '#contracts/hall-plan';
import type { CommandState, ServiceWindowState } from '#contracts/hall-state';
import { bodyColour, lookOfWindow } from './desk-colours.ts';
import type { ModelTones } from './model-tones.ts';
import type { SignLook } from './window-signs.ts';

/** From this rank on a sign is shown even where there is no room for all. */
export const urgentRank = 5;

/** The sign of a window: its number in its state's colour; trouble and what is asked of it come before the others. */
export function signOfWindow(
  window: ServiceWindowPlan,
  state: ServiceWindowState | undefined,
  command: CommandState | null,
  tones: ModelTones,
  marks: { readonly selected: boolean; readonly muted: boolean },
): SignLook {
  const look = lookOfWindow(window, state);
  const { tokens } = tones;
  const filled = (fill: string, ink: string, rank: number): SignLook => ({ text: window.number, fill, ink, edge: fill, rank });
  if (marks.selected) return filled(tokens.text, tokens.ground, urgentRank + 5);
  if (look === 'vacant') return filled(tokens.window.vacant, '#ffffff', urgentRank + 1);
  if (command) return filled(tokens.accent, tokens.ground, urgentRank);
  const plain = { text: marks.muted ? null : window.number, fill: tokens.panel };
  if (look === 'closed') return { ...plain, ink: tokens.muted, edge: tokens.line, rank: 0 };
  const rank = look === 'tidal' || look === 'paused' ? 2 : 1;
  return { ...plain, ink: tokens.text, edge: bodyColour(window, look, tokens), rank };
}
