import Type from 'typebox';
import { chosenOr, findUnknown } from './edits/named-things.ts';
import { scaleDistribution } from './edits/scale-distribution.ts';
import { thinVisits } from './edits/thin-visits.ts';
import { varyMatters } from './edits/vary-matters.ts';
import { allMatters, both, closed, count, ids, number, percent, share } from './fields.ts';
import { changed, defineLever, refused } from './lever.ts';
import { reported } from './report-cases.ts';

/** 一件事 / N件事自由组合: several matters in one visit. Fewer visits, each longer; as many matters get done. */
export const bundledMatters = defineLever({
  id: 'bundled-matters',
  name: both('多件事一次办', 'Bundled matters'),
  description: both(
    '几件事一次取号一起办：跑的次数少了，每次办得久一些，办的件数不变。',
    'Several matters with one ticket: fewer visits, each longer, and as many matters done.',
  ),
  cases: [
    reported(13, '市县乡村四级 5508 个事项无差别自由组合办理', '5,508 matters of four levels, combined freely'),
    reported(13, '平均跑动次数减少 82%', '82 % fewer trips on average'),
  ],
  parameters: Type.Object(
    {
      matterIds: ids(both('可合办的事项', 'Matters that can be bundled'), 'matter', allMatters),
      share: share(both('合办的件数', 'Matters that are bundled'), 0.3),
      items: count(both('每次合办几件', 'Matters in a bundle'), 'items', { default: 2, minimum: 2, maximum: 10 }),
      furtherTimes: number(
        both('每多一件的时长为单办的', 'Every further one takes'),
        'times',
        { default: 0.6, minimum: 0, maximum: 1.5 },
        both('假设：报告没有给出', 'Assumed: the report gives none'),
      ),
    },
    closed,
  ),
  change(scenario, { matterIds, share: bundled, items, furtherTimes }) {
    const unknown = findUnknown(scenario, 'matter', '/matterIds', matterIds);
    if (unknown.length > 0) return refused(unknown);
    const chosen = chosenOr(matterIds, scenario.matters);
    const keptShare = 1 - bundled + bundled / items;
    const factor = 1 + (items - 1) * furtherTimes;
    const fewer = { ...scenario, arrivals: scenario.arrivals.map((stream) => thinVisits(stream, chosen, keptShare)) };
    return changed(
      varyMatters(fewer, chosen, 'bundle', ({ name, steps }) => [
        {
          share: bundled / items / keptShare,
          matter: {
            ...(name && { name }),
            steps: steps.map((step) => ({ ...step, service: scaleDistribution(step.service, factor) })),
          },
        },
      ]),
      both(
        `${percent(bundled)} 的件数每 ${items} 件合成一次办，每多一件的时长为单办的 ${furtherTimes} 倍；合办的都是同一事项。`,
        `${percent(bundled)} of matters are done ${items} at a time, every further one in ${furtherTimes} times its own time; a bundle is of the same matter throughout.`,
      ),
    );
  },
});
