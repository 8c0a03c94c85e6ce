import type { FastifySchemaCompiler } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Value } from 'typebox/value';

/** Checks a request's part against its schema; of addresses and queries, text becomes numbers and defaults are filled in. */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const validator = Compile(schema);
  return (part: unknown) => {
    const value = httpPart === 'body' ? part : Value.Convert(schema, Value.Default(schema, part));
    return validator.Check(value) ? { value } : { error: validator.Errors(value) };
  };
};
