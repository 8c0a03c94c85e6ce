import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog } from '#engine/analytics/query-catalog';
import { type CellKind, type CellKinds, questionText, typeOfKind } from '#engine/analytics/question';
import { MemoryStore } from '../../support/memory-store.ts';

const questions = Object.values(catalog).map((question) => [question.name, question] as const);

function typesOf(kinds: CellKinds): Record<string, string> {
  return Object.fromEntries(Object.entries(kinds).map(([name, kind]) => [name, typeOfKind[kind.replace('?', '') as CellKind]]));
}

const castOf = (type: string): string => (type === 'TIMESTAMP WITH TIME ZONE' ? 'TIMESTAMPTZ' : type);

test.each(questions)('%s answers with the columns its rows are typed with, and names every parameter', async (name, question) => {
  const { connection } = await MemoryStore.open();
  const prepared = await connection.prepare(questionText(name));
  const columns = Array.from({ length: prepared.columnCount }, (_, place) => [
    prepared.columnName(place),
    String(prepared.columnType(place)),
  ]);
  // DuckDB names no type for a parameter that its planner folded away, so the casts are read from the text: every one.
  const casts = [...questionText(name).matchAll(/\$(\w+)(?:::(\w+))?/g)].map(([, parameter, type]) => [parameter, type]);
  expect(Object.fromEntries(columns)).toEqual(typesOf(question.columns));
  expect(new Set(casts.map(String))).toEqual(
    new Set(Object.entries(typesOf(question.parameters)).map(([of, type]) => `${of},${castOf(type)}`)),
  );
});

test('every question file says what it asks, and is in the catalogue', () => {
  const files = readdirSync(new URL('../../../engine/analytics/sql/', import.meta.url));
  expect(files.sort()).toEqual(questions.map(([name]) => `${name}.sql`).sort());
  for (const [name] of questions) expect(questionText(name), name).toMatch(/^-- .*\?/);
});
