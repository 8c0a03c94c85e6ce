import { expect, it } from 'vitest';
import type { CommandRecord } from '#contracts/http-api';
import { inverseFromAudit } from '../../../web/acting/inverse-from-audit.ts';
import { smallPlan } from '../support/some-hall.ts';

const record = (id: string, request: CommandRecord['request'], status = 'completed', undoes: string | null = null): CommandRecord => ({
  id,
  windowId: 'W1',
  request,
  requestedBy: 'zhou',
  requestedAt: '2026-11-23T01:40:00Z',
  undoes,
  status,
  answeredAt: null,
  reason: null,
  reasonCode: null,
});
const plan = smallPlan();

it('an assignment goes back to the queues of the one before it', () => {
  const records = [record('2', { action: 'assign', queues: ['B'] }), record('1', { action: 'assign', queues: ['A', 'C'] })];
  expect(inverseFromAudit(record('2', { action: 'assign', queues: ['B'] }), records, plan)).toEqual({
    action: 'assign',
    queues: ['A', 'C'],
  });
});
it('without one before it, back to the plan’s', () => {
  const only = record('1', { action: 'assign', queues: ['B'] });
  expect(inverseFromAudit(only, [only], plan)).toEqual({ action: 'assign', queues: ['A'] });
});
it('a resumed window is paused again for the reason it was paused', () => {
  const records = [record('2', { action: 'resume' }), record('1', { action: 'pause', reason: 'meal' })];
  expect(inverseFromAudit(record('2', { action: 'resume' }), records, plan)).toEqual({ action: 'pause', reason: 'meal' });
});
it('what was refused, or overtaken by a later command, cannot be taken back', () => {
  const refused = record('1', { action: 'close' }, 'rejected');
  expect(inverseFromAudit(refused, [refused], plan)).toBeNull();
  const overtaken = record('1', { action: 'close' });
  expect(inverseFromAudit(overtaken, [record('2', { action: 'open' }), overtaken], plan)).toBeNull();
});
it('what is being taken back is not taken back twice, and taking it back is no decision of its own', () => {
  const paused = record('1', { action: 'pause', reason: 'meal' });
  const accepted = record('2', { action: 'resume' }, 'accepted', '1');
  expect(inverseFromAudit(paused, [accepted, paused], plan)).toBeNull();
  const undo = record('2', { action: 'resume' }, 'completed', '1');
  expect(inverseFromAudit(undo, [undo, paused], plan)).toBeNull();
  const refused = record('2', { action: 'resume' }, 'rejected', '1');
  expect(inverseFromAudit(paused, [refused, paused], plan)).toEqual({ action: 'resume' });
});
