import { describe, expect, it } from 'vitest';
import { describePicked } from '../../../web/floor/describe-picked.ts';
import { crowdedHall, morning, seededRandom, ticketOf } from './crowded-hall.ts';
import { taizhouPlan } from './taizhou-plan.ts';

const plan = taizhouPlan();
const state = crowdedHall(plan, 300, seededRandom(1));
const later = morning + 12 * 60_000;

describe('a tip', () => {
  it('says of a window what it is doing and for how long, in the reader’s language', () => {
    const window = Object.values(state.windows).find((candidate) => candidate.activity === 'serving' && !candidate.vacant);
    const tip = window && describePicked({ kind: 'window', id: window.id }, plan, state, later, 'zh');
    expect(tip?.title).toContain('号窗口');
    expect(tip?.status).toBe(`办理中 · ${window?.ticketId} · 12 分钟`);
  });

  it('says of a waiting person how long they have waited', () => {
    const waiting = { ...state, tickets: { A1: ticketOf('A1', 'A', { class: 'priority' }) } };
    expect(describePicked({ kind: 'ticket', id: 'A1' }, plan, waiting, later, 'en')).toEqual({
      title: 'A1 · Priority',
      status: 'Waiting',
      lines: [
        ['Serves', 'A Integrated services'],
        ['Waited', '12 min'],
      ],
    });
  });

  it('says of a person on a visit of several stations where they were and where they go next', () => {
    const [served] = plan.windows;
    const leg = { leg: 1, queueId: 'A', matterId: null, queuedAt: morning, startedAt: null, endedAt: null };
    const nextMatter = plan.matters.find(({ queueId }) => queueId === 'F');
    const visit = {
      id: 'V1',
      legs: [
        { ...leg, ticketId: 'A1', windowId: served?.id ?? null, status: 'served' as const },
        { ...leg, ticketId: 'B1', windowId: null, status: 'waiting' as const },
      ],
      nextMatterIds: [nextMatter?.id ?? ''],
    };
    const held = { ...state, tickets: { B1: ticketOf('B1', 'B', { visitId: 'V1' }) }, visits: { V1: visit } };
    const tip = describePicked({ kind: 'ticket', id: 'B1' }, plan, held, later, 'zh');
    expect(tip?.lines).toContainEqual(['本次办事', `A1 (${served?.number}) → [B1] → F`]);
  });

  it('is none for a ticket that has left', () => {
    expect(describePicked({ kind: 'ticket', id: 'gone' }, plan, state, later, 'en')).toBeNull();
  });

  it('says how old a zone’s reading is once it is stale', () => {
    const area = {
      ...{ id: 'tax', inToday: 0, outToday: 0, passedAt: null, passedFreshness: 'unknown' as const },
      ...{ people: 42, peopleAt: later - 60_000, peopleFreshness: 'live' as const },
      ...{ co2Ppm: 900, temperatureCelsius: null, humidityShare: null, noiseDecibels: null },
      ...{ airAt: later - 31 * 60_000, airFreshness: 'stale' as const },
    };
    const lines = describePicked({ kind: 'zone', id: 'tax' }, plan, { ...state, areas: { tax: area } }, later, 'en')?.lines;
    expect(lines).toContainEqual(['People in zone', '42']);
    expect(lines).toContainEqual(['CO₂', '900 ppm (31 min ago)']);
  });

  it('leaves out what is not known of a zone rather than calling it zero', () => {
    const tip = describePicked({ kind: 'zone', id: 'tax' }, plan, { ...state, queues: {} }, later, 'en');
    expect(tip?.lines.every(([, value]) => value === 'Waiting –')).toBe(true);
  });
});
