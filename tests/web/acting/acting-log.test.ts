import { describe, expect, it } from 'vitest';
import { type Act, actStatus, actsToShow, noteCompletions, undoSeconds } from '../../../web/acting/acting-log.ts';
import { someCommand, someState } from '../support/some-hall.ts';

const act = (part: Partial<Act> = {}): Act => ({
  key: 1,
  windowId: 'W1',
  request: { action: 'close' },
  inverse: { action: 'open' },
  undoes: null,
  sentAt: 1_000,
  completedAt: null,
  commandId: 'c1',
  failure: null,
  ...part,
});
const commandsWith = (status: 'pending' | 'completed' | 'rejected') => someState({ commands: [someCommand('c1', { status })] }).commands;

describe('what was asked of a window', () => {
  it('is sending, then pending until the hall answers', () => {
    expect(actStatus(act({ commandId: null }), {})).toBe('sending');
    expect(actStatus(act(), {})).toBe('pending');
    expect(actStatus(act(), commandsWith('rejected'))).toBe('rejected');
    expect(actStatus(act({ commandId: null, failure: 'offline' }), {})).toBe('failed');
  });
  it('can be undone for ten seconds, unless the hall refused it', () => {
    expect(undoSeconds(act(), 'completed', 1_000)).toBe(10);
    expect(undoSeconds(act(), 'pending', 10_500)).toBe(1);
    expect(undoSeconds(act(), 'pending', 11_000)).toBe(0);
    expect(undoSeconds(act(), 'rejected', 1_000)).toBe(0);
    expect(undoSeconds(act({ commandId: null }), 'sending', 1_000)).toBe(0);
    expect(undoSeconds(act({ inverse: null }), 'completed', 1_000)).toBe(0);
  });
  it('is undone once the hall took what takes it back, though it answers the first as overtaken', () => {
    const undo = act({ commandId: 'c2', request: { action: 'open' }, undoes: { commandId: 'c1', request: { action: 'close' } } });
    const commands = (status: 'accepted' | 'completed' | 'rejected') => {
      const answers = [someCommand('c1', { status: 'rejected' }), someCommand('c2', { status, undoes: 'c1' })];
      return someState({ commands: answers }).commands;
    };
    expect(actStatus(act(), commands('accepted'))).toBe('undone');
    expect(actStatus(undo, commands('accepted'))).toBe('accepted');
    expect(actStatus(undo, commands('completed'))).toBe('undone');
    expect(actStatus(act(), commands('rejected'))).toBe('rejected');
    expect(noteCompletions([undo], commands('completed'), 5_000)).toMatchObject([{ completedAt: 5_000 }]);
  });
  it('leaves the screen when it went well, and stays when it did not', () => {
    expect(actsToShow([act({ completedAt: 2_000 })], 99_000)).toEqual([]);
    expect(actsToShow([act(), act({ key: 2, failure: 'offline' })], 99_000).map(({ key }) => key)).toEqual([2, 1]);
  });
  it('is shown as done for a while however long the hall took', () => {
    const underWay = [act()];
    expect(noteCompletions(underWay, commandsWith('pending'), 60_000)).toBe(underWay);
    const done = noteCompletions(underWay, commandsWith('completed'), 90_000);
    expect(actsToShow(done, 101_000)).toHaveLength(1);
    expect(noteCompletions(done, commandsWith('completed'), 101_000)).toBe(done);
    expect(actsToShow(done, 102_000)).toEqual([]);
  });
});
