import Type from 'typebox';
import type { Arrivals, Scenario } from '#contracts/scenario';
import { arrivalsBetween, type RateStream, scaleRates } from './edits/arrival-rates.ts';
import { freshId } from './edits/fresh-id.ts';
import { classesOf, rankBeforeOrdinary, withClass } from './edits/rank-class.ts';
import { splitVisits } from './edits/split-visits.ts';
import { spreadWhole } from './edits/spread-whole.ts';
import { both, closed, minutes, number, percent, share, yesOrNo } from './fields.ts';
import { changed, defineLever, refuse } from './lever.ts';
import { reported } from './report-cases.ts';

const bookedClass = { id: 'booked', name: both('预约', 'Booked') };

const parameters = Type.Object(
  {
    share: share(both('预约来办的人', 'Visitors who book'), 0.3),
    slotMinutes: minutes(both('号段长度', 'Length of a slot'), 30, { minimum: 5, maximum: 240 }),
    spread: Type.Enum(['even', 'as-now'], {
      type: 'string',
      default: 'even',
      label: both('号源怎么放', 'How slots are given out'),
      choices: { even: both('全天均匀', 'Evenly over the day'), 'as-now': both('跟随现在的客流', 'As visitors come now') },
    }),
    noShowShare: share(both('爽约', 'Who does not keep it'), 0.1, { maximum: 0.95 }),
    meanLatenessMinutes: number(both('平均晚到（负为早到）', 'Late on average (below 0: early)'), 'minutes', {
      default: -5,
      minimum: -120,
      maximum: 120,
    }),
    latenessDeviationMinutes: minutes(both('早晚的差异（标准差）', 'Spread of lateness (standard deviation)'), 10, { maximum: 120 }),
    calledFirst: yesOrNo(both('预约的先叫', 'Booked visitors are called first'), false),
  },
  closed,
);
type Parameters = Type.Static<typeof parameters>;

/** 预约: a share of visitors comes at a booked time instead of whenever they like. */
export const appointments = defineLever({
  id: 'appointments',
  name: both('预约', 'Appointments'),
  description: both(
    '一部分人改为按预约的时段来，高峰被摊平。爽约的人改天不约而来，人数不变。',
    'A share of visitors comes at a booked time, which takes the peaks away. Who does not keep it comes without one; as many come in all.',
  ),
  cases: [
    reported(2, '通过企业群众提前预约等方式，建立潮汐弹性窗口', 'Booked ahead, with elastic tidal windows'),
    reported(7, '通过提前预约、8 小时外轮值等提供错时、延时服务', 'Booked ahead, by turns outside the eight hours'),
  ],
  parameters,
  change(scenario, given) {
    if (!scenario.arrivals.some(({ kind }) => kind === 'rates'))
      return refuse('/share', given.share, 'all visitors of this scenario come at known times; nobody is left to book');
    const taken = new Set(scenario.arrivals.map(({ id }) => id));
    const lastMinute = scenario.hours.lastTicketMinute ?? scenario.hours.closesMinute;
    const starts = Array.from({ length: Math.ceil(lastMinute / given.slotMinutes) }, (_, slot) => slot * given.slotMinutes);
    if (starts.length > 2000) return refuse('/slotMinutes', given.slotMinutes, `makes ${starts.length} slots; give more minutes`);
    const arrivals = scenario.arrivals.flatMap((stream): Arrivals[] =>
      stream.kind === 'rates' ? bookSome(stream, starts, lastMinute, freshId(taken, `${stream.id}-booked`), given) : [stream],
    );
    return changed(
      given.calledFirst ? callFirst({ ...scenario, arrivals }, taken) : { ...scenario, arrivals },
      both(
        `${percent(given.share)} 的人预约，每 ${given.slotMinutes} 分钟一个时段；其中 ${percent(given.noShowShare)} 爽约，改为不预约来；到达时间平均偏 ${given.meanLatenessMinutes} 分钟，标准差 ${given.latenessDeviationMinutes} 分钟。`,
        `${percent(given.share)} of visitors book, in slots of ${given.slotMinutes} minutes; ${percent(given.noShowShare)} of them do not keep it and come without; on average they come ${given.meanLatenessMinutes} minutes after their time (below 0: before it), with a standard deviation of ${given.latenessDeviationMinutes}.`,
      ),
    );
  },
});

/** The stream with fewer visitors, and those who have booked. */
function bookSome(stream: RateStream, starts: readonly number[], lastMinute: number, id: string, given: Parameters): Arrivals[] {
  const { slotMinutes, spread, noShowShare, meanLatenessMinutes, latenessDeviationMinutes } = given;
  const visitors = arrivalsBetween(stream, 0, lastMinute);
  const booked = Math.round(visitors * given.share);
  const weights = starts.map((start) => (spread === 'even' ? 1 : arrivalsBetween(stream, start, start + slotMinutes)));
  const slots = spreadWhole(booked, weights).map((count, slot) => ({ minute: starts[slot], visitors: count }));
  if (booked === 0) return [stream];
  const walkIn = scaleRates(stream, 1 - (booked * (1 - noShowShare)) / visitors);
  return [walkIn, { kind: 'appointments', id, slots, meanLatenessMinutes, latenessDeviationMinutes, noShowShare, mix: stream.mix }];
}

/** Ordinary visitors with an appointment are a class of their own, called before those without. */
function callFirst(scenario: Scenario, withoutAppointment: ReadonlySet<string>): Scenario {
  const [ordinary] = classesOf(scenario);
  const isOrdinary = (classId: string | undefined) => classId === undefined || classId === ordinary.id;
  const booked = splitVisits(scenario, 'booked', ({ matterId, classId }) => [
    { matterId, share: 1, classId: isOrdinary(classId) ? bookedClass.id : classId },
  ]);
  return {
    ...withClass(scenario, { ...bookedClass, ...(ordinary.patience && { patience: ordinary.patience }) }),
    arrivals: scenario.arrivals.map((stream, place) => (withoutAppointment.has(stream.id) ? stream : booked.arrivals[place])),
    queues: scenario.queues.map((queue) => ({ ...queue, rule: rankBeforeOrdinary(queue.rule, bookedClass.id, ordinary.id) })),
  };
}
