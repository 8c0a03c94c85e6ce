import Type from 'typebox';
import { addWindows } from './edits/added-windows.ts';
import { closeWindows } from './edits/close-windows.ts';
import { likeQueue } from './edits/like-queue.ts';
import { chosenOr, findUnknown } from './edits/named-things.ts';
import { scaleDistribution } from './edits/scale-distribution.ts';
import { varyMatters } from './edits/vary-matters.ts';
import { allMatters, both, closed, count, ids, number, percent, several, share } from './fields.ts';
import { changed, defineLever, refused } from './lever.ts';
import { reported } from './report-cases.ts';

/** 审前服务: a guide desk checks papers before the window, which then has less to do. */
export const preCheck = defineLever({
  id: 'pre-check',
  name: both('审前服务', 'Pre-check before filing'),
  description: both(
    '取号前先在导办台把材料看好，到窗口就快。活没有消失，是挪到了导办台。',
    'A guide desk goes through the papers first, so that the window is quick. The work is moved to the guide desk; it does not vanish.',
  ),
  cases: [
    reported(8, '对覆盖超过91.3%办件量的330个高频事项进行梳理', '330 frequent matters, more than 91.3 % of all cases'),
    reported(8, '平均办理时间缩短60%', 'Handling takes 60 % less time on average'),
  ],
  parameters: Type.Object(
    {
      matterIds: ids(both('先审的事项', 'Matters that are checked first'), 'matter', allMatters),
      share: share(both('先审的人', 'Visitors who are checked first'), 0.913),
      windowTimes: number(both('窗口时长变为原来的', 'Time at the window becomes'), 'times', { default: 0.4, minimum: 0.05, maximum: 1 }),
      guideTimes: number(
        both('导办台时长为原窗口的', 'Time at the guide desk, of the window’s before'),
        'times',
        { default: 0.6, minimum: 0.02, maximum: 2 },
        both('假设：窗口省下的全在导办台花掉', 'Assumed: what the window saves is spent at the guide desk'),
      ),
      desks: count(both('导办台', 'Guide desks'), 'desks', { default: 4, minimum: 1, maximum: 200 }),
      fromWindowIds: ids(
        both('从哪些窗口抽人', 'Windows whose staff move to the guide desks'),
        'window',
        both('这些窗口关闭；不选则另派人', 'They close; none chosen: new staff'),
      ),
    },
    closed,
  ),
  change(scenario, { matterIds, share: treated, windowTimes, guideTimes, desks, fromWindowIds }) {
    const unknown = [
      ...findUnknown(scenario, 'matter', '/matterIds', matterIds),
      ...findUnknown(scenario, 'window', '/fromWindowIds', fromWindowIds),
    ];
    if (unknown.length > 0) return refused(unknown);
    const chosen = chosenOr(matterIds, scenario.matters);
    const matters = scenario.matters.filter(({ id }) => chosen.has(id));
    const queue = likeQueue(scenario, matters, 'pre-check', both('导办台', 'Guide desk'));
    const varied = varyMatters(scenario, chosen, 'checked', ({ name, steps: [first, ...rest] }) => [
      {
        share: treated,
        matter: {
          ...(name && { name }),
          steps: [
            { queueId: queue.id, service: scaleDistribution(first.service, guideTimes) },
            { ...first, service: scaleDistribution(first.service, windowTimes) },
            ...rest,
          ],
        },
      },
    ]);
    const staffed = addWindows({ ...varied, queues: [...varied.queues, queue] }, 'guide', desks, { kind: 'guide', queues: [queue.id] });
    return changed(
      closeWindows(staffed, fromWindowIds),
      both(
        `${percent(treated)} 的人先到 ${desks} 个导办台，时长为原窗口的 ${guideTimes} 倍；到窗口只要原来的 ${windowTimes} 倍。`,
        `${percent(treated)} of visitors go to ${several(desks, 'guide desk')} first, for ${guideTimes} times what the window took; the window then takes ${windowTimes} times what it took.`,
      ),
    );
  },
});
