import Type from 'typebox';
import type { ScenarioMatter } from '#contracts/scenario';
import { Sampler } from '../sampler.ts';
import { problem } from '../scenario-problem.ts';
import { chosenOr, findUnknown } from './edits/named-things.ts';
import { scaleServices } from './edits/scale-services.ts';
import { allMatters, both, closed, ids, minutes, number, several } from './fields.ts';
import { changed, defineLever, refused } from './lever.ts';
import { reported } from './report-cases.ts';

/** Services take less time: fewer papers, better systems, trained staff. */
export const fasterService = defineLever({
  id: 'faster-service',
  name: both('办得更快', 'Faster service'),
  description: both(
    '减材料、换系统、练技能：每件办得更快。可以按比例，也可以每件少若干分钟，时长的分布形状不变。',
    'Fewer papers, better systems, trained staff: every matter takes less time, by a factor or by minutes. The spread keeps its shape.',
  ),
  cases: [
    reported(19, '群众办事平均等待时间下降30%，办件时长平均减少10分钟/件', 'Waits fell by 30 % on average; a case takes 10 minutes less'),
  ],
  parameters: Type.Object(
    {
      matterIds: ids(both('哪些事项', 'Matters'), 'matter', allMatters),
      times: number(both('时长变为原来的', 'Service takes'), 'times', { default: 0.9, minimum: 0.05, maximum: 3 }),
      minutesLess: minutes(both('每件再少', 'And fewer minutes each'), 0, { maximum: 240 }),
    },
    closed,
  ),
  change(scenario, { matterIds, times, minutesLess }) {
    const unknown = findUnknown(scenario, 'matter', '/matterIds', matterIds);
    if (unknown.length > 0) return refused(unknown);
    const chosen = chosenOr(matterIds, scenario.matters);
    const matters = scenario.matters.filter(({ id }) => chosen.has(id));
    const tooShort = matters.filter((matter) => minutesOf(matter) * times <= minutesLess && minutesLess > 0);
    if (tooShort.length > 0)
      return refused(
        tooShort.map((matter) =>
          problem('/minutesLess', minutesLess, `${matter.id} takes ${minutesOf(matter) * times} minutes in all; give fewer`),
        ),
      );
    const factors = new Map(matters.map((matter) => [matter.id, times - minutesLess / minutesOf(matter)]));
    return changed(
      scaleServices(scenario, minutesLess > 0 ? factors : new Map(matters.map(({ id }) => [id, times]))),
      both(
        `${matters.length} 个事项的办理时长变为原来的 ${times} 倍，每件再少 ${minutesLess} 分钟。`,
        `Services of ${several(matters.length, 'matter')} take ${times} times as long, less ${several(minutesLess, 'minute')} each.`,
      ),
    );
  },
});

/** Mean service of all its steps together. */
const minutesOf = ({ steps }: ScenarioMatter): number => steps.reduce((sum, { service }) => sum + new Sampler(service).mean, 0);
