import Type from 'typebox';
import { addWindows } from './edits/added-windows.ts';
import { likeQueue } from './edits/like-queue.ts';
import { chosenOr, findUnknown } from './edits/named-things.ts';
import { varyMatters } from './edits/vary-matters.ts';
import { allMatters, both, closed, count, ids, minutes, percent, several, share } from './fields.ts';
import { changed, defineLever, refused } from './lever.ts';
import { reported } from './report-cases.ts';

const spread = 0.6;

/** 分流到自助区: kiosks take a share of visits; who was sent there wrongly comes back and queues for a window. */
export const selfService = defineLever({
  id: 'self-service',
  name: both('分流到自助区', 'Divert to self-service'),
  description: both(
    '一部分人改到自助终端办。办不成的回到窗口重新排队。',
    'A share of visitors goes to kiosks. Who cannot do it there comes back and queues for a window.',
  ),
  cases: [
    reported(
      17,
      '通过智能引导约30%的事项办理量从窗口分流到自助导办区，平均等候时长降低50%',
      'Guidance diverts about 30 % of matters from windows to the self-help area; mean waits fell by half',
    ),
  ],
  parameters: Type.Object(
    {
      matterIds: ids(both('可自助的事项', 'Matters that kiosks can do'), 'matter', allMatters),
      share: share(both('分流比例', 'Share diverted'), 0.3),
      wrongShare: share(
        both('办不成回窗口的比例', 'Of these, who comes back'),
        0.1,
        {},
        both('假设：报告没有给出', 'Assumed: the report gives none'),
      ),
      kiosks: count(both('自助终端', 'Kiosks'), 'kiosks', { default: 6, minimum: 1, maximum: 200 }),
      kioskMinutes: minutes(both('自助办理平均时长', 'Time at a kiosk, on average'), 6, { minimum: 0.5, maximum: 60 }),
    },
    closed,
  ),
  change(scenario, { matterIds, share: diverted, wrongShare, kiosks, kioskMinutes }) {
    const unknown = findUnknown(scenario, 'matter', '/matterIds', matterIds);
    if (unknown.length > 0) return refused(unknown);
    const chosen = chosenOr(matterIds, scenario.matters);
    const matters = scenario.matters.filter(({ id }) => chosen.has(id));
    const queue = likeQueue(scenario, matters, 'self-service', both('自助区', 'Self-service'));
    const service = { kind: 'lognormal' as const, meanMinutes: kioskMinutes, coefficientOfVariation: spread };
    const varied = varyMatters(scenario, chosen, 'self', ({ id, name }) => [
      {
        share: diverted,
        matter: { ...(name && { name }), steps: [{ queueId: queue.id, service, onward: [{ share: wrongShare, matterId: id }] }] },
      },
    ]);
    const equipped = addWindows({ ...varied, queues: [...varied.queues, queue] }, 'kiosk', kiosks, { kind: 'kiosk', queues: [queue.id] });
    return changed(
      equipped,
      both(
        `${percent(diverted)} 的人改用 ${kiosks} 台自助终端，平均 ${kioskMinutes} 分钟（对数正态，变异系数 ${spread}），${percent(wrongShare)} 办不成回窗口排队；自助办完的不再去后面的环节。`,
        `${percent(diverted)} of visitors use ${several(kiosks, 'kiosk')} for ${several(kioskMinutes, 'minute')} on average (lognormal, coefficient of variation ${spread}); ${percent(wrongShare)} of them come back to the windows. Who succeeds there skips all later steps.`,
      ),
    );
  },
});
