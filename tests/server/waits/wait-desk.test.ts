import { describe, expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import type { NoForecastReason, QueueForecast } from '#contracts/wait-forecast';
import { simulatePaths } from '#engine/simulation/simulate-paths';
import type { WaitPromise } from '#engine/waits/wait-promise';
import type { LookAheadSource } from '../../../server/waits/look-ahead-source.ts';
import { WaitDesk } from '../../../server/waits/wait-desk.ts';
import { ticketOf, windowOf } from '../../support/live-hall.ts';
import { hallTen, MemoryHallView } from '../../support/memory-hall-view.ts';

const minute = 60_000;
const day: Scenario = {
  format: 1,
  id: 'day',
  hours: { startsAt: '09:00', closesMinute: 480, ends: 'empty' },
  queues: [{ id: 'general', targetMinutes: 15 }],
  matters: [{ id: 'm', steps: [{ queueId: 'general', service: { kind: 'exponential', meanMinutes: 10 } }] }],
  arrivals: [],
  windows: [{ id: 'W1', queues: ['general'] }],
};

class ExpectingView extends MemoryHallView {
  isUnset = false;

  isClockUnset(): boolean {
    return this.isUnset;
  }

  async expect(hallId: string, forecasts: readonly QueueForecast[]): Promise<void> {
    this.change(hallId, { forecasts: Object.fromEntries(forecasts.map((forecast) => [forecast.queueId, forecast])) });
  }
}

function openDesk(known: Scenario | NoForecastReason = day, parts: Partial<LookAheadSource> = {}) {
  const view = new ExpectingView();
  const kept: WaitPromise[] = [];
  const errors: string[] = [];
  let looks = 0;
  const clock = { wall: 1_000_000 };
  const source: LookAheadSource = {
    dayOf: async () => known,
    simulate: async (task) => {
      looks += 1;
      return simulatePaths(task);
    },
    ...parts,
  };
  const archive = { keep: async (promises: readonly WaitPromise[]) => void kept.push(...promises), outcomes: async () => [] };
  const desk = new WaitDesk({ view, source, archive, wall: () => clock.wall, log: (message) => errors.push(message) });
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const look = async () => {
    desk.tick();
    await settle();
    desk.tick();
    await settle();
  };
  view.change('h1', {
    windows: { W1: windowOf('W1', { queues: ['general'], activity: 'serving', ticketId: 'A1' }) },
    tickets: {
      A1: ticketOf('A1', { queueId: 'general', status: 'serving', windowId: 'W1', startedAt: hallTen - 3 * minute }),
      A2: ticketOf('A2', { queueId: 'general', queuedAt: hallTen - 2 * minute }),
    },
  });
  return { view, kept, errors, desk, clock, look, looks: () => looks };
}

describe('the wait desk', () => {
  test('looks ahead from the live state and tells the hall what it saw', async () => {
    const { view, desk, kept, look } = openDesk();
    await look();
    const forecast = view.state('h1').forecasts['general'];
    expect(forecast).toMatchObject({ computedAt: hallTen, reason: null, targetMinutes: 15 });
    // One is served, one waits: whoever comes now waits for two services.
    expect(forecast?.newcomer?.median).toBeGreaterThan(11);
    expect(forecast?.newcomer?.median).toBeLessThan(22);
    expect(forecast?.fan).toHaveLength(13);
    expect(kept).toMatchObject([{ ticketId: 'A2', queueId: 'general' }]);
    expect(desk.announcement('h1', 'A2')).toMatchObject({ queueId: 'general', at: hallTen });
    expect(desk.announcement('h1', 'A9')).toBeNull();
    await desk.close();
  });

  test('looks once in half a minute of hall time, and not more often than it can in ours', async () => {
    const { view, clock, look, looks, desk } = openDesk();
    await look();
    await look();
    expect(looks()).toBe(1);
    view.hallNow += minute;
    await look();
    expect(looks()).toBe(1);
    clock.wall += 2100;
    await look();
    expect(looks()).toBe(2);
    await desk.close();
  });

  test('does not begin another look while one is under way', async () => {
    let begun = 0;
    const { view, clock, look } = openDesk(day, {
      simulate: () => {
        begun += 1;
        return new Promise(() => undefined);
      },
    });
    await look();
    view.hallNow += 10 * minute;
    clock.wall += minute;
    await look();
    expect(begun).toBe(1);
  });

  test('says of a hall without a history that it has none, and no number', async () => {
    const { view, look, desk } = openDesk('no_history');
    await look();
    expect(view.state('h1').forecasts['general']).toMatchObject({
      reason: 'no_history',
      newcomer: null,
      range: null,
      fan: [],
      breaches: [],
    });
    await desk.close();
  });

  test('says nothing when the tickets are not heard of any more', async () => {
    const { view, look, desk } = openDesk();
    view.change('h1', { feeds: { ticket: { family: 'ticket', freshness: 'stale', lastEventAt: hallTen, eventsToday: 5 } } });
    await look();
    expect(view.state('h1').forecasts['general']).toMatchObject({ reason: 'stale_feed', range: null });
    await desk.close();
  });

  test('does not look at a hall that has no time of its own yet', async () => {
    const { view, look, looks, desk } = openDesk();
    view.isUnset = true;
    await look();
    expect(looks()).toBe(0);
    view.isUnset = false;
    await look();
    expect(looks()).toBe(1);
    await desk.close();
  });

  test('goes on after a look that failed', async () => {
    let fails = true;
    const { view, clock, errors, look, desk } = openDesk(day, {
      simulate: async (task) => {
        if (fails) throw new Error('a thread ended');
        return simulatePaths(task);
      },
    });
    await look();
    expect(errors).toEqual(['looking ahead in h1 failed']);
    fails = false;
    view.hallNow += minute;
    clock.wall += 10_000;
    await look();
    expect(view.state('h1').forecasts['general']?.reason).toBeNull();
    await desk.close();
  });
});
