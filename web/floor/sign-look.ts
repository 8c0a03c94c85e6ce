import type { Name, ServiceWindowPlan } from '#contracts/hall-plan';
import type { CommandState, ServiceWindowState } from '#contracts/hall-state';
import { bodyColour, lookOfWindow } from './desk-colours.ts';
import type { ModelTones } from './model-tones.ts';
import type { SignLook } from './window-signs.ts';

type Action = CommandState['request']['action'];

const notes: Readonly<Record<Action, Name>> = {
  open: { zh: '待开放', en: 'opening' },
  close: { zh: '待关闭', en: 'closing' },
  pause: { zh: '待暂停', en: 'pausing' },
  resume: { zh: '待恢复', en: 'resuming' },
  assign: { zh: '待调整', en: 'reassigning' },
};

/** Every note a sign may carry. */
export const signNotes = (language: keyof Name): string[] => Object.values(notes).map((note) => note[language]);

/** The sign of a window: its number in its state's colour; trouble and what is asked of it come before the others. */
export function signOfWindow(
  window: ServiceWindowPlan,
  state: ServiceWindowState | undefined,
  command: CommandState | null,
  tones: ModelTones,
  marks: { readonly selected: boolean; readonly muted: boolean; readonly language: keyof Name },
): SignLook {
  const look = lookOfWindow(window, state);
  const { tokens } = tones;
  const note = command ? { text: notes[command.request.action][marks.language], fill: tokens.accent, ink: tokens.ground } : null;
  const base = { text: window.number, note, numbered: !marks.muted || marks.selected || look === 'vacant' };
  if (marks.selected) return { ...base, fill: tokens.text, ink: tokens.ground, edge: tokens.text, rank: 10 };
  if (look === 'vacant') return { ...base, fill: tokens.window.vacant, ink: '#ffffff', edge: tokens.window.vacant, rank: 6 };
  if (look === 'closed') return { ...base, fill: tokens.panel, ink: tokens.muted, edge: tokens.line, rank: note ? 5 : 0 };
  const rank = note ? 5 : look === 'tidal' || look === 'paused' ? 2 : 1;
  return { ...base, fill: tokens.panel, ink: tokens.text, edge: bodyColour(window, look, tokens), rank };
}
