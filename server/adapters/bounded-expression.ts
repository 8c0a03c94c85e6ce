import jsonata from 'jsonata';
import { HallError } from '#engine/errors';

/** Longest one message may keep an expression busy, deepest it may recurse, longest list it may build. */
const bounds = { timeout: 250, stack: 400, sequence: 20_000 };

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
    try {
      return await expression.evaluate(input, { ...bindings });
    } catch (error) {
      throw new Error(describeJsonataError(error, source), { cause: error });
    }
  };
}

/** JSONata throws plain objects with a code, a message and a character position. */
function describeJsonataError(error: unknown, source: string): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { message, code, position } = error as { message?: unknown; code?: unknown; position?: unknown };
  const line = typeof position === 'number' ? ` in line ${source.slice(0, position).split('\n').length}` : '';
  return `${typeof message === 'string' ? message : String(code ?? error)}${line}`;
}
