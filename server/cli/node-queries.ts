import { readdirSync } from 'node:fs';
import { fitQuestions } from '#engine/analytics/fit-questions';
import { catalog } from '#engine/analytics/query-catalog';
import { questionText } from '#engine/analytics/question';
import { HallError } from '#engine/errors';
import type { Cell, QuerySource } from '#engine/query-source';
import { loadSql } from '#engine/store/sql-files';

const texts = new Map([
  ...readdirSync(new URL('sql/', import.meta.url)).map((file): [string, string] => [
    file.replace(/\.sql$/, ''),
    loadSql(import.meta.url, `sql/${file}`),
  ]),
  ...[...Object.values(fitQuestions), catalog.staffSittings].map(({ name }): [string, string] => [name, questionText(name)]),
]);
const names = new Map([...texts].map(([name, text]) => [text, name]));

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

/** The same as a source of the engine's own questions, as far as the command line may ask them. */
export function sourceOf(queries: NodeQueries): QuerySource {
  return {
    async query<Row extends QueryRow>(sql: string, parameters: QueryParameters) {
      const rows = await queries.ask(names.get(sql) ?? 'unknown', parameters);
      // Whoever asks knows what its question answers.
      return rows as Row[];
    },
  };
}
