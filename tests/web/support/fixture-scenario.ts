import type { HallPlan } from '#contracts/hall-plan';
import type { Scenario } from '#contracts/scenario';
import { hoursOn } from '../../../web/experiments/day-clock.ts';

/** Minutes a service takes, by the place of its queue. */
const serviceMinutes = [9, 14, 5, 11, 8, 10, 7, 16, 12, 9, 8, 6];
/** Share of its windows' time that a queue's visitors take over the day. */
const loads = [0.84, 0.72, 0.6, 0.8, 0.9, 0.7, 0.76, 0.66, 0.8, 0.74, 0.86, 0.6];
const slotMinutes = 15;
const classes = [
  { id: 'ordinary', name: { zh: '普通', en: 'Ordinary' } },
  { id: 'priority', name: { zh: '优先', en: 'Priority' } },
];
const tideAt = (hour: number): number => Math.max(0.25, Math.exp(-((hour - 1.3) ** 2) / 1.3) + 0.8 * Math.exp(-((hour - 6) ** 2) / 1.6));

/** A made-up day of a made-up hall, as a fit would give it. Tidal windows stay closed where others serve their queue. */
export function fixtureScenario(plan: HallPlan, day: string): Scenario {
  const closesMinute = hoursOn(plan, day).length > 0 ? 480 : 240;
  const isServed = (queueId: string): boolean => plan.windows.some((entry) => !entry.tidal && entry.queues.includes(queueId));
  const windows = plan.windows.filter(({ tidal, queues }) => !tidal || !queues.every(isServed));
  const matters = plan.queues.map((queue, place) => ({
    id: `M-${queue.id}`,
    name: queue.name,
    steps: [
      {
        queueId: queue.id,
        service: { kind: 'lognormal' as const, meanMinutes: serviceMinutes[place % 12] ?? 9, coefficientOfVariation: 0.7 },
      },
    ],
  }));
  return {
    format: 1,
    id: 'day',
    name: plan.name,
    hallId: plan.id,
    hours: { closesMinute, lastTicketMinute: closesMinute - 15, ends: 'empty' },
    dayFactor: { coefficientOfVariation: 0.12 },
    classes,
    queues: plan.queues.map(({ id, name, target }) => ({
      id,
      name,
      targetMinutes: target.withinMinutes,
      rule: { kind: 'priority', classes: ['priority', 'ordinary'] },
      patience: { kind: 'exponential', meanMinutes: 75 },
    })),
    matters,
    arrivals: plan.queues.map((queue, place) => {
      const desks = windows.filter((entry) => entry.queues.includes(queue.id)).length;
      const visitors = (desks * closesMinute * (loads[place % 12] ?? 0.8)) / (serviceMinutes[place % 12] ?? 9);
      const slots = Array.from({ length: closesMinute / slotMinutes }, (_, slot) => tideAt(((slot + 0.5) * slotMinutes) / 60));
      const all = slots.reduce((sum, tide) => sum + tide, 0);
      return {
        kind: 'rates' as const,
        id: `arrivals-${queue.id}`,
        untilMinutes: slots.map((_, slot) => (slot + 1) * slotMinutes),
        perMinute: slots.map((tide) => ((tide / all) * visitors) / slotMinutes),
        mix: [
          { matterId: `M-${queue.id}`, classId: 'ordinary', weight: 9 },
          { matterId: `M-${queue.id}`, classId: 'priority', weight: 1 },
        ],
      };
    }),
    windows: windows.map(({ id, queues }) => ({ id, queues: [...queues] })),
    breaks: [{ windowIds: windows.map(({ id }) => id), fromMinute: 165, toMinute: 255, minutes: 30, relays: 3 }],
    assumptions: [
      `办理时间：对数正态，由 28 天 6,120 次办理拟合（${day}）`,
      '来客：按同星期几的每刻钟取号量，日间波动系数 0.12',
      '耐心：指数分布，平均 75 分钟；由中途离开的号估计',
      '午间分三批轮换用餐，每人 30 分钟',
    ],
  };
}
