import { describe, expect, it } from 'vitest';
import type { WindowAction } from '#contracts/commands';
import { commandUnderWay, inverseAction, judgeDrop, possibleActions, queuesOfPool } from '../../../web/acting/window-actions.ts';
import { minutesAgo, smallPlan, someCommand, someState, someWindow } from '../support/some-hall.ts';

describe('a window', () => {
  it('that is closed can only open; a paused one can resume', () => {
    expect(possibleActions({ status: 'closed' })).toEqual(['open']);
    expect(possibleActions({ status: 'paused' })[0]).toBe('resume');
    expect(possibleActions({ status: 'open' })).not.toContain('open');
  });
  it('may serve the queues of its own pool only', () => {
    expect(queuesOfPool(smallPlan(), { poolId: 'general' }).map((queue) => queue.id)).toEqual(['A', 'B', 'C']);
  });
});

describe('undo', () => {
  const open = { status: 'open', reason: null, queues: ['A', 'B'] } as const;
  const cases: readonly [WindowAction, Parameters<typeof inverseAction>[1], WindowAction | null][] = [
    [{ action: 'open' }, { status: 'closed', reason: null, queues: [] }, { action: 'close' }],
    [{ action: 'close' }, open, { action: 'open', queues: ['A', 'B'] }],
    [{ action: 'pause', reason: 'meal' }, open, { action: 'resume' }],
    [{ action: 'resume' }, { status: 'paused', reason: 'meal', queues: [] }, { action: 'pause', reason: 'meal' }],
    [{ action: 'assign', queues: ['C'] }, open, { action: 'assign', queues: ['A', 'B'] }],
    [{ action: 'open' }, open, null],
    [{ action: 'close' }, { status: 'closed', reason: null, queues: ['A'] }, null],
    [{ action: 'pause', reason: 'meal' }, { status: 'paused', reason: 'break', queues: [] }, null],
  ];
  it.each(cases)('of %o restores how the window stood', (request, before, inverse) => {
    expect(inverseAction(request, before)).toEqual(inverse);
  });
});

describe('a window dropped on a queue', () => {
  const plan = smallPlan();
  it('is asked to serve it', () => {
    expect(judgeDrop(plan, someWindow('W1'), 'B')).toEqual({ kind: 'ask', request: { action: 'assign', queues: ['B'] } });
  });
  it('is asked to open for it when it is closed', () => {
    expect(judgeDrop(plan, someWindow('W1', { status: 'closed' }), 'A')).toEqual({
      kind: 'ask',
      request: { action: 'open', queues: ['A'] },
    });
  });
  it('stays where it is when the queue is of another pool, or already its only one', () => {
    expect(judgeDrop(plan, someWindow('W1'), 'D').kind).toBe('other_pool');
    expect(judgeDrop(plan, someWindow('W1', { queues: ['A'] }), 'A').kind).toBe('no_change');
    expect(judgeDrop(plan, undefined, 'A').kind).toBe('unknown');
  });
});

describe('a command under way', () => {
  it('is the newest one the hall has not carried out', () => {
    const { commands } = someState({
      commands: [
        someCommand('old', { requestedAt: minutesAgo(9) }),
        someCommand('new', { requestedAt: minutesAgo(2), status: 'accepted' }),
        someCommand('done', { status: 'completed' }),
        someCommand('elsewhere', { windowId: 'W2' }),
      ],
    });
    expect(commandUnderWay(commands, 'W1')?.id).toBe('new');
    expect(commandUnderWay(commands, 'W9')).toBeNull();
  });
});
