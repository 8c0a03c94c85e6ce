import { describe, expect, it } from 'vitest';
import type { CommandState } from '#contracts/hall-state';
import { modelTones } from '../../../web/floor/model-tones.ts';
import { signOfWindow } from '../../../web/floor/sign-look.ts';
import { taizhouPlan } from './taizhou-plan.ts';

const tones = modelTones('dark');
const unmarked = { selected: false, muted: false };
const [window] = taizhouPlan().windows;
if (!window) throw new Error('a hall without windows');
const pending: CommandState = {
  id: 'c1',
  windowId: window.id,
  request: { action: 'open' },
  requestedBy: 'manager',
  requestedAt: 0,
  status: 'pending',
  answeredAt: null,
  reason: null,
  reasonCode: null,
  undoes: null,
};

describe('the sign of a window', () => {
  it('keeps its number while a command is unanswered, filled with the accent', () => {
    const sign = signOfWindow(window, undefined, pending, tones, unmarked);
    expect(sign).toMatchObject({ text: window.number, fill: tones.tokens.accent });
    expect(sign.rank).toBeGreaterThan(signOfWindow(window, undefined, null, tones, unmarked).rank);
  });

  it('is left out for a window the filter mutes, unless it is selected or a command is unanswered', () => {
    const muted = { selected: false, muted: true };
    expect(signOfWindow(window, undefined, null, tones, muted).text).toBeNull();
    expect(signOfWindow(window, undefined, pending, tones, muted).text).toBe(window.number);
    expect(signOfWindow(window, undefined, null, tones, { selected: true, muted: true }).text).toBe(window.number);
  });
});
