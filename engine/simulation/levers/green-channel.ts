import Type from 'typebox';
import type { QueueRule, Scenario } from '#contracts/scenario';
import { classesOf, rankBeforeOrdinary, withClass } from './edits/rank-class.ts';
import { splitVisits } from './edits/split-visits.ts';
import { both, closed, count, number, percent, share } from './fields.ts';
import { changed, defineLever } from './lever.ts';
import { reported } from './report-cases.ts';

const channelClass = { id: 'priority', name: both('绿色通道', 'Green channel') };

const parameters = Type.Object(
  {
    share: share(both('可走绿色通道的人', 'Visitors who may use it'), 0.1),
    rule: Type.Enum(['interleaved', 'accumulating', 'priority'], {
      type: 'string',
      default: 'interleaved',
      label: both('怎么叫号', 'How they are called'),
      choices: {
        interleaved: both('先叫，但连叫若干个后叫一个普通号', 'First, but after so many in a row an ordinary one'),
        accumulating: both('等一分钟顶几分钟', 'A minute of theirs counts as several'),
        priority: both('总是先叫', 'Always first'),
      },
    }),
    mostInARow: count(both('最多连叫', 'At most so many in a row'), 'people', { default: 3, minimum: 1, maximum: 100 }),
    times: number(both('一分钟顶几分钟', 'A minute counts as'), 'times', { default: 3, minimum: 1, maximum: 100 }),
  },
  closed,
);
type Parameters = Type.Static<typeof parameters>;

/** 绿色通道: the elderly, the disabled, soldiers and others are called first, with a bound for what that costs the others. */
export const greenChannel = defineLever({
  id: 'green-channel',
  name: both('绿色通道', 'Green channel'),
  description: both(
    '老人、残疾人、军人等优先叫号，不打断正在办的人。可以给普通号留底线，两种人的等待分开看。',
    'The elderly, the disabled, soldiers and others are called first; nobody is interrupted. Ordinary visitors may be given a bound; waits of both are told apart.',
  ),
  cases: [
    reported(
      7,
      '开通“绿色通道”。针对特殊办事群体，提供全程陪同办、专人代理办、专座优先办、预约上门办',
      'A green channel for those with special needs: company throughout, agents, priority seats, home visits',
    ),
  ],
  parameters,
  change(scenario, given) {
    const [ordinary] = classesOf(scenario);
    const isOrdinary = (classId: string | undefined) => classId === undefined || classId === ordinary.id;
    const split = splitVisits(scenario, 'green-channel', ({ matterId, classId }) =>
      isOrdinary(classId)
        ? [
            { matterId, classId: ordinary.id, share: 1 - given.share },
            { matterId, classId: channelClass.id, share: given.share },
          ]
        : [{ matterId, classId, share: 1 }],
    );
    const known = withClass(split, { ...channelClass, ...(ordinary.patience && { patience: ordinary.patience }) });
    const queues = known.queues.map((queue) => ({ ...queue, rule: ruleOf(known, queue.rule, ordinary.id, given) }));
    return changed({ ...known, queues }, assumptionOf(given));
  },
});

function ruleOf(scenario: Scenario, before: QueueRule | undefined, ordinaryId: string, given: Parameters): QueueRule {
  const ranked = rankBeforeOrdinary(before?.kind === 'accumulating' ? undefined : before, channelClass.id, ordinaryId);
  const classes = ranked.kind === 'priority' || ranked.kind === 'interleaved' ? ranked.classes : [];
  switch (given.rule) {
    case 'priority':
      return { kind: 'priority', classes };
    case 'interleaved':
      return { kind: 'interleaved', classes, mostInARow: given.mostInARow };
    case 'accumulating': {
      const known = before?.kind === 'accumulating' ? before.rates : {};
      const rates = classesOf(scenario).map(({ id }): [string, number] => [id, id === channelClass.id ? given.times : (known[id] ?? 1)]);
      return { kind: 'accumulating', rates: Object.fromEntries(rates) };
    }
  }
}

function assumptionOf({ share: entitled, rule, mostInARow, times }: Parameters) {
  const bounds = {
    priority: both('总是先叫', 'always first'),
    interleaved: both(`连叫 ${mostInARow} 个后叫一个普通号`, `after ${mostInARow} in a row an ordinary visitor`),
    accumulating: both(`等一分钟顶 ${times} 分钟`, `a minute of theirs counts as ${times}`),
  };
  return both(
    `${percent(entitled)} 的普通人走绿色通道：${bounds[rule].zh}；在所有队列都有效，不另设专窗。`,
    `${percent(entitled)} of ordinary visitors use the green channel: ${bounds[rule].en}. It holds in every queue; there is no window of its own.`,
  );
}
