import type { HallPlan } from '#contracts/hall-plan';
import type { Instant } from '#contracts/instant';
import { refusalText } from '../acting/refusal-text.ts';
import type { Language } from '../app/preferences.ts';
import { deviceName } from '../parts/device-name.ts';
import { formatDuration } from '../text/format.ts';
import { nameIn, type Text, wordFor } from '../text/text.ts';
import type { Decision, DecisionOf } from './find-decisions.ts';

/** So many windows are named; the rest is in the table. */
const namedWindows = 3;

/** A decision in two sentences: what is so, and what can be done. */
export function describeDecision(
  decision: Decision,
  plan: HallPlan,
  now: Instant,
  text: Text,
  language: Language,
): { readonly what: string; readonly remedy: string } {
  const words = text.decisions;
  const number = (windowId: string): string => plan.windows.find((entry) => entry.id === windowId)?.number ?? windowId;
  switch (decision.kind) {
    case 'wait': {
      const { queue } = decision;
      const entry = plan.queues.find((known) => known.id === queue.id);
      const wait = formatDuration(queue.oldestQueuedAt === null ? 0 : now - queue.oldestQueuedAt, text);
      return {
        what: words.wait(entry ? nameIn(entry.name, language) : queue.id, wait, queue.waiting),
        remedy: waitRemedy(decision, number, text, language),
      };
    }
    case 'vacant':
      return { what: words.vacant(number(decision.serviceWindow.id), decision.waiting), remedy: words.vacantRemedy };
    case 'device': {
      const { status, faultCode } = decision.device;
      const name = deviceName(decision.device, plan, text, language);
      return {
        what: status === 'lost' ? words.lost(name) : words.fault(name, faultCode === null ? '' : wordFor(text.duty.faultName, faultCode)),
        remedy: words.deviceRemedy,
      };
    }
    case 'feed':
      return { what: words.stale(wordFor(text.family, decision.feed.family)), remedy: words.staleRemedy };
    case 'command': {
      const { windowId, request, status } = decision.command;
      const action = text.action[request.action];
      const what =
        status === 'rejected'
          ? words.refused(number(windowId), action, refusalText(decision.command, text))
          : words.unanswered(number(windowId), action);
      return { what, remedy: words.commandRemedy };
    }
  }
}

function waitRemedy(decision: DecisionOf<'wait'>, number: (windowId: string) => string, text: Text, language: Language): string {
  const list = (ids: readonly string[]): string => {
    const named = ids
      .slice(0, namedWindows)
      .map(number)
      .join(language === 'en' ? ', ' : '、');
    return language === 'en' ? `window${ids.length === 1 ? '' : 's'} ${named}` : `${named} 号窗口`;
  };
  if (decision.resumable.length > 0) return text.decisions.waitResume(list(decision.resumable));
  if (decision.openable.length > 0) return text.decisions.waitRemedy(list(decision.openable));
  return text.decisions.waitNoRemedy;
}
