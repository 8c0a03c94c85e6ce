import type { FitGap, FitPart } from '#contracts/fit-report';
import type { KindDemand } from './fit-demand.ts';
import { fitGap, fitPart } from './fit-part.ts';
import type { HallFit } from './hall-fit.ts';
import { both, brief, capital, percent, queueName, weekdayName } from './wording.ts';

/** What was fitted of who comes on days of one kind. */
export function describeDemand(fit: HallFit, kind: KindDemand, queueIds: readonly string[]): { parts: FitPart[]; gaps: FitGap[] } {
  const { levels } = kind;
  const { bookings, dayVariation } = fit.demand;
  const days = both(
    `开放时间${kind.kind ? `为 ${kind.kind} ` : '不明'}的 ${levels.days} 天`,
    `${levels.days} days with hours ${kind.kind || 'unknown'}`,
  );
  const seen = new Map<string, number>();
  for (const row of fit.history.arrivals)
    if (kind.days.includes(row.day))
      seen.set(row.queue_id, (seen.get(row.queue_id) ?? 0) + row.walk_ins + (bookings ? 0 : row.appointments));
  const arrivals = queueIds
    .filter((queueId) => (levels.byQueue.get(queueId) ?? 0) > 0)
    .map((about) => {
      const [queue, count] = [queueName(fit.plan, about), brief(levels.byQueue.get(about) ?? 0)];
      const says = both(
        `${queue.zh}：平常日平均 ${count} 人自行到厅，按刻钟计，依据${days.zh}、近期权重更大。`,
        `${capital(queue.en)}: ${count} come of themselves on an ordinary day, by quarter hour, from ${days.en}, recent weeks first.`,
      );
      return fitPart('arrivals', says, { about, observations: seen.get(about) ?? 0 });
    });
  const parts = [...arrivals, ...describeDays(fit, kind)];
  const gaps: FitGap[] = [];
  if (dayVariation === null)
    gaps.push(
      fitGap(
        'day_factor',
        null,
        'one_day',
        both(
          '没有哪个星期几出现过两次，各天相差多少不得而知，只按偶然波动模拟。',
          'How much days differ is not known: no weekday was seen twice. Days vary by chance alone.',
        ),
      ),
    );
  else
    parts.push(
      fitPart(
        'day_factor',
        both(
          `各天客流除偶然波动外还相差 ${percent(dayVariation)}，各队列同增同减。`,
          `Days differ by ${percent(dayVariation)} beyond chance, all queues together.`,
        ),
        { observations: fit.history.days.used.length },
      ),
    );
  if (bookings) parts.push(describeBookings(fit, bookings));
  else
    gaps.push(
      fitGap(
        'appointments',
        null,
        'not_told',
        both(
          '没有预约记录，或者太少：有预约的人按普通来客对待。',
          'Nobody tells of bookings, or too few: who has an appointment comes like everybody else.',
        ),
      ),
    );
  return { parts, gaps };
}

function describeDays({ plan }: HallFit, { levels }: KindDemand): FitPart[] {
  const observations = levels.days;
  const weekdays = [...levels.weekdays].map(([weekday, factor]) => ({ ...weekdayName(weekday), factor: brief(factor) }));
  const ofWeek = both(
    `一周之内：${weekdays.map(({ zh, factor }) => `${zh} ×${factor}`).join('、')}。`,
    `Weekdays: ${weekdays.map(({ en, factor }) => `${en} × ${factor}`).join(', ')}.`,
  );
  const edges = levels.edges.map(({ at, factors }) => {
    const queues = [...factors].map(([queueId, factor]) => ({ queueId, zh: queueName(plan, queueId).zh, factor: brief(factor) }));
    const says = both(
      `每月${at.edge === 'end' ? '最后' : '最初'} ${at.days} 天：${queues.map(({ zh, factor }) => `${zh} ×${factor}`).join('、')}。`,
      `${at.edge === 'end' ? 'Last' : 'First'} ${at.days} days of a month: ${queues.map(({ queueId, factor }) => `${queueId} × ${factor}`).join(', ')}.`,
    );
    return fitPart('month_edges', says, { observations });
  });
  return levels.weekdays.size > 1 ? [fitPart('weekdays', ofWeek, { observations }), ...edges] : edges;
}

function describeBookings(fit: HallFit, bookings: NonNullable<HallFit['demand']['bookings']>): FitPart {
  const { booked, noShowShare, meanLatenessMinutes, latenessDeviationMinutes, timed } = bookings;
  const [missing, late, spread] = [percent(noShowShare), brief(meanLatenessMinutes), brief(latenessDeviationMinutes)];
  const says = both(
    `预约：${booked} 个预约里 ${missing} 没有来；来的平均在预约时间后 ${late} 分钟取号，前后相差约 ${spread} 分钟。`,
    `Appointments: ${missing} of ${booked} bookings do not come; the others take their ticket ${late} min ` +
      `after their slot, give or take ${spread} min.`,
  );
  const came = Math.round(booked * (1 - noShowShare));
  return fitPart('appointments', says, {
    observations: booked,
    missingShare: came > 0 ? 1 - timed / came : null,
    pooledWith: fit.plan.queues.length > 1 ? 'hall' : null,
  });
}
