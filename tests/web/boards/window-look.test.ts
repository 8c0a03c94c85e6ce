import { expect, it } from 'vitest';
import { windowLook } from '../../../web/boards/window-look.ts';
import { someWindow } from '../support/some-hall.ts';

const tidal = { tidal: true };
const usual = { tidal: false };

it.each([
  [someWindow('W1', { vacant: true }), usual, 'vacant'],
  [someWindow('W1', { status: 'closed' }), tidal, 'closed'],
  [someWindow('W1', { status: 'paused', activity: 'serving' }), usual, 'paused'],
  [someWindow('W1', { activity: 'serving' }), tidal, 'serving'],
  [someWindow('W1', { activity: 'called' }), usual, 'called'],
  [someWindow('W1'), tidal, 'tidal'],
  [someWindow('W1'), usual, 'free'],
  [someWindow('W1'), undefined, 'free'],
] as const)('window %# looks as it should', (state, plan, look) => {
  expect(windowLook(state, plan)).toBe(look);
});
