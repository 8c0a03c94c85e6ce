import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { problem, type ScenarioProblem } from './scenario-problem.ts';

/** The parts of a JSON schema that problems are found by. */
interface SchemaParts {
  readonly anyOf?: readonly TSchema[];
  readonly const?: unknown;
  readonly items?: TSchema;
  readonly properties?: Readonly<Record<string, TSchema>>;
  readonly required?: readonly string[];
  readonly patternProperties?: Readonly<Record<string, TSchema>>;
}
const partsOf = (schema: TSchema | undefined): SchemaParts => (schema ?? {}) as SchemaParts;

/** Nobody reads more. */
export const mostProblems = 20;

/** What is wrong with a value by its schema: the first of it. */
export function schemaProblems(schema: TSchema, value: unknown): ScenarioProblem[] {
  const first: ScenarioProblem[] = [];
  for (const one of eachProblem(schema, value, '')) {
    first.push(one);
    if (first.length === mostProblems) break;
  }
  return first;
}

/**
 * What is wrong with a value by its schema, one by one: each at the deepest place there is. Of a union that is told apart by `kind`, only
 * the one of that kind is looked at.
 */
function* eachProblem(schema: TSchema, value: unknown, path: string): Generator<ScenarioProblem> {
  const isRight: boolean = Value.Check(schema, value);
  if (isRight) return;
  const { anyOf, items, properties, patternProperties } = partsOf(schema);
  if (anyOf) {
    yield* problemsOfUnion(anyOf, value, path);
    return;
  }
  if ('const' in schema) {
    yield problem(path, value, `has to be ${JSON.stringify(schema.const)}`);
    return;
  }
  for (const { message } of Value.Errors(withoutNested(schema), value)) yield problem(path || '/', value, message);
  if (items && Array.isArray(value)) for (const [at, item] of value.entries()) yield* eachProblem(items, item, `${path}/${at}`);
  if (!isObject(value)) return;
  if (properties) yield* problemsOfFields(schema, value, path);
  const [each] = Object.values(patternProperties ?? {});
  if (each) for (const [name, one] of Object.entries(value)) yield* eachProblem(each, one, `${path}/${name}`);
}

const nested = new Set(['items', 'properties', 'patternProperties', 'required', 'additionalProperties']);
const withoutNested = (schema: TSchema): TSchema => Object.fromEntries(Object.entries(schema).filter(([name]) => !nested.has(name)));

function* problemsOfFields(schema: TSchema, value: Readonly<Record<string, unknown>>, path: string): Generator<ScenarioProblem> {
  const { properties = {}, required = [] } = partsOf(schema);
  for (const name of required) if (!(name in value)) yield problem(`${path}/${name}`, undefined, 'is missing');
  for (const [name, one] of Object.entries(value)) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known) yield* eachProblem(known, one, `${path}/${name}`);
    else yield problem(`${path}/${name}`, one, `is no field here; there are ${Object.keys(properties).join(', ')}`);
  }
}

function* problemsOfUnion(branches: readonly TSchema[], value: unknown, path: string): Generator<ScenarioProblem> {
  if (isObject(value) && branches.every((branch) => !('kind' in (partsOf(branch).properties ?? {})))) {
    yield* eachProblem(nearest(branches, value), value, path);
    return;
  }
  const kinds = branches.map((branch) => partsOf(partsOf(branch).properties?.['kind']).const ?? partsOf(branch).const);
  const kind = isObject(value) ? value['kind'] : value;
  const branch = branches[kinds.indexOf(kind)];
  if (branch && kind !== undefined) yield* eachProblem(branch, value, path);
  else if (isObject(value)) yield problem(`${path}/kind`, kind, `is none of ${kinds.join(', ')}`);
  else if (partsOf(branches[0]).properties) yield problem(path, value, `has to be an object of a kind: ${kinds.join(', ')}`);
  else yield problem(path, value, `is none of ${kinds.join(', ')}`);
}

/** Of branches that no kind tells apart, the one whose required fields are there the most. */
function nearest(branches: readonly TSchema[], value: Readonly<Record<string, unknown>>): TSchema {
  const missing = (branch: TSchema): number => (partsOf(branch).required ?? []).filter((name) => !(name in value)).length;
  return branches.reduce((best, branch) => (missing(branch) < missing(best) ? branch : best));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
