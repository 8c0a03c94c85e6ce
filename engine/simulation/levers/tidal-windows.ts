import Type from 'typebox';
import type { Scenario } from '#contracts/scenario';
import { problem, type ScenarioProblem } from '../scenario-problem.ts';
import { addWindows } from './edits/added-windows.ts';
import { closeWindows } from './edits/close-windows.ts';
import { freshId } from './edits/fresh-id.ts';
import { findUnknown, queuesOf } from './edits/named-things.ts';
import { both, closed, count, id, ids, minutes, optionalCount, several } from './fields.ts';
import { changed, defineLever, refused } from './lever.ts';
import { reported } from './report-cases.ts';

const fromReport = both(
  '报告没有给出门限；15 分钟取自口岸大厅的“蓝线”',
  'The report gives no threshold; 15 minutes is the “blue line” of border halls',
);

const parameters = Type.Object(
  {
    queueId: id(both('看哪条队列', 'Queue to watch'), 'queue'),
    windowIds: ids(
      both('哪些窗口改为潮汐窗口', 'Windows that become tidal'),
      'window',
      both('不选则另设新窗口', 'None chosen: new windows'),
    ),
    windows: count(both('新设潮汐窗口', 'New tidal windows'), 'windows', { default: 2, minimum: 0, maximum: 50 }),
    opensAtMinutes: minutes(both('最久等待达到多少就开', 'Opens when the longest wait is'), 15, { minimum: 1 }, fromReport),
    opensAtWaiting: optionalCount(
      both('或等候人数达到多少就开', 'Or when so many wait'),
      'people',
      { minimum: 1, maximum: 1000 },
      both('不填则只看等待时间', 'Left empty: the wait alone decides'),
    ),
    closesBelowMinutes: minutes(both('最久等待降到多少以下就关', 'Closes when the longest wait is below'), 5, { minimum: 0.5 }),
    setUpMinutes: minutes(both('人员到位时间', 'Time until it is staffed'), 5, { maximum: 60 }),
    minimumOpenMinutes: minutes(both('至少开多久', 'Open for at least'), 30),
    staff: Type.Enum(['reserve', 'windows', 'there'], {
      type: 'string',
      default: 'reserve',
      label: both('人从哪里来', 'Where its staff come from'),
      choices: {
        reserve: both('导办台或后台', 'Guide desk or back office'),
        windows: both('从别的窗口抽调', 'Other windows, which close meanwhile'),
        there: both('随时有人', 'They are always there'),
      },
    }),
    reserveStaff: count(both('可抽调人数', 'People who can be sent'), 'people', { default: 2, minimum: 0, maximum: 200 }),
    staffFromWindowIds: ids(
      both('从哪些窗口抽调', 'Windows to take staff from'),
      'window',
      both('排在前面的先抽调', 'The first of them first'),
    ),
  },
  closed,
);
type Parameters = Type.Static<typeof parameters>;

/** 潮汐窗口: windows that open when waits grow long and close when the queue has gone. */
export const tidalWindows = defineLever({
  id: 'tidal-windows',
  name: both('潮汐窗口', 'Tidal windows'),
  description: both(
    '等得久了就加开窗口，队伍散了再关上。开和关用两个门限，开了要开够一段时间，免得忽开忽关。',
    'Windows open when people wait long and close when the queue has gone. Two thresholds and a shortest time open keep them from flapping.',
  ),
  cases: [
    reported(2, '建立潮汐弹性窗口', 'Elastic tidal windows'),
    reported(3, '设置涉及专网事项缓冲区和潮汐窗口', 'A buffer for matters of dedicated networks, and tidal windows'),
    reported(7, '增设办不成事兜底服务窗口与潮汐服务窗口', 'A last-resort window and tidal windows were added'),
  ],
  parameters,
  change(scenario, given) {
    const problems = findProblems(scenario, given);
    if (problems.length > 0) return refused(problems);
    const { queueId, windowIds, opensAtMinutes, opensAtWaiting, closesBelowMinutes } = given;
    const before = new Set(scenario.windows.map(({ id }) => id));
    const grown =
      windowIds.length > 0
        ? closeWindows(scenario, windowIds)
        : addWindows(scenario, 'tidal', given.windows, { queues: [queueId], periods: [] });
    const tidal = windowIds.length > 0 ? windowIds : grown.windows.flatMap(({ id }) => (before.has(id) ? [] : [id]));
    const reserveId = freshId(
      (scenario.reserves ?? []).map(({ id }) => id),
      'tidal-reserve',
    );
    const rule = {
      id: freshId(
        (scenario.tidalRules ?? []).map(({ id }) => id),
        `tidal-${queueId}`,
      ),
      windowIds: tidal,
      queueId,
      opens: { longestWaitMinutes: opensAtMinutes, ...(opensAtWaiting !== undefined && { waiting: opensAtWaiting }) },
      closes: { longestWaitMinutes: closesBelowMinutes },
      checkEveryMinutes: 1,
      setUp: { kind: 'constant' as const, minutes: given.setUpMinutes },
      minimumOpenMinutes: given.minimumOpenMinutes,
      ...(given.staff === 'reserve' && { reserveId }),
      ...(given.staff === 'windows' && { staffFromWindowIds: given.staffFromWindowIds }),
    };
    const reserves = given.staff === 'reserve' ? [{ id: reserveId, staff: given.reserveStaff }] : [];
    return changed(
      {
        ...grown,
        tidalRules: [...(scenario.tidalRules ?? []), rule],
        reserves: [...(scenario.reserves ?? []), ...reserves],
      },
      both(
        `潮汐窗口 ${tidal.length} 个：最久等待到 ${opensAtMinutes} 分钟就开，${given.setUpMinutes} 分钟到位，低于 ${closesBelowMinutes} 分钟且开满 ${given.minimumOpenMinutes} 分钟才关。`,
        `${several(tidal.length, 'tidal window')}: opened when the longest wait is ${several(opensAtMinutes, 'minute')}, staffed ${several(given.setUpMinutes, 'minute')} later; closed below ${several(closesBelowMinutes, 'minute')}, after ${several(given.minimumOpenMinutes, 'minute')} at least.`,
      ),
    );
  },
});

function findProblems(scenario: Scenario, given: Parameters): ScenarioProblem[] {
  const { queueId, windowIds, staffFromWindowIds, closesBelowMinutes, opensAtMinutes } = given;
  const unknown = [
    ...(scenario.queues.some(({ id }) => id === queueId) ? [] : [problem('/queueId', queueId, 'is no queue of this scenario')]),
    ...findUnknown(scenario, 'window', '/windowIds', windowIds),
    ...findUnknown(scenario, 'window', '/staffFromWindowIds', staffFromWindowIds),
  ];
  const useless = scenario.windows
    .filter((one) => windowIds.includes(one.id) && !queuesOf(one).has(queueId))
    .map((one) => problem(`/windowIds/${windowIds.indexOf(one.id)}`, one.id, `does not serve the queue ${queueId}`));
  const both = staffFromWindowIds
    .filter((id) => windowIds.includes(id))
    .map((id) => problem('/staffFromWindowIds', id, 'is a tidal window itself'));
  return [
    ...unknown,
    ...useless,
    ...both,
    ...(windowIds.length === 0 && given.windows === 0
      ? [problem('/windows', 0, 'nothing would open; give 1 or more, or choose windows')]
      : []),
    ...(closesBelowMinutes > opensAtMinutes
      ? [problem('/closesBelowMinutes', closesBelowMinutes, `lies above opensAtMinutes (${opensAtMinutes}): windows would flap`)]
      : []),
    ...(given.staff === 'windows' && staffFromWindowIds.length === 0
      ? [problem('/staffFromWindowIds', staffFromWindowIds, 'staff come from no window; choose one')]
      : []),
  ];
}
