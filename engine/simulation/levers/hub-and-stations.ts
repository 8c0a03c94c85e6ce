import Type from 'typebox';
import type { Scenario } from '#contracts/scenario';
import type { TidalRule } from '#contracts/scenario-windows';
import { addWindows } from './edits/added-windows.ts';
import { closeWindows } from './edits/close-windows.ts';
import { freshId, freshIds } from './edits/fresh-id.ts';
import { likeQueue } from './edits/like-queue.ts';
import { chosenOr, findUnknown } from './edits/named-things.ts';
import { varyMatters } from './edits/vary-matters.ts';
import { allMatters, both, closed, count, ids, minutes, percent, several, share } from './fields.ts';
import { changed, defineLever, refused } from './lever.ts';
import { reported } from './report-cases.ts';

const parameters = Type.Object(
  {
    stations: count(both('社区站点', 'Stations'), 'stations', { default: 12, minimum: 1, maximum: 60 }),
    matterIds: ids(both('下沉的事项', 'Matters that stations can do'), 'matter', allMatters),
    share: share(
      both('到社区办的人', 'Visitors who go to a station'),
      0.18,
      {},
      both('按事项数：106 / (484 + 106)', 'By the number of matters: 106 of 484 + 106'),
    ),
    closedWindowIds: ids(
      both('中心关掉的窗口', 'Windows of the hub that close'),
      'window',
      both('这些窗口的人派到社区；不选则另招人', 'Their staff go to the stations; none chosen: new staff'),
    ),
    floatingStaff: count(both('机动人员', 'Floating staff'), 'people', { default: 0, minimum: 0, maximum: 60 }),
    floatAtMinutes: minutes(both('哪个站点等到多久就派去', 'They go where people wait for'), 15, { minimum: 1 }),
    travelMinutes: minutes(both('路上时间', 'Time on the way'), 20, { maximum: 120 }),
  },
  closed,
);
type Parameters = Type.Static<typeof parameters>;

/** 1+12: one centre and stations with one all-round window each; demand moves outward, staff float to where people wait. */
export const hubAndStations = defineLever({
  id: 'hub-and-stations',
  name: both('中心加社区站点', 'Hub and stations'),
  description: both(
    '一个中心带若干社区站点，每站一个综合窗口。一部分人改到社区办，机动人员哪里排队去哪里。',
    'One hub and stations with one general window each. A share of visitors goes to a station; floating staff go where people wait.',
  ),
  cases: [
    reported(
      19,
      '整合各社区原 3—4 个窗口至 1 个综合窗口，派驻 1 名“全科社工”至各社区',
      'One general window in place of 3 or 4 in every community, with one all-round social worker each',
    ),
  ],
  parameters,
  change(scenario, given) {
    const unknown = [
      ...findUnknown(scenario, 'matter', '/matterIds', given.matterIds),
      ...findUnknown(scenario, 'window', '/closedWindowIds', given.closedWindowIds),
    ];
    if (unknown.length > 0) return refused(unknown);
    const { stations, closedWindowIds } = given;
    const chosen = chosenOr(given.matterIds, scenario.matters);
    const siteIds = freshIds(
      scenario.queues.map(({ id }) => id),
      'station',
      stations,
    );
    const matters = scenario.matters.filter(({ id }) => chosen.has(id));
    const queues = siteIds.map((id, place) => ({
      ...likeQueue(scenario, matters, id, both(`社区 ${place + 1}`, `Station ${place + 1}`)),
      siteId: id,
    }));
    const moved = varyMatters(scenario, chosen, 'at', ({ name, steps }) =>
      siteIds.map((queueId) => ({
        share: given.share / stations,
        matter: { ...(name && { name }), steps: steps.map((step) => ({ ...step, queueId })) },
      })),
    );
    const staffed = siteIds.reduce(
      (grown, siteId) => addWindows(grown, `${siteId}-window`, 1, { siteId, queues: [siteId] }),
      closeWindows({ ...moved, queues: [...moved.queues, ...queues] }, closedWindowIds),
    );
    return changed(
      given.floatingStaff > 0 ? withFloaters(staffed, siteIds, given) : staffed,
      both(
        `${percent(given.share)} 的人改到 ${stations} 个社区站点，各站人数相同，每站一个窗口办全部环节；中心关 ${closedWindowIds.length} 个窗口；机动人员 ${given.floatingStaff} 名。`,
        `${percent(given.share)} of visitors go to ${several(stations, 'station')}, equally many to each, where one window does every step; ${several(closedWindowIds.length, 'window')} of the hub closed; floating staff: ${given.floatingStaff}.`,
      ),
    );
  },
});

/** A second window at every station that opens while somebody floats there. */
function withFloaters(scenario: Scenario, siteIds: readonly string[], given: Parameters): Scenario {
  const reserveId = freshId(
    (scenario.reserves ?? []).map(({ id }) => id),
    'floating-staff',
  );
  const widened = siteIds.reduce(
    (grown, siteId) => addWindows(grown, `${siteId}-float`, 1, { siteId, queues: [siteId], periods: [] }),
    scenario,
  );
  const floats = widened.windows.slice(scenario.windows.length);
  const rules = floats.map(
    ({ id, queues: [queueId] }): TidalRule => ({
      id: `float-${queueId}`,
      windowIds: [id],
      queueId,
      opens: { longestWaitMinutes: given.floatAtMinutes },
      closes: { longestWaitMinutes: given.floatAtMinutes / 3 },
      checkEveryMinutes: 1,
      setUp: { kind: 'constant', minutes: given.travelMinutes },
      minimumOpenMinutes: 60,
      reserveId,
    }),
  );
  return {
    ...widened,
    tidalRules: [...(scenario.tidalRules ?? []), ...rules],
    reserves: [...(scenario.reserves ?? []), { id: reserveId, staff: given.floatingStaff }],
  };
}
