import type { PlanRefusal } from '#contracts/tidal-plan';
import type { PlanNames } from './plan-names.ts';
import type { TideText } from './tide-text-zh.ts';

/** Why there is no plan, in the reader's words, with the windows and queues it is about. */
export function sayRefusal({ code, about }: PlanRefusal, names: PlanNames, { form }: TideText): string {
  const named = about.map((id) => {
    if (code === 'minimum_above_staff') return names.pool(id);
    const number = names.number(id);
    return number === id ? names.queue(id) : form.windowNumber(number);
  });
  return form.refusals[code](named.join(form.comma));
}
