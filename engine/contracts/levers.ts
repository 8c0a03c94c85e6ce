import Type, { type Static } from 'typebox';
import { Name } from './hall-plan.ts';
import { Identifier } from './ids.ts';

const optional = Type.Optional;

/** What a number of a lever counts; a share is from 0 to 1, `times` multiplies. */
export const leverUnits = [
  'minutes',
  'share',
  'times',
  'people',
  'windows',
  'desks',
  'kiosks',
  'seats',
  'stations',
  'accounts',
  'items',
  'perHour',
] as const;
export type LeverUnit = (typeof leverUnits)[number];
/** What of the scenario the ids of a parameter name. */
export const leverReferences = ['queue', 'window', 'matter'] as const;
export type LeverReference = (typeof leverReferences)[number];

/** One parameter of a lever: the JSON Schema of its value, and beside it what a form needs. */
export const LeverParameter = Type.Object({
  type: Type.Enum(['number', 'integer', 'boolean', 'string', 'array']),
  label: Name,
  /** What it means when it is left empty, or where the preset comes from. */
  help: optional(Name),
  unit: optional(Type.Enum(leverUnits)),
  minimum: optional(Type.Number()),
  maximum: optional(Type.Number()),
  /** Words to choose from, with what each is called. */
  enum: optional(Type.Array(Type.String())),
  choices: optional(Type.Record(Type.String(), Name)),
  refersTo: optional(Type.Enum(leverReferences)),
  /** What it is unless told; absent where it has to be told, or may be left out. */
  default: optional(Type.Unknown()),
});
export type LeverParameter = Static<typeof LeverParameter>;

/** A case of the 2024 report on government service halls that used the lever, and what it said. */
export const LeverCase = Type.Object({ number: Type.Integer({ minimum: 1, maximum: 23 }), place: Name, said: Name });
export type LeverCase = Static<typeof LeverCase>;

/** A lever as the page shows it: enough to draw its form. */
export const LeverDescription = Type.Object({
  id: Identifier,
  name: Name,
  description: Name,
  cases: Type.Array(LeverCase),
  parameters: Type.Object({
    type: Type.Literal('object'),
    properties: Type.Record(Type.String(), LeverParameter),
    /** Parameters without a preset that have to be told. */
    required: Type.Array(Type.String()),
  }),
});
export type LeverDescription = Static<typeof LeverDescription>;
