import type { WindowAction } from '#contracts/commands';
import type { HallPlan } from '#contracts/hall-plan';
import type { Language } from '../app/preferences.ts';
import { callQueue } from '../remedies/describe-remedy.ts';
import type { Text } from '../text/text.ts';

/** What is asked of a window, in one line; a reassignment with what the window is to serve, as far as that is chosen. */
export function askText(
  { windowId, request }: { readonly windowId: string; readonly request: WindowAction },
  plan: Pick<HallPlan, 'queues' | 'windows'>,
  text: Text,
  language: Language,
): string {
  const number = plan.windows.find(({ id }) => id === windowId)?.number ?? windowId;
  if (request.action !== 'assign') return text.acting.ask(text.action[request.action], number);
  if (request.queues.length === 0) return text.acting.reassign(number);
  return text.acting.assignTo(number, request.queues.map((id) => callQueue(plan, id, language)).join(text.remedy.queues));
}
