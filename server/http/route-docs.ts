import type { TSchema } from 'typebox';
import { Problem } from '#contracts/http-api';

/** The schema with an example for the API's documentation; validation and types stay as they are. */
export function withExample<S extends TSchema>(schema: S, example: unknown): S {
  return { ...schema, examples: [example] };
}

const problems: Readonly<Record<number, string>> = {
  400: 'The request says something impossible',
  401: 'Nobody is signed in',
  403: 'The role may not do this',
  404: 'No such thing',
  409: 'It contradicts the hall',
  429: 'Too many tries',
  503: 'The broker or the store is not available',
};

/** Entries of the problems a route may answer with. */
export function problemAnswers<Status extends number>(...statuses: readonly Status[]): Record<Status, TSchema> {
  const entries = statuses.map((status) => [
    status,
    {
      description: problems[status] ?? 'Problem',
      content: { 'application/problem+json': { schema: Problem } },
    },
  ]);
  return Object.fromEntries(entries);
}
