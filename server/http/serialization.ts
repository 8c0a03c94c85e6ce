import SerializerSelector from '@fastify/fast-json-stringify-compiler';
import type { FastifySerializerCompiler } from 'fastify';
import type { TSchema } from 'typebox';

type Serializer = ReturnType<FastifySerializerCompiler<TSchema>>;

const compile = SerializerSelector()();
const compiled = new WeakMap<TSchema, Serializer>();

/**
 * Writes answers by their schema. What does that is made with the first answer, once for each schema: the routes name
 * more than three hundred answers, most of them the same problems, and the product has to start.
 */
export const compileSerializer: FastifySerializerCompiler<TSchema> = (route) => (answer) => {
  const serializer = compiled.get(route.schema) ?? compile({ ...route, httpStatus: route.httpStatus ?? '' });
  compiled.set(route.schema, serializer);
  return serializer(answer);
};
