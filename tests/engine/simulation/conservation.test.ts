import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { hallStatistics } from '#contracts/simulation';
import { DayMeasures } from '#engine/simulation/day-measures';
import { buildModel } from '#engine/simulation/hall-model';
import { HallRun } from '#engine/simulation/hall-run';
import type { LegRecord } from '#engine/simulation/leg-record';
import { arbitraryScenario } from '../../support/arbitrary-scenario.ts';
import { recordDay } from '../../support/by-hand.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const law = (check: (scenario: Scenario, seed: number) => void, numRuns = 60) =>
  fc.assert(fc.property(arbitraryScenario, fc.nat(1000), check), { numRuns, seed: 2024 });
const peopleAtStart = ({ start }: Scenario): number => (start ? start.waiting.length + start.serving.length : 0);
/** When a leg ended as a wait: at the call, or when somebody went without one. */
const waitEnd = ({ calledMinute, endedMinute }: LegRecord): number => (Number.isNaN(calledMinute) ? endedMinute : calledMinute);

describe('in every hall', () => {
  test('whoever comes in is served, leaves, is turned away, misses a call, is sent home or is still at a window', () => {
    law((scenario, seed) => {
      const { tally, model } = recordDay(scenario, seed);
      const { legs } = tally;
      const atWindows = model.windows.filter(({ visitor }) => visitor !== null).length;
      const gone = sum(legs.map(({ left, balked, unserved, missed, returned }) => left + balked + unserved + missed - returned));
      expect(tally.visitors + peopleAtStart(scenario)).toBe(tally.finished + gone + atWindows);
    });
  });

  test('every ticket of a queue is called, or ends otherwise', () => {
    law((scenario, seed) => {
      const { tally, model } = recordDay(scenario, seed);
      model.queues.forEach(({ spec }, queue) => {
        const legs = tally.legs.slice(queue * model.classIds.length, (queue + 1) * model.classIds.length);
        const waitingAtStart = scenario.start?.waiting.filter(({ queueId }) => queueId === spec.id).length ?? 0;
        expect(sum(legs.map(({ joined, returned }) => joined + returned)) + waitingAtStart).toBe(
          sum(legs.map(({ called, left, balked, missed, unserved }) => called + left + balked + missed + unserved)),
        );
      });
    });
  });

  test('a leg is joined, called, begun and ended in this order, before the last ticket and while there is somebody to serve', () => {
    law((scenario, seed) => {
      const { closesMinute, lastTicketMinute = closesMinute, ends } = scenario.hours;
      for (const { visitor, leg, joinedMinute, calledMinute, startedMinute, endedMinute, outcome } of recordDay(scenario, seed).legs) {
        if (leg === 0 && visitor >= peopleAtStart(scenario)) expect(joinedMinute).toBeLessThan(lastTicketMinute);
        if (ends === 'closing') expect(endedMinute).toBeLessThanOrEqual(closesMinute);
        expect(endedMinute).toBeGreaterThanOrEqual(joinedMinute);
        if (outcome !== 'served') continue;
        expect(calledMinute).toBeGreaterThanOrEqual(joinedMinute);
        expect(startedMinute).toBeGreaterThanOrEqual(calledMinute);
        expect(endedMinute).toBeGreaterThanOrEqual(startedMinute - 1e-9);
      }
    });
  });

  test('a window serves one visitor at a time, and is busy no longer than it is there', () => {
    law((scenario, seed) => {
      const { tally, model, legs } = recordDay(scenario, seed);
      model.windows.forEach(({ spec }, place) => {
        const services = legs
          .filter(({ windowId }) => windowId === spec.id)
          .sort((a, b) => a.calledMinute - b.calledMinute || a.endedMinute - b.endedMinute);
        services.forEach(({ calledMinute }, at) => {
          if (at > 0) expect(calledMinute).toBeGreaterThanOrEqual((services[at - 1]?.endedMinute ?? 0) - 1e-9);
        });
        const { busyMinutes, openMinutes, overtimeMinutes } = tally.windows[place] ?? {
          busyMinutes: Number.NaN,
          openMinutes: 0,
          overtimeMinutes: 0,
        };
        const from = scenario.start?.minute ?? 0;
        expect(busyMinutes).toBeLessThanOrEqual(openMinutes + overtimeMinutes + 1e-6);
        expect(busyMinutes).toBeGreaterThanOrEqual(sum(services.map((one) => one.endedMinute - Math.max(from, one.calledMinute))) - 1e-6);
        expect(openMinutes).toBeLessThanOrEqual(scenario.hours.closesMinute - from + 1e-9);
      });
    });
  });

  test('no more services take of a scarce resource than there is of it', () => {
    law((scenario, seed) => {
      const { legs } = recordDay(scenario, seed);
      for (const { id, units } of scenario.resources ?? []) {
        const queues = new Set(scenario.queues.filter(({ resourceId }) => resourceId === id).map((queue) => queue.id));
        // Those who were at windows at the start are there whatever there is.
        const taken = legs.filter(
          ({ queueId, visitor, outcome }) => queues.has(queueId) && outcome === 'served' && visitor >= peopleAtStart(scenario),
        );
        for (const { calledMinute } of taken)
          expect(
            taken.filter((other) => other.calledMinute <= calledMinute && other.endedMinute > calledMinute).length,
          ).toBeLessThanOrEqual(units);
      }
    });
  });

  test('people wait on average as many as come × how long they wait (Little 1961)', () => {
    law((scenario, seed) => {
      const whole: Scenario = { ...scenario, hours: { ...scenario.hours, ends: 'empty' } };
      const { tally, legs } = recordDay(whole, seed);
      const waits = legs.filter(({ visitor, leg, outcome }) => !(outcome === 'served' && leg === 0 && isServedAtStart(whole, visitor)));
      // The area under the number of people waiting, step by step.
      const steps = waits
        .flatMap((leg) => [
          { minute: leg.joinedMinute, by: 1 },
          { minute: waitEnd(leg), by: -1 },
        ])
        .sort((a, b) => a.minute - b.minute || b.by - a.by);
      let waiting = 0;
      let area = 0;
      steps.forEach(({ minute, by }, at) => {
        area += waiting * (minute - (steps[at - 1]?.minute ?? minute));
        waiting += by;
        expect(waiting).toBeGreaterThanOrEqual(0);
      });
      expect(waiting).toBe(0);
      const ended = (outcome: LegRecord['outcome']) =>
        sum(waits.filter((leg) => leg.outcome === outcome).map((leg) => leg.endedMinute - leg.joinedMinute));
      const told = sum(tally.legs.map(({ waitMinutes, leftWaitMinutes }) => waitMinutes + leftWaitMinutes));
      expect(told + ended('missed') + ended('unserved')).toBeCloseTo(area, 6);
    });
  });

  test('a queue that calls by the time of the ticket does so', () => {
    law((scenario, seed) => {
      const { legs } = recordDay(scenario, seed);
      const inTurn = scenario.queues.filter(({ rule, noShow }) => (rule === undefined || rule.kind === 'fifo') && noShow === undefined);
      for (const { id } of inTurn) {
        const called = legs
          .filter(
            ({ queueId, outcome, visitor, leg }) =>
              queueId === id && outcome === 'served' && !(leg === 0 && isServedAtStart(scenario, visitor)),
          )
          .sort((a, b) => a.calledMinute - b.calledMinute || a.joinedMinute - b.joinedMinute);
        called.forEach(({ joinedMinute }, at) =>
          expect(joinedMinute).toBeGreaterThanOrEqual(called[at - 1]?.joinedMinute ?? Number.NEGATIVE_INFINITY),
        );
      }
    });
  });

  test('a queue with ranks calls nobody past somebody of a class before theirs', () => {
    law((scenario, seed) => {
      const { legs } = recordDay(scenario, seed);
      for (const { id, rule } of scenario.queues) {
        if (rule?.kind !== 'priority') continue;
        const inQueue = legs.filter(({ queueId }) => queueId === id);
        const rankOf = ({ classId }: LegRecord) => (rule.classes.includes(classId) ? rule.classes.indexOf(classId) : rule.classes.length);
        for (const one of inQueue.filter(
          ({ outcome, visitor, leg }) => outcome === 'served' && !(leg === 0 && isServedAtStart(scenario, visitor)),
        ))
          expect(
            inQueue.filter(
              (other) => rankOf(other) < rankOf(one) && other.joinedMinute < one.calledMinute && waitEnd(other) > one.calledMinute,
            ),
          ).toEqual([]);
      }
    });
  });

  test('nobody waits while a window that serves them is free', () => {
    law((scenario, seed) => {
      const { legs } = recordDay(plain(scenario), seed);
      const services = new Map(scenario.windows.map(({ id }) => [id, legs.filter(({ windowId }) => windowId === id)]));
      for (const leg of legs) {
        const [from, to] = [leg.joinedMinute, waitEnd(leg)];
        for (const { id } of scenario.windows.filter(({ queues }) => queues.includes(leg.queueId))) {
          const busy = sum(
            (services.get(id) ?? []).map((one) => Math.max(0, Math.min(to, one.endedMinute) - Math.max(from, one.calledMinute))),
          );
          expect(busy).toBeCloseTo(to - from, 6);
        }
      }
    });
  });

  test('shares lie between 0 and 1, quantiles in their order, and nothing is less than nothing', () => {
    law((scenario, seed) => {
      const model = buildModel(scenario);
      const measures = new DayMeasures(model, 20);
      measures.measure(new HallRun(model, 20).run(seed, 0));
      const row = Object.fromEntries(hallStatistics.map((name, at) => [name, measures.values[at] ?? Number.NaN])) as Record<
        (typeof hallStatistics)[number],
        number
      >;
      for (const [name, value] of Object.entries(row)) {
        if (Number.isNaN(value)) continue;
        expect(value, name).toBeGreaterThanOrEqual(0);
        if (/Share|shareWithin/.test(name)) expect(value, name).toBeLessThanOrEqual(1 + 1e-9);
      }
      if (Number.isNaN(row.meanWaitMinutes)) return;
      expect(row.p50WaitMinutes).toBeLessThanOrEqual(row.p90WaitMinutes);
      expect(row.p90WaitMinutes).toBeLessThanOrEqual(row.p95WaitMinutes);
      expect(row.shareWithin15Minutes).toBeLessThanOrEqual(row.shareWithin30Minutes);
      for (const [at, open] of [...measures.values.subarray(measures.openFrom)].entries()) {
        const busy = measures.values[measures.busyFrom + at] ?? Number.NaN;
        expect(Number.isNaN(open) || Number.isNaN(busy)).toBe(false);
      }
    });
  });

  test('a day is the same whatever was simulated before it', () => {
    law((scenario, seed) => {
      const run = new HallRun(buildModel(scenario), 8);
      const print = (replication: number) => {
        const legs: LegRecord[] = [];
        const { windows, legs: tallies, bins, watchedCalls } = run.run(seed, replication, (leg) => legs.push(leg));
        return JSON.stringify({ legs, windows, tallies, bins: [...bins], watchedCalls: [...watchedCalls] });
      };
      const [third, first] = [print(3), print(1)];
      expect(print(1)).toBe(first);
      expect(print(3)).toBe(third);
    }, 30);
  });
});

/** The same hall without anything for which a window might be idle on purpose. */
function plain({ breaks: _1, staff: _2, resources: _3, interruptions: _4, tidalRules: _5, start: _6, ...scenario }: Scenario): Scenario {
  return {
    ...scenario,
    hours: { ...scenario.hours, ends: 'empty' },
    queues: scenario.queues.map(({ noShow: _7, wrapUp: _8, resourceId: _9, ...queue }) => queue),
    windows: scenario.windows.map(({ periods: _, ...serviceWindow }) => serviceWindow),
  };
}

function isServedAtStart({ start }: Scenario, visitor: number): boolean {
  return start !== undefined && visitor >= start.waiting.length && visitor < start.waiting.length + start.serving.length;
}
