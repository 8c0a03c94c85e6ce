import Type from 'typebox';
import { changeRates, moveShare } from './edits/arrival-rates.ts';
import { dropBreaks, fillGaps } from './edits/fill-gaps.ts';
import { chosenOr, findUnknown, isPlanned } from './edits/named-things.ts';
import { both, closed, count, ids, minutes, percent, several, share } from './fields.ts';
import { changed, defineLever, refuse, refused } from './lever.ts';
import { reported } from './report-cases.ts';

/** 午间不断档: windows stay open at noon and take their breaks by turns. */
export const lunchRelay = defineLever({
  id: 'lunch-relay',
  name: both('午间轮休', 'Lunch relay'),
  description: both(
    '午间不关门，窗口轮流休息。原来安排在这段时间的休息和停办都取消。',
    'The hall does not close at noon; windows rest by turns. Breaks and closures that were planned for that time are dropped.',
  ),
  cases: [
    reported(2, '聚焦企业群众在午休服务时间段、节假日休息时间段等政务服务需求', 'For what firms and people need at noon and on holidays'),
    reported(13, '推出午休不休', 'No rest at noon'),
  ],
  parameters: Type.Object(
    {
      fromMinute: minutes(both('午间开始（开门后）', 'Noon begins, after opening'), 180, { maximum: 1440 }),
      toMinute: minutes(both('午间结束（开门后）', 'Noon ends, after opening'), 300, { maximum: 1440 }),
      minutes: minutes(both('每人休息', 'Break of each'), 60, { minimum: 5, maximum: 240 }),
      relays: count(both('分几批', 'Turns'), 'times', { default: 2, minimum: 1, maximum: 12 }),
      windowIds: ids(both('参加的窗口', 'Windows that take part'), 'window', both('不选则全部', 'None chosen: all of them')),
      movedShare: share(both('改到午间来的人', 'Visitors who come at noon instead'), 0),
    },
    closed,
  ),
  change(scenario, given) {
    const { fromMinute, toMinute, relays, windowIds, movedShare } = given;
    const unknown = findUnknown(scenario, 'window', '/windowIds', windowIds);
    if (unknown.length > 0) return refused(unknown);
    if (toMinute <= fromMinute || toMinute > scenario.hours.closesMinute)
      return refuse('/toMinute', toMinute, `noon ends after ${fromMinute} and before the hall closes (${scenario.hours.closesMinute})`);
    if (relays * given.minutes > toMinute - fromMinute)
      return refuse('/minutes', given.minutes, `${relays} turns of it do not fit between ${fromMinute} and ${toMinute}`);
    const planned = scenario.windows.filter((one) => isPlanned(scenario, one));
    const chosen = chosenOr(windowIds, planned);
    const resting = planned.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
    if (resting.length === 0) return refuse('/windowIds', windowIds, 'none of them is a window with staff; choose one');
    const lastMinute = scenario.hours.lastTicketMinute ?? scenario.hours.closesMinute;
    const noon = { fromMinute, toMinute };
    const windows = scenario.windows.map((one) => (resting.includes(one.id) ? fillGaps(one, noon) : one));
    const breaks = [...dropBreaks(scenario, new Set(resting), noon), { windowIds: resting, ...noon, minutes: given.minutes, relays }];
    return changed(
      changeRates({ ...scenario, windows, breaks }, (stream) =>
        movedShare > 0 ? moveShare(stream, movedShare, noon, lastMinute) : stream,
      ),
      both(
        `午间不关门：${resting.length} 个窗口在第 ${fromMinute}–${toMinute} 分钟之间分 ${relays} 批轮休，每批 ${given.minutes} 分钟；${percent(movedShare)} 的人改到午间来。`,
        `Open at noon: ${several(resting.length, 'window')} rest in ${several(relays, 'turn')} of ${several(given.minutes, 'minute')} between minute ${fromMinute} and ${toMinute}; ${percent(movedShare)} of visitors come at noon instead.`,
      ),
    );
  },
});
