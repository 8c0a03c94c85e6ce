import { readFileSync } from 'node:fs';
import type { Cell, QuerySource } from '../query-source.ts';

/** What a column or parameter holds; with `?` it may be null. */
export type CellKind = 'text' | 'integer' | 'number' | 'truth' | 'moment' | 'day';
type NullableKind = CellKind | `${CellKind}?`;
export type CellKinds = Readonly<Record<string, NullableKind>>;

interface KindTypes {
  text: string;
  integer: number;
  number: number;
  truth: boolean;
  moment: string;
  day: string;
}
type CellOf<K extends NullableKind> = K extends `${infer Base extends CellKind}?`
  ? KindTypes[Base] | null
  : K extends CellKind
    ? KindTypes[K]
    : never;
/** A row, or the parameters, that kinds describe. */
export type CellsOf<Kinds extends CellKinds> = { readonly [Name in keyof Kinds]: CellOf<Kinds[Name]> };

/** One fixed question to the store: `sql/<name>.sql`, what it asks for and what a row of its answer holds. */
export interface Question<Parameters extends CellKinds = CellKinds, Columns extends CellKinds = CellKinds> {
  readonly name: string;
  readonly parameters: Parameters;
  readonly columns: Columns;
}

/** Names a question, with its kinds as literals. */
export function question<const Parameters extends CellKinds, const Columns extends CellKinds>(
  name: string,
  parameters: Parameters,
  columns: Columns,
): Question<Parameters, Columns> {
  return { name, parameters, columns };
}

/** DuckDB's own name of each kind's type. */
export const typeOfKind: Readonly<Record<CellKind, string>> = {
  text: 'VARCHAR',
  integer: 'INTEGER',
  number: 'DOUBLE',
  truth: 'BOOLEAN',
  moment: 'TIMESTAMP WITH TIME ZONE',
  day: 'DATE',
};

const texts = new Map<string, string>();

/** The question's SQL, read once. */
export function questionText(name: string): string {
  const text = texts.get(name) ?? readFileSync(new URL(`sql/${name}.sql`, import.meta.url), 'utf8');
  texts.set(name, text);
  return text;
}

/** The rows that answer a question. Throws `HallError('query_failed')`. */
export function ask<Parameters extends CellKinds, Columns extends CellKinds>(
  queries: QuerySource,
  question: Question<Parameters, Columns>,
  parameters: CellsOf<Parameters>,
): Promise<CellsOf<Columns>[]> {
  return queries.query<CellsOf<Columns> & Readonly<Record<string, Cell>>>(
    questionText(question.name),
    parameters as Readonly<Record<string, Cell>>,
  );
}
