import Type from 'typebox';
import { addWindows } from './edits/added-windows.ts';
import { freshId } from './edits/fresh-id.ts';
import { chosenOr, findUnknown } from './edits/named-things.ts';
import { allQueues, both, closed, count, ids, minutes, percent, several, share } from './fields.ts';
import { changed, defineLever, refuse, refused } from './lever.ts';
import { reported } from './report-cases.ts';

const mostQueues = 64;

/** 云坐席: experts elsewhere serve by video, when their own work lets them. */
export const remoteSeats = defineLever({
  id: 'remote-seats',
  name: both('云坐席', 'Remote seats'),
  description: both(
    '别处的业务骨干通过视频帮忙办理，大厅里每个视频位同时接一个人。坐席有自己的工作，不是随叫随到。',
    'Experts elsewhere serve by video; every video booth in the hall takes one visitor at a time. They have work of their own and are not always there.',
  ),
  cases: [
    reported(
      5,
      '已部署远程帮导办点位 12 个，专员 145 名，已提供远程辅导 900 余次',
      '12 remote guidance points with 145 staff, more than 900 sessions',
    ),
    reported(
      21,
      '“远程视频”咨询平台在线服务时长 55 小时、服务群众 1400余人次',
      '295 remote seats; 55 hours online for more than 1,400 people',
    ),
  ],
  parameters: Type.Object(
    {
      queueIds: ids(both('接哪些队列', 'Queues they serve'), 'queue', allQueues),
      booths: count(both('视频位', 'Video booths'), 'seats', { default: 2, minimum: 1, maximum: 200 }),
      longerShare: share(
        both('视频办理多花的时间', 'Extra time by video'),
        0.2,
        { maximum: 3 },
        both('假设：报告没有给出', 'Assumed: the report gives none'),
      ),
      availableShare: share(both('坐席有空的时间', 'Time that a seat is free for it'), 0.5, { minimum: 0.05 }),
      awayMinutes: minutes(both('每次离开多久', 'Away for, each time'), 20, { minimum: 1, maximum: 240 }),
    },
    closed,
  ),
  change(scenario, { queueIds, booths, longerShare, availableShare, awayMinutes }) {
    const unknown = findUnknown(scenario, 'queue', '/queueIds', queueIds);
    if (unknown.length > 0) return refused(unknown);
    const chosen = chosenOr(queueIds, scenario.queues);
    const queues = scenario.queues.map(({ id }) => id).filter((id) => chosen.has(id));
    if (queues.length > mostQueues) return refuse('/queueIds', queues.length, `a seat serves ${mostQueues} queues at most; choose so many`);
    const grown = addWindows(scenario, 'remote', booths, { kind: 'remote', queues, calls: 'longest', pace: 1 + longerShare });
    const away = {
      id: freshId(
        (scenario.interruptions ?? []).map(({ id }) => id),
        'remote-away',
      ),
      windowIds: grown.windows.slice(scenario.windows.length).map(({ id }) => id),
      meanMinutesBetween: (awayMinutes * availableShare) / (1 - availableShare),
      duration: { kind: 'exponential' as const, meanMinutes: awayMinutes },
      whileServing: 'finish' as const,
    };
    return changed(
      availableShare < 1 ? { ...grown, interruptions: [...(scenario.interruptions ?? []), away] } : grown,
      both(
        `${booths} 个视频位接 ${queues.length} 条队列，办理多花 ${percent(longerShare)}；坐席 ${percent(availableShare)} 的时间有空，每次离开平均 ${awayMinutes} 分钟；不计入窗口工时。`,
        `${several(booths, 'video booth')} for ${several(queues.length, 'queue')}, ${percent(longerShare)} slower; a seat is free ${percent(availableShare)} of the time and away for ${several(awayMinutes, 'minute')} on average. They do not count as window-hours.`,
      ),
    );
  },
});
