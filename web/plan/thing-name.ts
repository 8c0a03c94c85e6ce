import type { Name } from '#contracts/hall-plan';
import type { Language } from '../app/preferences.ts';
import { nameIn, type Text, wordFor } from '../text/text.ts';
import { type Drawing, type DrawnKind, find, metresText } from './drawing.ts';
import type { PlanText } from './plan-text.ts';

/** How a thing is called and what is said beside it. */
export interface ThingName {
  readonly name: string;
  readonly note: string;
}

/** How things of a drawing are called in lists and sentences. */
export function thingNamer(
  drawing: Drawing,
  planText: PlanText,
  text: Text,
  language: Language,
): (kind: DrawnKind, id: string) => ThingName {
  const named = (name: Name | undefined, id: string): string => (name ? nameIn(name, language) || id : id);
  const zoneName = (zoneId: string | undefined): string => named(find(drawing.zones, zoneId ?? '')?.name, zoneId ?? '');
  return (kind, id) => {
    switch (kind) {
      case 'zone': {
        const zone = find(drawing.zones, id);
        return { name: named(zone?.name, id), note: zone ? planText.size(metresText(zone.widthMetres), metresText(zone.depthMetres)) : '' };
      }
      case 'counter': {
        const counter = find(drawing.counters, id);
        const name = counter ? planText.row.numbers(counter.firstNumber, counter.firstNumber + counter.count - 1) : id;
        return { name, note: zoneName(counter?.zoneId) };
      }
      case 'seats': {
        const block = find(drawing.seats, id);
        return { name: block ? planText.seats.count(block.rows * block.columns) : id, note: zoneName(block?.zoneId) };
      }
      case 'door':
        return { name: named(find(drawing.doors, id)?.name, id), note: '' };
      case 'device': {
        const device = find(drawing.devices, id);
        return { name: device ? wordFor(text.device, device.kind) : id, note: id };
      }
      case 'queue': {
        const queue = find(drawing.queues, id);
        return { name: named(queue?.name, id), note: zoneName(queue?.zoneId) };
      }
    }
  };
}
