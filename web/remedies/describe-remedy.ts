import type { HallPlan } from '#contracts/hall-plan';
import type { Remedy } from '#contracts/remedies';
import type { Language } from '../app/preferences.ts';
import { formatShare } from '../text/format.ts';
import { nameIn, type Text } from '../text/text.ts';

/** A queue as it is spoken of: `A 综合受理`. */
export function callQueue(plan: Pick<HallPlan, 'queues'>, queueId: string, language: Language): string {
  const queue = plan.queues.find((entry) => entry.id === queueId);
  return queue ? `${queue.letter} ${nameIn(queue.name, language)}` : queueId;
}

/** What is to be done, all of it in one line: `3 号窗口改办 A 综合受理`. */
export function describeRemedies(
  remedies: readonly Remedy[],
  plan: Pick<HallPlan, 'queues' | 'windows'>,
  text: Text,
  language: Language,
): string {
  return remedies.map((remedy) => describeRemedy(remedy, plan, text, language)).join(text.remedy.and);
}

function describeRemedy(remedy: Remedy, plan: Pick<HallPlan, 'queues' | 'windows'>, text: Text, language: Language): string {
  const words = text.remedy;
  const queue = (id: string): string => callQueue(plan, id, language);
  switch (remedy.kind) {
    case 'divert':
      return words.divert(queue(remedy.queueId), formatShare(remedy.share, 0));
    case 'hold_tickets':
      return words.holdTickets(queue(remedy.queueId), remedy.minutes);
    case 'extend_hours':
      return words.extendHours(remedy.minutes);
    case 'window': {
      const { windowId, request } = remedy;
      const number = plan.windows.find((entry) => entry.id === windowId)?.number ?? windowId;
      const queues = 'queues' in request ? (request.queues ?? []).map(queue).join(words.queues) : '';
      switch (request.action) {
        case 'open': {
          const from = plan.windows.find(({ id }) => id === request.staffFromWindowId);
          return from ? words.openFrom(number, queues, from.number, from.guide) : words.open(number, queues);
        }
        case 'assign':
          return words.assign(number, queues);
        case 'pause':
          return words.pause(number, text.pauseReason[request.reason]);
        case 'close':
        case 'resume':
          return words[request.action](number);
      }
    }
  }
}
