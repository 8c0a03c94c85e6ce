import type { TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { problem, type ScenarioProblem } from './scenario-problem.ts';

const mostProblems = 20;

/** What keeps a value from being what a schema describes. */
export function schemaProblems(schema: TSchema, value: unknown): ScenarioProblem[] {
  const problems = Value.Errors(schema, value).map(({ instancePath, message }) =>
    problem(instancePath || '/', at(value, instancePath), message),
  );
  // A union says of each of its branches what is wrong; the deepest path says most.
  const byPath = new Map(problems.map((one) => [one.path, one]));
  return [...byPath.values()].slice(0, mostProblems);
}

function at(value: unknown, pointer: string): unknown {
  return pointer
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (part, key) => (typeof part === 'object' && part !== null ? (part as Record<string, unknown>)[key] : undefined),
      value,
    );
}
