import Type from 'typebox';
import type { Name } from '#contracts/hall-plan';
import { Identifier, identifierPattern } from '#contracts/ids';
import type { LeverReference, LeverUnit } from '#contracts/levers';

/** Parameters have no other keys. */
export const closed = { additionalProperties: false };

/** Chinese and English. */
export const both = (zh: string, en: string): Name => ({ zh, en });

interface Limits {
  readonly minimum: number;
  readonly maximum: number;
}
interface Preset extends Limits {
  readonly default: number;
}

export const share = (label: Name, preset: number, limits: Partial<Limits> = {}, help?: Name) =>
  Type.Number({ label, unit: 'share' satisfies LeverUnit, default: preset, minimum: 0, maximum: 1, ...limits, ...helpOf(help) });

export const minutes = (label: Name, preset: number, limits: Partial<Limits> = {}, help?: Name) =>
  Type.Number({ label, unit: 'minutes' satisfies LeverUnit, default: preset, minimum: 0, maximum: 480, ...limits, ...helpOf(help) });

export const number = (label: Name, unit: LeverUnit, limits: Preset, help?: Name) =>
  Type.Number({ label, unit, ...limits, ...helpOf(help) });

export const count = (label: Name, unit: LeverUnit, limits: Preset, help?: Name) =>
  Type.Integer({ label, unit, ...limits, ...helpOf(help) });

/** A number that may be left out. */
export const optionalCount = (label: Name, unit: LeverUnit, limits: Limits, help: Name) =>
  Type.Optional(Type.Integer({ label, unit, ...limits, help }));

export const optionalMinute = (label: Name, help: Name) =>
  Type.Optional(Type.Number({ label, unit: 'minutes' satisfies LeverUnit, minimum: 0, maximum: 1440, help }));

export const yesOrNo = (label: Name, preset: boolean, help?: Name) => Type.Boolean({ label, default: preset, ...helpOf(help) });

/** Ids of things of the scenario; none are preset. */
export const ids = (label: Name, refersTo: LeverReference, help: Name) =>
  Type.Array(Identifier, { label, refersTo, help, default: [], uniqueItems: true, maxItems: 1024 });

/** The id of one thing, which has to be told. */
export const id = (label: Name, refersTo: LeverReference) => Type.String({ pattern: identifierPattern, label, refersTo });

export const allQueues = both('不选则为全部队列', 'None chosen: every queue');
export const allMatters = both('不选则为全部事项', 'None chosen: every matter');

/** A number of things in English: `1 window`, `2 windows`. */
export const several = (count: number, thing: string): string => `${count} ${thing}${count === 1 ? '' : 's'}`;

/** A share for people: `12.5 %`. */
export const percent = (share: number): string => `${Math.round(share * 1000) / 10} %`;

const helpOf = (help: Name | undefined) => (help ? { help } : {});
