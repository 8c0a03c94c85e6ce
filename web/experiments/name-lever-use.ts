import type { LeverDescription, LeverParameter } from '#contracts/levers';
import type { Language } from '../app/preferences.ts';
import { nameIn } from '../text/text.ts';
import { chosenIds } from './chosen-ids.ts';
import type { DraftLever } from './draft.ts';
import type { ExperimentText } from './experiment-text.ts';
import type { Things } from './hall-things.ts';
import { formatStretches } from './number-stretches.ts';

export interface Naming {
  readonly levers: readonly LeverDescription[];
  readonly things: Things | null;
  readonly text: ExperimentText['compose'];
  readonly language: Language;
}

/** So many of the parameters that were set are told in a name. */
const mostTold = 2;

/** A lever by its name and what was set of it: `增开窗口（综合受理，2 个窗口）`. */
export function nameLeverUse({ leverId, parameters }: Omit<DraftLever, 'key'>, naming: Naming): string {
  const { levers, text, language } = naming;
  const lever = levers.find(({ id }) => id === leverId);
  if (!lever) return leverId;
  const told = Object.entries(lever.parameters.properties)
    .flatMap(([id, schema]) => tellValue(parameters[id], schema, naming) ?? [])
    .slice(0, mostTold);
  const name = nameIn(lever.name, language);
  return told.length === 0 ? name : text.lever.used(name, told.join(text.lever.separator));
}

/** A value in words; null where it was left as preset or says little. */
export function tellValue(value: unknown, schema: LeverParameter, { things, text, language }: Naming): string | null {
  if (typeof value === 'number') return tellNumber(value, schema, text);
  const choices = schema.refersTo ? things?.[schema.refersTo] : undefined;
  const nameOf = (id: string): string => choices?.find((thing) => thing.id === id)?.name ?? id;
  if (typeof value === 'string' && value !== '') {
    const choice = schema.choices?.[value];
    return choice ? nameIn(choice, language) : nameOf(value);
  }
  const ids = chosenIds(value);
  if (ids.length === 0) return null;
  if (schema.refersTo === 'window') return text.lever.windowsChosen(ids.length, formatStretches(ids.map(nameOf), text.lever.listed));
  return ids.map(nameOf).join(text.lever.listed);
}

function tellNumber(value: number, { unit }: LeverParameter, text: ExperimentText['compose']): string {
  const shown = Math.round((unit === 'share' ? value * 100 : value) * 100) / 100;
  if (!unit) return String(shown);
  return unit === 'share' ? `${shown}%` : `${shown} ${text.lever.unit[unit] ?? unit}`;
}
