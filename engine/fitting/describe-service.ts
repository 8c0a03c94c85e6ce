import type { FitGap, FitPart } from '#contracts/fit-report';
import { fitGap, fitPart, spanFacts } from './fit-part.ts';
import { enoughServices } from './fit-services.ts';
import type { HallFit } from './hall-fit.ts';
import { both, brief, describeSpan, matterName, percent } from './wording.ts';

/** What was fitted of how long things take, and by whom. */
export function describeService({ services, plan }: HallFit, queueIds: readonly string[]): { parts: FitPart[]; gaps: FitGap[] } {
  const { pace } = services;
  const matters = services.matters.filter(({ queueId }) => queueIds.includes(queueId));
  const parts = matters.map(({ id, span, isPooled }) => {
    const [matter, told] = [matterName(plan, id), describeSpan(span)];
    const drawn = isPooled
      ? both(`，不足 ${enoughServices} 件，向所在队列靠拢`, `, drawn to its queue because fewer than ${enoughServices} were seen`)
      : both('', '');
    return fitPart('services', both(`${matter.zh}：${told.zh}${drawn.zh}。`, `${matter.en}: ${told.en}${drawn.en}.`), {
      about: id,
      ...spanFacts(span),
      pooledWith: isPooled ? 'queue' : null,
    });
  });
  const share = percent(services.fromCall / Math.max(1, services.services));
  const fromCall =
    services.fromCall > 0
      ? both(`其中 ${share} 没有开始办理的时间，从叫号算起。`, ` ${share} are measured from the call, because nobody told when they began.`)
      : both('', '');
  const deviation = percent(pace.paceDeviation);
  const paces = both(
    `办理快慢：各人与全厅平均相差 ${deviation}（${pace.paces.size} 人的标准差）。${fromCall.zh}`,
    `Paces: whoever serves is quicker or slower than the hall by ${deviation} (standard deviation over ${pace.paces.size}).${fromCall.en}`,
  );
  const observations = services.services;
  const missingShare = services.unknown / Math.max(1, services.services + services.unknown);
  parts.push(fitPart('paces', paces, { observations, missingShare }));
  if (pace.hourFactors.some((factor) => factor !== 1)) {
    const factors = pace.hourFactors.map(brief);
    const says = both(
      `窗口开放或恢复后第一、第二、第三和以后各小时，办理时间分别 ×${factors.join('、×')}。`,
      `Services take × ${factors.join(', × ')} in the first, second, third and later hours after a window opened or resumed.`,
    );
    parts.push(fitPart('hours_open', says, { observations }));
  }
  const seen = new Set(services.matters.map(({ id }) => id));
  const gaps = plan.matters
    .filter(({ id, queueId }) => queueIds.includes(queueId) && !seen.has(id))
    .map(({ id }) => {
      const matter = matterName(plan, id);
      const says = both(`${matter.zh}：这段时间没有办过，不列入。`, `${matter.en} was never served in the span: it is left out.`);
      return fitGap('services', id, 'never_seen', says);
    });
  return { parts, gaps };
}
