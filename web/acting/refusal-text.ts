import type { CommandState } from '#contracts/hall-state';
import type { Text } from '../text/text.ts';

/** Why the hall refused, in the reader's language where the hall's code is known; else in the hall's own words. */
export function refusalText({ reason, reasonCode }: Pick<CommandState, 'reason' | 'reasonCode'>, text: Text): string {
  const known: Readonly<Record<string, string>> = text.refusal;
  const said = reasonCode !== null && Object.hasOwn(known, reasonCode) ? known[reasonCode] : reason;
  return said ?? text.acting.noReason;
}
