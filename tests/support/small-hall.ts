import type { HallEvent } from '#contracts/events';
import type { HallPlan } from '#contracts/hall-plan';
import { layOutHall } from '#contracts/lay-out-hall';

/** 2026-03-03 is a Tuesday; 01:00Z is 09:00 in the hall. */
export const nineOClock = Date.parse('2026-03-03T01:00:00Z');
export const minutes = (count: number): number => count * 60_000;

/** A hall of two queues and three windows: A is served at W1 and W2, B at W3. */
export const smallHall: HallPlan = layOutHall({
  id: 'small',
  name: { zh: '小厅', en: 'Small hall' },
  timeZone: 'Asia/Shanghai',
  earliestEventTime: '2020-01-01T00:00:00Z',
  clock: 'feed',
  openingHours: {
    mon: [['09:00', '17:00']],
    tue: [['09:00', '17:00']],
    wed: [['09:00', '17:00']],
    thu: [['09:00', '17:00']],
    fri: [['09:00', '17:00']],
    sat: [],
    sun: [],
  },
  size: { widthMetres: 20, depthMetres: 12 },
  zones: [{ id: 'z1', name: { zh: '综合区', en: 'General' }, x: 0, y: 0, widthMetres: 20, depthMetres: 12 }],
  queues: [
    {
      id: 'A',
      letter: 'A',
      name: { zh: '综合', en: 'General' },
      zoneId: 'z1',
      target: { share: 0.9, withinMinutes: 15 },
      poolId: 'general',
    },
    { id: 'B', letter: 'B', name: { zh: '税务', en: 'Tax' }, zoneId: 'z1', target: { share: 0.9, withinMinutes: 15 }, poolId: 'tax' },
  ],
  counters: [
    { id: 'c1', zoneId: 'z1', x: 2, y: 2, facing: 'south', firstNumber: 1, count: 2, pitchMetres: 2, queues: ['A'], poolId: 'general' },
    { id: 'c2', zoneId: 'z1', x: 8, y: 2, facing: 'south', firstNumber: 3, count: 1, pitchMetres: 2, queues: ['B'], poolId: 'tax' },
  ],
  seats: [{ id: 's1', zoneId: 'z1', x: 2, y: 6, rows: 2, columns: 6, pitchMetres: 0.8, facing: 'north' }],
  doors: [{ id: 'd1', name: { zh: '正门', en: 'Door' }, x: 10, y: 12, widthMetres: 2 }],
  devices: [{ id: 'kiosk-1', kind: 'kiosk', zoneId: 'z1', x: 15, y: 9 }],
  matters: [{ id: 'M1', name: { zh: '社保登记', en: 'Social insurance' }, queueId: 'A' }],
  limits: {
    waitWarningMinutes: [15, 25, 30],
    vacantAfterMinutes: 10,
    deviceLostAfterMinutes: 5,
    feedStaleAfterMinutes: 15,
    commandUnansweredAfterMinutes: 5,
  },
  provenance: [],
});

let sequence = 0;

/** An event of the small hall, `at` minutes after nine; its id is its own. */
export function event(type: `${string}.${string}`, entityId: string, at: number, data: object = {}): HallEvent {
  const [family, kind] = type.split('.');
  sequence += 1;
  return { hallId: 'small', family, kind, entityId, source: 'test', id: `e${sequence}`, time: nineOClock + minutes(at), data } as HallEvent;
}
