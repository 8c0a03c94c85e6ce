import Type from 'typebox';
import type { ScenarioWindow } from '#contracts/scenario-windows';
import { problem } from '../scenario-problem.ts';
import { closeWindows } from './edits/close-windows.ts';
import { chosenOr, findUnknown, isPlanned, queuesOf } from './edits/named-things.ts';
import { allQueues, both, closed, ids, optionalCount, percent, several, share } from './fields.ts';
import { changed, defineLever, refuse, refused } from './lever.ts';
import { reported } from './report-cases.ts';

const mostQueues = 64;

/** 综合窗口: windows that serve one queue each become windows that serve all of them, and call whoever has waited longest. */
export const poolWindows = defineLever({
  id: 'pool-windows',
  name: both('合并为综合窗口', 'Pool windows into general ones'),
  description: both(
    '把各部门的窗口合并为综合窗口：任何一个都能办，谁等得最久先叫谁。只办合并队列的窗口才会并入。',
    'Windows of several queues become general windows: each of them serves anybody, whoever has waited longest first. Windows that serve nothing but the pooled queues take part.',
  ),
  cases: [
    reported(
      5,
      '原本分散于 13 个部门的 32 个对外服务窗口，精简整合为 8 个智能服务柜台',
      '32 windows of 13 departments became 8 general counters',
    ),
    reported(7, '窗口从 60 个减至 14 个', 'From 60 windows to 14'),
    reported(10, '窗口数量由 75 个减至 25 个', 'From 75 windows to 25'),
  ],
  parameters: Type.Object(
    {
      queueIds: ids(both('合并的队列', 'Queues to pool'), 'queue', allQueues),
      apartQueueIds: ids(
        both('不合并的队列', 'Queues to keep apart'),
        'queue',
        both(
          '部门派驻、不能混用的专业窗口，如税务、公安、婚姻登记',
          'Sector windows that may not be mixed: tax, police, marriage registration',
        ),
      ),
      windows: optionalCount(
        both('综合窗口数', 'General windows'),
        'windows',
        { minimum: 1, maximum: 2048 },
        both('不填则现有窗口都留下', 'Left empty: as many as there are'),
      ),
      longerShare: share(
        both('跨专业办理多花的时间', 'Extra time for matters of other trades'),
        0.1,
        { maximum: 3 },
        both('假设：报告没有给出', 'Assumed: the report gives none'),
      ),
    },
    closed,
  ),
  change(scenario, { queueIds, apartQueueIds, windows, longerShare }) {
    const twice = queueIds.flatMap((id, place) =>
      apartQueueIds.includes(id) ? [problem(`/queueIds/${place}`, id, 'is to be pooled and to be kept apart')] : [],
    );
    const problems = [
      ...findUnknown(scenario, 'queue', '/queueIds', queueIds),
      ...findUnknown(scenario, 'queue', '/apartQueueIds', apartQueueIds),
      ...twice,
    ];
    if (problems.length > 0) return refused(problems);
    const chosen = chosenOr(queueIds, scenario.queues);
    const pool = scenario.queues.map(({ id }) => id).filter((id) => chosen.has(id) && !apartQueueIds.includes(id));
    if (pool.length < 2 || pool.length > mostQueues)
      return refuse('/queueIds', pool.length, `a pool has 2 to ${mostQueues} queues; choose so many`);
    const members = scenario.windows.filter((one) => isPlanned(scenario, one) && [...queuesOf(one)].every((id) => pool.includes(id)));
    const kept = windows ?? members.length;
    if (members.length === 0 || kept > members.length)
      return refuse('/windows', kept, `${members.length} windows serve nothing but these queues; give no more`);
    const general = new Set(members.map(({ id }) => id));
    const pooled = scenario.windows.map((one) => (general.has(one.id) ? generalise(one, pool, 1 + longerShare) : one));
    const surplus = members.slice(kept).map(({ id }) => id);
    return changed(
      closeWindows({ ...scenario, windows: pooled }, surplus),
      both(
        `${kept} 个综合窗口合办 ${pool.length} 条队列，谁等得最久先叫谁，每次办理多花 ${percent(longerShare)}；优先号只在自己的队列里优先。`,
        `${several(kept, 'general window')} for ${several(pool.length, 'queue')}, whoever has waited longest first; every service takes ${percent(longerShare)} longer. Priority tickets come first in their own queue only.`,
      ),
    );
  },
});

function generalise(serviceWindow: ScenarioWindow, queues: string[], factor: number): ScenarioWindow {
  const { periods, pace = 1 } = serviceWindow;
  const slower = (was: number) => ({ pace: was * factor });
  const staffed = periods?.map(({ queues: _, ...period }) => ({ ...period, ...(period.pace !== undefined && slower(period.pace)) }));
  return { ...serviceWindow, queues, calls: 'longest', ...slower(pace), ...(staffed && { periods: staffed }) };
}
