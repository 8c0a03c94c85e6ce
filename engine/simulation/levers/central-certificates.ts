import Type from 'typebox';
import { Sampler } from '../sampler.ts';
import { problem } from '../scenario-problem.ts';
import { addWindows } from './edits/added-windows.ts';
import { likeQueue } from './edits/like-queue.ts';
import { changeMatters, chosenOr, findUnknown } from './edits/named-things.ts';
import { scaleDistribution } from './edits/scale-distribution.ts';
import { varyMatters } from './edits/vary-matters.ts';
import { allMatters, both, closed, count, ids, minutes, percent, several, share } from './fields.ts';
import { changed, defineLever, refused } from './lever.ts';
import { reported } from './report-cases.ts';

/** 集中制证: windows hand over to one place where all certificates are made and collected. */
export const centralCertificates = defineLever({
  id: 'central-certificates',
  name: both('集中制证', 'Central certificate making'),
  description: both(
    '窗口只管受理，证照统一到制证处制作和领取。一部分人选择邮寄或自助柜，当场不等。',
    'Windows only take matters in; certificates are made and collected at one place. Some have theirs posted or put in a locker and do not wait.',
  ),
  cases: [
    reported(11, '证照制发周期由 5 个工作日压缩到 1 分钟', 'From 5 working days to 1 minute'),
    reported(
      11,
      '各单位配置的制证人员由 30 人以上优化为 8 人；制证设备由 30 套以上整合为 5 套',
      'From more than 30 certificate staff to 8, from more than 30 devices to 5',
    ),
  ],
  parameters: Type.Object(
    {
      matterIds: ids(both('要制证的事项', 'Matters with a certificate'), 'matter', allMatters),
      certificateMinutes: minutes(both('制证时长', 'Time to make one'), 1, { minimum: 0.1, maximum: 60 }),
      savedMinutes: minutes(
        both('窗口每件省下', 'Time a window saves'),
        2,
        { maximum: 60 },
        both('假设：报告没有给出', 'Assumed: the report gives none'),
      ),
      makers: count(both('制证人员', 'Certificate staff'), 'people', { default: 8, minimum: 1, maximum: 100 }),
      postedShare: share(both('邮寄或自助柜领取', 'Posted or put in a locker'), 0.5),
    },
    closed,
  ),
  change(scenario, { matterIds, certificateMinutes, savedMinutes, makers, postedShare }) {
    const unknown = findUnknown(scenario, 'matter', '/matterIds', matterIds);
    if (unknown.length > 0) return refused(unknown);
    const chosen = chosenOr(matterIds, scenario.matters);
    const matters = scenario.matters.filter(({ id }) => chosen.has(id));
    const lastMinutes = ({ steps }: (typeof matters)[number]): number => new Sampler(steps[steps.length - 1].service).mean;
    const tooShort = matters.filter((matter) => lastMinutes(matter) <= savedMinutes);
    if (tooShort.length > 0)
      return refused(
        tooShort.map((matter) =>
          problem('/savedMinutes', savedMinutes, `the last step of ${matter.id} takes ${lastMinutes(matter)} minutes; give fewer`),
        ),
      );
    const queue = likeQueue(scenario, matters, 'certificates', both('制证处', 'Certificates'));
    const making = { queueId: queue.id, service: { kind: 'exponential' as const, meanMinutes: certificateMinutes } };
    const relieved = changeMatters(scenario, chosen, (matter) => ({
      ...matter,
      steps: matter.steps.map((step, place) =>
        place < matter.steps.length - 1
          ? step
          : { ...step, service: scaleDistribution(step.service, 1 - savedMinutes / lastMinutes(matter)) },
      ),
    }));
    const posted = varyMatters(relieved, chosen, 'posted', ({ id: _, ...matter }) => [{ share: postedShare, matter }]);
    const collected = changeMatters(posted, chosen, (matter) => ({ ...matter, steps: [...matter.steps, making] }));
    return changed(
      addWindows({ ...collected, queues: [...collected.queues, queue] }, 'certificates', makers, { queues: [queue.id] }),
      both(
        `窗口每件省 ${savedMinutes} 分钟；${makers} 名制证人员，制证平均 ${certificateMinutes} 分钟（指数分布）；${percent(postedShare)} 的人邮寄或自助柜领取，证照在没人等的时候做。`,
        `A window saves ${several(savedMinutes, 'minute')} a matter; certificate staff: ${makers}, who need ${several(certificateMinutes, 'minute')} on average (exponential); ${percent(postedShare)} have theirs posted or put in a locker, made when nobody waits.`,
      ),
    );
  },
});
