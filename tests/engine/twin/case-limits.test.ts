import { expect, test } from 'vitest';
import { dueCases } from '#engine/analytics/due-cases';
import { openEngine } from '../../support/open-engine.ts';
import { event, minutes, nineOClock, smallHall } from '../../support/small-hall.ts';

const hour = 60;
const day = 24 * hour;
/** The service day of 2026-03-03 is a Tuesday; the limit ends that Friday at 17:00. */
const accepted = event('case.accepted', 'C1', 0, { dueTime: '2026-03-06T17:00:00+08:00', promisedWorkingDays: 3 });

async function dueAt(events: Parameters<typeof event>[], at: number) {
  const { engine, queries, close } = await openEngine();
  await engine.commit([accepted, ...events.map((args) => event(...args))], []);
  const moment = { plan: smallHall, day: '2026-03-06', now: nineOClock + minutes(at) };
  const [row] = (await dueCases(queries, moment, 30)).rows;
  await close();
  return { dueAt: row?.dueAt, overdue: row?.overdue, clockStopped: row?.clockStopped };
}

test('time in which a hearing was held is given back to the limit, also once it is over', async () => {
  const hearing: Parameters<typeof event>[] = [
    ['case.paused', 'C1', 2 * hour, { kind: '听证' }],
    ['case.resumed', 'C1', 6 * hour],
  ];
  const due = { dueAt: '2026-03-06T13:00:00.000Z', overdue: false, clockStopped: false };
  expect(await dueAt(hearing, 3 * day + 9 * hour)).toEqual(due);
  expect(await dueAt([...hearing].reverse(), 3 * day + 9 * hour)).toEqual(due);
  expect(await dueAt(hearing, 3 * day + 13 * hour)).toEqual({ ...due, overdue: true });
});

test('a limit of working days has working days given back: weekends neither count nor are given', async () => {
  // From Friday 15:00 to Monday 11:00 it is 20 hours of working days, and after Friday 17:00 as many end on Monday at 13:00.
  const appraisal: Parameters<typeof event>[] = [
    ['case.paused', 'C1', 3 * day + 6 * hour, { kind: '鉴定' }],
    ['case.resumed', 'C1', 6 * day + 2 * hour, {}],
  ];
  expect(await dueAt(appraisal, 6 * day + 3 * hour)).toEqual({ dueAt: '2026-03-09T05:00:00.000Z', overdue: false, clockStopped: false });
});

test('every stretch is given back, and while one lasts the clock stands where it stopped', async () => {
  const twice: Parameters<typeof event>[] = [
    ['case.paused', 'C1', hour, {}],
    ['case.resumed', 'C1', 2 * hour],
    ['case.paused', 'C1', 4 * hour, { kind: '检验检测' }],
    ['case.resumed', 'C1', 6 * hour],
    ['case.paused', 'C1', 7 * hour, { kind: '专家评审' }],
  ];
  expect(await dueAt(twice, 5 * day)).toEqual({ dueAt: '2026-03-06T12:00:00.000Z', overdue: false, clockStopped: true });
});

test('a site inspection is no lawful pause: the clock goes on', async () => {
  const inspection: Parameters<typeof event>[] = [['case.paused', 'C1', hour, { kind: '现场勘验' }]];
  expect(await dueAt(inspection, 4 * day)).toEqual({ dueAt: '2026-03-06T09:00:00.000Z', overdue: true, clockStopped: false });
});
