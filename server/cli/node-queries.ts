import { readdirSync } from 'node:fs';
import { HallError } from '#engine/errors';
import type { Cell, QuerySource } from '#engine/query-source';
import { loadSql } from '#engine/store/sql-files';

const texts = new Map(
  readdirSync(new URL('sql/', import.meta.url)).map((file): [string, string] => [
    file.replace(/\.sql$/, ''),
    loadSql(import.meta.url, `sql/${file}`),
  ]),
);

export type QueryParameters = Readonly<Record<string, Cell>>;
export type QueryRow = Readonly<Record<string, Cell>>;

/** The questions the command line asks a store, by the name of their file: here, or of the node that holds the store. */
export interface NodeQueries {
  ask(name: string, parameters: QueryParameters): Promise<QueryRow[]>;
}

/** Answers from a store at hand. Throws `HallError('bad_request')` for a question there is no file of. */
export function answerFrom(source: QuerySource): NodeQueries {
  return {
    async ask(name, parameters) {
      const text = texts.get(name);
      if (text === undefined) throw new HallError('bad_request', `unknown query: ${name}`);
      return source.query(text, parameters);
    },
  };
}
