import type { FitGap, FitPart } from '#contracts/fit-report';
import type { HallPlan, Name } from '#contracts/hall-plan';
import type { QueueRule } from '#contracts/scenario';
import type { QueueSpans } from './fit-calls.ts';
import { fitGap, fitPart, spanFacts } from './fit-part.ts';
import type { PatienceFit } from './fit-patience.ts';
import type { HallFit } from './hall-fit.ts';
import { both, brief, capital, className, describeSpan, familyWords, percent, queueName } from './wording.ts';

/** What was fitted of how people and windows behave between ticket and service. */
export function describeBehaviour(fit: HallFit, queueIds: readonly string[]): { parts: FitPart[]; gaps: FitGap[] } {
  const { calls, patience, order, onward } = fit;
  const parts: FitPart[] = [];
  const gaps: FitGap[] = [];
  const spans = (part: 'walks' | 'wrap_ups', name: Name, { hall, queues }: QueueSpans): void => {
    if (hall === null)
      gaps.push(
        fitGap(
          part,
          null,
          'few_observations',
          both(`${name.zh}：观测太少，不作模拟。`, `${name.en}: too few were seen. None is simulated.`),
        ),
      );
    else {
      const span = describeSpan(hall);
      const says = both(
        `${name.zh}：${span.zh}${queues.size > 0 ? `；其中 ${queues.size} 条队列单独估计` : ''}。`,
        `${name.en}: ${span.en}; ${queues.size} queues have their own.`,
      );
      parts.push(fitPart(part, says, { ...spanFacts(hall), pooledWith: queues.size > 0 ? null : 'hall' }));
    }
  };
  spans('walks', both('从叫号到开始办理', 'From call to service'), calls.walks);
  spans('wrap_ups', both('有人等候时，办完到叫下一个', 'From a service to the next call while others wait'), calls.wrapUps);
  if (patience.hall.patience === null)
    gaps.push(
      fitGap(
        'patience',
        null,
        'few_observations',
        both(
          `耐心：只见到 ${patience.hall.left} 人等不及离开，无法估计，按没有人中途离开模拟。`,
          `Patience: ${patience.hall.left} were seen to leave, too few to tell. Nobody leaves.`,
        ),
      ),
    );
  for (const [about, own] of [[null, patience.hall], ...patience.queues] as const)
    if (own.patience && (about === null || queueIds.includes(about))) parts.push(describePatience(fit.plan, about, own));
  if (calls.heldMinutes === null)
    gaps.push(
      fitGap(
        'no_shows',
        null,
        'not_told',
        both('没有过号的记录，按叫到的人都来模拟。', 'Nobody tells of calls that were not answered. Everybody comes.'),
      ),
    );
  else
    parts.push(
      fitPart(
        'no_shows',
        both(
          `过号占用窗口 ${brief(calls.heldMinutes)} 分钟；过号后回来的排在 ${calls.behindVisitors} 人之后。`,
          `Missed calls hold a window ${brief(calls.heldMinutes)} min; who comes back is put behind ${calls.behindVisitors} others.`,
        ),
        {
          observations: patience.hall.missed,
          pooledWith: 'hall',
        },
      ),
    );
  for (const [about, { rule, calls: seen, errorMinutes, fifoErrorMinutes }] of order) {
    if (!queueIds.includes(about)) continue;
    const [queue, how] = [queueName(fit.plan, about), describeRule(rule)];
    const says = both(
      `${queue.zh}：叫号按${how.zh}，推出的等候与实际相差 ${brief(errorMinutes)} 分钟（先到先办相差 ${brief(fifoErrorMinutes)} 分钟）。`,
      `${capital(queue.en)} calls ${how.en}: waits as they were but for ${brief(errorMinutes)} min (first come, first served: ${brief(fifoErrorMinutes)} min).`,
    );
    parts.push(fitPart('order', says, { about, observations: seen, family: rule.kind }));
  }
  const moved = (of: HallFit['onward']['further']): number => of.reduce((sum, { visitors }) => sum + visitors, 0);
  const served = Math.max(1, fit.services.services + fit.services.unknown);
  const [transferred, further] = [percent(moved(onward.transferred) / served), percent(moved(onward.further) / served)];
  const says = both(
    `${transferred} 的办理转到别处，${further} 的人办完接着办另一件。`,
    `${transferred} of services end in a transfer, ${further} of visits go on to a further matter.`,
  );
  parts.push(fitPart('onward', says, { observations: moved(onward.transferred) + moved(onward.further) }));
  return { parts, gaps };
}

function describePatience(
  plan: HallPlan,
  about: string | null,
  { patience, silentLeaveShare, noShowShare, returnShare, left, missed, distance }: PatienceFit,
): FitPart {
  const queue = about === null ? null : queueName(plan, about);
  const family = patience ? describePatienceFamily(patience) : both('', '');
  const [silent, missing, back] = [percent(silentLeaveShare), percent(noShowShare), percent(returnShare)];
  const says = both(
    `${queue ? `${queue.zh}的` : ''}耐心：${family.zh}；离开的人里 ${silent} 不声不响，叫到号才发现不在；其余的人 ${missing} 过号，过号的有 ${back} 回来。`,
    `Patience${queue ? ` in ${queue.en}` : ''}: ${family.en}; ${silent} of those who leave say nothing and are found missing at the call; ` +
      `${missing} of the others miss their call, and ${back} of them come back.`,
  );
  return fitPart('patience', says, {
    about,
    observations: left + missed,
    family: patience?.kind ?? null,
    ksDistance: distance,
    pooledWith: about === null ? 'hall' : null,
  });
}

function describePatienceFamily(patience: NonNullable<PatienceFit['patience']>): Name {
  if (!('meanMinutes' in patience)) return both(familyWords[patience.kind], patience.kind);
  const mean = brief(patience.meanMinutes);
  return both(`${familyWords[patience.kind]}，平均 ${mean} 分钟`, `${patience.kind}, mean ${mean} min`);
}

function describeRule(rule: QueueRule): Name {
  switch (rule.kind) {
    case 'fifo':
      return both('先到先办', 'first come, first served');
    case 'priority':
      return inOrder(rule.classes);
    case 'interleaved': {
      const { zh, en } = inOrder(rule.classes);
      return both(`${zh}、最多连叫 ${rule.mostInARow} 个`, `${en}, at most ${rule.mostInARow} in a row`);
    }
    case 'accumulating': {
      const rates = Object.entries(rule.rates);
      return both(
        `等候积分高者先（每分钟${rates.map(([name, rate]) => `${className(name).zh} ${brief(rate)}`).join('、')}）`,
        `who has gathered most (${rates.map(([name, rate]) => `${name} ${brief(rate)}`).join(', ')} a minute)`,
      );
    }
  }
}

const inOrder = (classes: readonly string[]): Name =>
  both(`${classes.map((name) => className(name).zh).join('、')}依次优先`, classes.join(' before '));
