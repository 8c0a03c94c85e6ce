import Type from 'typebox';
import type { Scenario } from '#contracts/scenario';
import type { ScenarioWindow } from '#contracts/scenario-windows';
import { findSpare } from './edits/close-windows.ts';
import { freshId } from './edits/fresh-id.ts';
import { chosenOr, findUnknown, isPlanned, queuesOf } from './edits/named-things.ts';
import { outside, treatAlike, within } from './edits/shift-plan.ts';
import { allQueues, both, closed, count, ids, optionalMinute, several } from './fields.ts';
import { changed, defineLever, refuse, refused } from './lever.ts';
import { reported } from './report-cases.ts';

/** More or fewer windows with staff, all day or for a part of it. */
export const staffing = defineLever({
  id: 'staffing',
  name: both('增减人手', 'More or fewer staff'),
  description: both(
    '加开或关掉若干窗口，全天或一段时间。加开的窗口和现有的一样；关窗从号最大的关起，但不关某条队列唯一的窗口。',
    'So many windows more or fewer, all day or for a part of it. New ones are like those there are; closed are the last of the list, but no queue is left without a window.',
  ),
  cases: [
    reported(
      10,
      '窗口数量由 75 个减至 25 个，部门进驻人员由 113 人减至 58 人',
      'From 75 windows to 25, from 113 posted staff to 58 (and 50 were hired besides)',
    ),
  ],
  parameters: Type.Object(
    {
      change: count(both('增减窗口', 'Windows more (or fewer, below 0)'), 'windows', { default: 1, minimum: -500, maximum: 500 }),
      queueIds: ids(both('办哪些队列的窗口', 'Windows of which queues'), 'queue', allQueues),
      fromMinute: optionalMinute(both('从（开门后）', 'From, after opening'), both('不填则从开门', 'Left empty: from opening')),
      toMinute: optionalMinute(both('到（开门后）', 'Until, after opening'), both('不填则到关门', 'Left empty: until closing')),
    },
    closed,
  ),
  change(scenario, { change, queueIds, fromMinute = 0, toMinute = scenario.hours.closesMinute }) {
    const unknown = findUnknown(scenario, 'queue', '/queueIds', queueIds);
    if (unknown.length > 0) return refused(unknown);
    if (toMinute <= fromMinute) return refuse('/toMinute', toMinute, `is not after fromMinute (${fromMinute})`);
    const chosen = chosenOr(queueIds, scenario.queues);
    const group = scenario.windows.filter((one) => isPlanned(scenario, one) && [...queuesOf(one)].some((id) => chosen.has(id)));
    if (group.length === 0) return refuse('/queueIds', queueIds, 'no window with staff serves them');
    const stretch = { fromMinute, toMinute };
    const spare = change < 0 ? findSpare(scenario, group, -change) : [];
    if (spare === null)
      return refuse('/change', change, `so many of these ${group.length} windows cannot close: a queue would be served by nobody`);
    return changed(
      change < 0 ? closeFor(scenario, spare, stretch) : openMore(scenario, group, change, stretch),
      both(
        `第 ${fromMinute}–${toMinute} 分钟${change < 0 ? `关 ${-change}` : `加开 ${change}`} 个窗口。`,
        `${several(Math.abs(change), 'window')} ${change < 0 ? 'fewer' : 'more'} from minute ${fromMinute} to ${toMinute}.`,
      ),
    );
  },
});

type Stretch = Parameters<typeof within>[2];

function closeFor(scenario: Scenario, windowIds: readonly string[], stretch: Stretch): Scenario {
  const { closesMinute } = scenario.hours;
  const windows = scenario.windows.map((one) =>
    windowIds.includes(one.id) ? { ...one, periods: outside(one, closesMinute, stretch) } : one,
  );
  return { ...scenario, windows };
}

/** The new windows are like those of the group in turn, with their breaks and failures. */
function openMore(scenario: Scenario, group: readonly ScenarioWindow[], count: number, stretch: Stretch): Scenario {
  const { closesMinute } = scenario.hours;
  const isWholeDay = stretch.fromMinute <= 0 && stretch.toMinute >= closesMinute;
  let grown = scenario;
  for (let place = 0; place < count; place += 1) {
    const like = group[place % group.length];
    const id = freshId(
      grown.windows.map((one) => one.id),
      `${like.id}-extra`,
    );
    const added = isWholeDay ? { ...like, id } : { ...like, id, periods: within(like, closesMinute, stretch) };
    grown = treatAlike({ ...grown, windows: [...grown.windows, added] }, id, like.id);
  }
  return grown;
}
