import type { Name } from '#contracts/hall-plan';

/** One parameter of a lever: what its value is, and what a form has to know. */
export interface LeverParameter {
  readonly type: 'number' | 'integer' | 'boolean' | 'string' | 'array';
  readonly label: Name;
  readonly help?: Name;
  /** `share` is from 0 to 1, `times` multiplies. */
  readonly unit?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly choices?: Readonly<Record<string, Name>>;
  /** What of the hall its ids name. */
  readonly refersTo?: 'queue' | 'window' | 'matter';
  readonly default?: unknown;
}

/** GET /api/levers: one thing a hall can do otherwise. */
export interface LeverDescription {
  readonly id: string;
  readonly name: Name;
  readonly description: Name;
  /** Cases of the 2024 report on government service halls. */
  readonly cases: readonly { readonly number: number; readonly place: Name; readonly said: Name }[];
  readonly parameters: {
    readonly type: 'object';
    readonly properties: Readonly<Record<string, LeverParameter>>;
    readonly required: readonly string[];
  };
}
