import { Value } from 'typebox/value';
import { expect, test } from 'vitest';
import type { ArrivalForecast } from '#contracts/arrival-forecast';
import type { HallPlan } from '#contracts/hall-plan';
import { PublicCurve } from '#contracts/public-curve';
import type { Scenario } from '#contracts/scenario';
import type { NoForecastReason } from '#contracts/wait-forecast';
import { type PathTask, simulatePaths } from '#engine/simulation/simulate-paths';
import { WhenDesk } from '../../../server/waits/when-desk.ts';
import { hallTen, MemoryHallView, smallHall } from '../../support/memory-hall-view.ts';
import { startApp } from '../../support/running-app.ts';

const minute = 60_000;
const scenario: Scenario = {
  format: 1,
  id: 'day',
  hours: { startsAt: '09:00', closesMinute: 480, ends: 'empty' },
  queues: [{ id: 'general' }],
  matters: [{ id: 'm', steps: [{ queueId: 'general', service: { kind: 'exponential', meanMinutes: 10 } }] }],
  arrivals: [{ kind: 'rates', id: 'door', untilMinutes: [480], perMinute: [0.05], mix: [{ matterId: 'm', weight: 1 }] }],
  windows: [{ id: 'W1', queues: ['general'] }],
};
/** 2026-03-02 is a Monday; the hall shuts on the last of these days. */
const forecast: ArrivalForecast = {
  madeAt: '2026-03-02T02:00:00.000Z',
  historyDays: 9,
  days: ['2026-03-02', '2026-03-03', '2026-03-04'].map((day, place) => ({
    day,
    kind: 'workday',
    holiday: place === 2 ? { zh: '节', en: 'Feast' } : null,
    closed: place === 2,
    queues: [
      {
        queueId: 'general',
        doubt: place === 1 ? 'short_history' : null,
        dayFactor: null,
        toCome: { mean: null, quantiles: null },
        slots: [],
      },
    ],
  })),
};

const asItIs = async (_hall: HallPlan, _day: string, day: Scenario): Promise<Scenario> => day;

function openDesk(
  dayOf: (day: string) => Scenario | NoForecastReason = () => scenario,
  planned = asItIs,
  { view = new MemoryHallView(), foresee = async (_hallId: string) => forecast } = {},
) {
  const tasks: PathTask[] = [];
  const simulate = async (task: PathTask) => {
    tasks.push(task);
    return simulatePaths(task);
  };
  const desk = new WhenDesk(view, { dayOf: async ({ day }) => dayOf(day), simulate }, { forecast: foresee }, { planned });
  return { view, tasks, desk };
}
const hoursOf = (points: PublicCurve['days'][number]['queues'][number]['points'] = []): string[] =>
  points.map(({ at }) => new Date(Date.parse(at) + 8 * 60 * minute).toISOString().slice(11, 16));

test('today is told from now on, other open days whole, without the noon at which the hall is shut', async () => {
  const { desk } = openDesk();
  const curve = await desk.curve('h1');
  expect(Value.Check(PublicCurve, curve)).toBe(true);
  const [today, tomorrow, feast] = curve.days;
  expect(hoursOf(today?.queues[0]?.points).slice(0, 5)).toEqual(['10:00', '10:30', '11:00', '11:30', '13:30']);
  expect(hoursOf(tomorrow?.queues[0]?.points)).toHaveLength(13);
  expect(tomorrow?.queues[0]).toMatchObject({ letter: 'A', doubt: 'short_history' });
  expect(tomorrow?.queues[0]?.points[0]?.range).toMatchObject({ lowMinutes: 0 });
  // The model knows one queue of three: of the others nothing is said.
  expect(tomorrow?.queues.map(({ points }) => points.length > 0)).toEqual([true, false, false]);
  expect(feast).toMatchObject({ isClosed: true, holiday: { en: 'Feast' }, queues: [] });
});

test('is simulated once for all who ask', async () => {
  const { desk, tasks } = openDesk();
  const [first, second] = await Promise.all([desk.curve('h1'), desk.curve('h1')]);
  expect(second).toEqual(first);
  expect(tasks.map(({ scenario: { start } }) => start?.minute ?? null)).toEqual([60, null]);
});

test('is there before the first who asks', async () => {
  const { desk, tasks } = openDesk();
  desk.keepWarm((message) => {
    throw new Error(message);
  });
  await expect.poll(() => tasks.length).toBe(2);
  await desk.curve('h1');
  expect(tasks).toHaveLength(2);
  await desk.close();
});

test('closing waits for the hall whose curve is being made, and begins no other', async () => {
  const asked: string[] = [];
  const told: ((forecast: ArrivalForecast) => void)[] = [];
  const slow = (hallId: string): Promise<ArrivalForecast> => {
    asked.push(hallId);
    return new Promise((resolve) => told.push(resolve));
  };
  const { desk } = openDesk(() => scenario, asItIs, { view: new MemoryHallView([smallHall, { ...smallHall, id: 'h2' }]), foresee: slow });
  desk.keepWarm((message) => {
    throw new Error(message);
  });
  await expect.poll(() => asked).toEqual(['h1']);
  const closed = desk.close();
  expect(await Promise.race([closed.then(() => 'closed'), new Promise((resolve) => setTimeout(resolve, 20, 'waiting'))])).toBe('waiting');
  for (const tell of told) tell(forecast);
  await closed;
  expect(asked).toEqual(['h1']);
});

test('days to come have their windows as planned, today those that are there', async () => {
  const { desk, tasks } = openDesk(
    () => scenario,
    async (_hall, day, usual) => ({ ...usual, id: `planned ${day}` }),
  );
  await desk.curve('h1');
  expect(tasks.map(({ scenario: { id } }) => id)).toEqual(['day-ahead', 'planned 2026-03-03']);
});

test('what is unknown is said as unknown', async () => {
  const { desk } = openDesk((day) => (day === '2026-03-02' ? scenario : 'no_like_day'));
  expect((await desk.curve('h1')).days[1]).toMatchObject({ reason: 'no_like_day', queues: [] });

  const silent = openDesk();
  silent.view.change('h1', {
    feeds: { ticket: { family: 'ticket', freshness: 'stale', lastEventAt: hallTen - 60 * minute, eventsToday: 3 } },
  });
  const { days } = await silent.desk.curve('h1');
  expect(days.map(({ reason }) => reason)).toEqual(['stale_feed', null, null]);

  const late = openDesk();
  late.view.hallNow = hallTen + 7 * 60 * minute;
  expect((await late.desk.curve('h1')).days[0]).toMatchObject({ reason: 'closed', queues: [] });
  await expect(late.desk.curve('h9')).rejects.toMatchObject({ code: 'unknown_hall' });
});

test('is open to everybody', async () => {
  const { app } = await startApp({ when: openDesk().desk });
  const answer = await app.inject('/api/public/halls/h1/when');
  expect(answer.statusCode).toBe(200);
  expect(answer.json<PublicCurve>().days).toHaveLength(3);
});
