import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile, type Validator } from 'typebox/compile';
import { Value } from 'typebox/value';

/**
 * Checks a request's part against its schema; of addresses and queries, text becomes numbers and defaults are filled in.
 * What checks is made with the first request: most starts of the product see few of its routes.
 */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  let validator: Validator | null = null;
  return (part: unknown) => {
    validator ??= Compile(schema);
    const value = httpPart === 'body' ? part : Value.Convert(schema, Value.Default(schema, part));
    return validator.Check(value) ? { value } : { error: validator.Errors(value) };
  };
};
