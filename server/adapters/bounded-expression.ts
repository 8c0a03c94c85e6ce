import { cpuUsage } from 'node:process';
import jsonata from 'jsonata';
import { HallError } from '#engine/errors';
import { LinearRegex } from './linear-regex.ts';

/** Longest one message may keep an expression busy, deepest it may recurse, longest list it may build. */
const bounds = { timeout: 250, stack: 400, sequence: 20_000, RegexEngine: LinearRegex as unknown as RegExpConstructor };

export type Bindings = Readonly<Record<string, unknown>>;

/** Evaluates against one message; rejects with an Error that says where it broke or which bound it passed. */
export type BoundedExpression = (input: unknown, bindings: Bindings) => Promise<unknown>;

/** Compiles a JSONata expression that cannot run away. Throws `HallError('bad_request')` with the position of a syntax error. */
export function compileExpression(source: string, place: string): BoundedExpression {
  let expression: jsonata.Expression;
  try {
    expression = jsonata(source, bounds);
  } catch (error) {
    throw new HallError('bad_request', `invalid expression: ${describeJsonataError(error, source)} (${place})`, { cause: error });
  }
  return async (input, bindings) => {
    const before = cpuUsage();
    for (;;) {
      try {
        return await expression.evaluate(input, { ...bindings });
      } catch (error) {
        if (isTimeout(error) && computedSince(before) < bounds.timeout) continue;
        throw new Error(describeJsonataError(error, source), { cause: error });
      }
    }
  };
}

const isTimeout = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && error.code === 'D1012';

/**
 * In milliseconds, by all threads of the product: at least what the expression took. JSONata goes by the clock, but while others
 * have the processor an expression is not busy.
 */
function computedSince(before: NodeJS.CpuUsage): number {
  const { user, system } = cpuUsage(before);
  return (user + system) / 1000;
}

/** JSONata throws plain objects with a code, a message and a character position. */
function describeJsonataError(error: unknown, source: string): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { message, code, position } = error as { message?: unknown; code?: unknown; position?: unknown };
  const line = typeof position === 'number' ? ` in line ${source.slice(0, position).split('\n').length}` : '';
  return `${typeof message === 'string' ? message : String(code ?? error)}${line}`;
}
