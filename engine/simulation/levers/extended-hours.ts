import Type from 'typebox';
import type { Scenario } from '#contracts/scenario';
import type { WindowPeriod } from '#contracts/scenario-windows';
import { problem, type ScenarioProblem } from '../scenario-problem.ts';
import { changeRates, moveShare } from './edits/arrival-rates.ts';
import { closeAt, openUntil } from './edits/closing-time.ts';
import { combinedMix } from './edits/combined-mix.ts';
import { freshId } from './edits/fresh-id.ts';
import { chosenOr, findUnknown, isTidal } from './edits/named-things.ts';
import { both, closed, ids, minutes, number, percent, several, share } from './fields.ts';
import { changed, defineLever, refused } from './lever.ts';
import { reported } from './report-cases.ts';

/** 延时服务: the hall closes later; some come then instead of in the day, and some who could not come at all. */
export const extendedHours = defineLever({
  id: 'extended-hours',
  name: both('延时服务', 'Extended hours'),
  description: both(
    '下班后继续开门：一部分人改到这时来，还会多来一些原来来不了的人。可以只留部分窗口。',
    'The hall stays open after work: some visitors come then instead, and some who could not come before. A part of the windows may be enough.',
  ),
  cases: [
    reported(
      2,
      '今年国庆期间，佳木斯市共接待群众 636 人次，为群众解答咨询 22 个，办理业务 143 笔',
      'Open over the National Day holidays: 636 visitors, 22 questions, 143 matters',
    ),
    reported(6, '市、县、乡三级政务大厅均实行周六错时服务', 'Halls of all three levels are open on Saturdays'),
    reported(13, '双休日及节假日“政务服务不打烊”延时服务', 'Open on weekends and holidays'),
  ],
  parameters: Type.Object(
    {
      laterMinutes: minutes(both('晚关门', 'Closes later by'), 60, { minimum: 15, maximum: 360 }),
      movedShare: share(both('改到这时来的人', 'Visitors who come then instead'), 0.1),
      extraPerHour: number(both('多来的人', 'Visitors who would not come otherwise'), 'perHour', { default: 0, minimum: 0, maximum: 2000 }),
      windowIds: ids(both('继续开的窗口', 'Windows that stay open'), 'window', both('不选则全部', 'None chosen: all of them')),
    },
    closed,
  ),
  change(scenario, { laterMinutes, movedShare, extraPerHour, windowIds }) {
    const unknown = findUnknown(scenario, 'window', '/windowIds', windowIds);
    if (unknown.length > 0) return refused(unknown);
    const { closesMinute, lastTicketMinute } = scenario.hours;
    const evening = { fromMinute: lastTicketMinute ?? closesMinute, toMinute: (lastTicketMinute ?? closesMinute) + laterMinutes };
    const staying = chosenOr(windowIds, scenario.windows);
    const windows = scenario.windows.map((one) =>
      staying.has(one.id) ? openUntil(one, closesMinute, closesMinute + laterMinutes) : closeAt(one, closesMinute),
    );
    const hours = {
      ...scenario.hours,
      closesMinute: closesMinute + laterMinutes,
      ...(lastTicketMinute !== undefined && { lastTicketMinute: lastTicketMinute + laterMinutes }),
    };
    const longer = changeRates({ ...scenario, hours, windows }, (stream) => moveShare(stream, movedShare, evening, evening.fromMinute));
    const problems = [...findNobody(scenario, movedShare + extraPerHour), ...findUnserved(longer, closesMinute)];
    if (problems.length > 0) return refused(problems);
    return changed(
      extraPerHour > 0 ? withExtra(longer, evening, extraPerHour / 60) : longer,
      both(
        `晚关门 ${laterMinutes} 分钟，${staying.size} 个窗口继续开；${percent(movedShare)} 的人改到这时来，每小时另外多来 ${extraPerHour} 人，要办的事项和白天一样。`,
        `Closes ${laterMinutes} minutes later with ${several(staying.size, 'window')}; ${percent(movedShare)} of visitors come then instead, ${extraPerHour} more an hour come besides, for what others come for.`,
      ),
    );
  },
});

function withExtra(scenario: Scenario, { fromMinute, toMinute }: { fromMinute: number; toMinute: number }, perMinute: number): Scenario {
  const id = freshId(
    scenario.arrivals.map((stream) => stream.id),
    'extended-hours',
  );
  const stream = {
    kind: 'rates' as const,
    id,
    untilMinutes: [fromMinute, toMinute],
    perMinute: [0, perMinute],
    mix: combinedMix(scenario),
  };
  return { ...scenario, arrivals: [...scenario.arrivals, stream] };
}

const findNobody = ({ arrivals }: Scenario, visitors: number): ScenarioProblem[] =>
  visitors > 0 && !arrivals.some(({ kind }) => kind === 'rates')
    ? [problem('/movedShare', visitors, 'all visitors of this scenario come at known times; give 0, and 0 extra')]
    : [];

/** Queues that people come to and no window serves after the old closing time. */
function findUnserved(scenario: Scenario, closesMinute: number): ScenarioProblem[] {
  const { windows, matters, hours } = scenario;
  const served = new Set(
    windows.flatMap((one) => {
      const periods: readonly WindowPeriod[] = one.periods ?? [{ fromMinute: 0, toMinute: hours.closesMinute }];
      const late = periods.filter(({ toMinute }) => toMinute > closesMinute);
      return isTidal(scenario, one) ? one.queues : late.flatMap(({ queues }) => queues ?? one.queues);
    }),
  );
  const visited = new Set(matters.flatMap(({ steps }) => steps.map(({ queueId }) => queueId)));
  return [...visited].flatMap((id) =>
    served.has(id)
      ? []
      : [problem('/windowIds', id, 'would be served by nobody after the old closing time; choose a window that serves it')],
  );
}
