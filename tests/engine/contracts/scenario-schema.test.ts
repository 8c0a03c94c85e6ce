import { readdirSync, readFileSync } from 'node:fs';
import { Compile } from 'typebox/schema';
import { Value } from 'typebox/value';
import { describe, expect, test } from 'vitest';
import { Scenario } from '#contracts/scenario';
import { buildScenarioSchema } from '#contracts/scenario-schema';

const schema = buildScenarioSchema() as { $defs: Record<string, { description?: string }>; $id: string };
const text = JSON.stringify(schema);
const validator = Compile(schema);
const folder = new URL('../../../datasets/scenarios/', import.meta.url);
const hallDay = JSON.parse(readFileSync(new URL('hall-day.json', folder), 'utf8'));

describe('the schema of a scenario', () => {
  test('takes every shipped scenario', () => {
    for (const file of readdirSync(folder))
      expect(validator.Check(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))), file).toBe(true);
  });

  test.each([
    ['a field that is not there', { ...hallDay, colour: 'red' }],
    ['no windows', { ...hallDay, windows: [] }],
    ['a negative time', { ...hallDay, queues: [{ id: 'Q1', patience: { kind: 'constant', minutes: -1 } }] }],
    ['a distribution nobody knows', { ...hallDay, queues: [{ id: 'Q1', patience: { kind: 'pareto', meanMinutes: 1 } }] }],
    ['an id with a space', { ...hallDay, id: 'hall day' }],
    ['a rule without classes', { ...hallDay, queues: [{ id: 'Q1', rule: { kind: 'priority' } }] }],
    ['a start without its minute', { ...hallDay, start: { waiting: [], serving: [] } }],
  ])('refuses %s, as the product does', (_, wrong) => {
    expect(validator.Check(wrong)).toBe(false);
    expect(Value.Check(Scenario, wrong)).toBe(false);
  });

  test('names every part once, uses it and says what it is', () => {
    const used = new Set([...text.matchAll(/"#\/\$defs\/(\w+)"/g)].map(([, name]) => name));
    expect([...used].sort()).toEqual(Object.keys(schema.$defs).sort());
    for (const { description } of Object.values(schema.$defs)) expect(description).toMatch(/\.$/);
    expect(text.match(/coefficientOfVariation/g)?.length).toBeLessThan(8);
    expect(text.match(/"lognormal"/g)).toHaveLength(1);
  });

  test('is a document by itself', () => {
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', $id: 'urn:halltide:schema:scenario:1' });
  });
});
