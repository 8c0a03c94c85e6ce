import type { Name } from '#contracts/hall-plan';
import type { Language } from '../app/preferences.ts';
import { nameIn, type Text, wordFor } from '../text/text.ts';

/** As much of a hall's plan as names its devices. */
interface Plan {
  readonly devices: readonly (Device & { readonly zoneId?: string | undefined })[];
  readonly zones: readonly { readonly id: string; readonly name: Name }[];
}

interface Device {
  readonly id: string;
  readonly kind: string;
}

/**
 * How people call a device: its zone and kind, and a number where the zone has several of the kind: that of their ids where all
 * have one, else their place on the plan. One that the plan does not know has its id for a number.
 */
export function deviceName({ id, kind }: Device, plan: Plan | null, text: Text, language: Language): string {
  const planned = plan?.devices.find((entry) => entry.id === id);
  if (!plan || !planned) return text.deviceCalled(wordFor(text.device, kind), '', id);
  const zone = plan.zones.find((entry) => entry.id === planned.zoneId);
  const alike = plan.devices.filter((entry) => entry.kind === planned.kind && entry.zoneId === planned.zoneId);
  const number = alike.every((entry) => numberIn(entry.id) !== null) ? numberIn(id) : alike.indexOf(planned) + 1;
  return text.deviceCalled(
    wordFor(text.device, planned.kind),
    zone === undefined ? '' : nameIn(zone.name, language),
    alike.length === 1 ? '' : String(number),
  );
}

function numberIn(id: string): number | null {
  const digits = /\d+$/.exec(id);
  return digits === null ? null : Number(digits[0]);
}
