import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadAdapters } from '../../../server/adapters/load-adapters.ts';
import { chirpStackUplink } from './uplinks.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'halltide-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: object | string) =>
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));

describe('the adapters of a hall', () => {
  it('are shipped without a problem', async () => {
    const { adapters, problems } = await loadAdapters(['datasets/adapters'], new Map());
    expect(problems).toEqual([]);
    expect(adapters.map(({ name }) => name).sort()).toEqual([
      'home-assistant',
      'milesight-chirpstack',
      'milesight-things-stack',
      'ticket-feed',
    ]);
  });

  it('learn from a folder of the operator where devices stand', async () => {
    write('places.json', { places: [{ device: '24E124136B000001', hallId: 'h1', kind: 'people_counter', areaId: 'door-east' }] });
    const { adapters } = await loadAdapters(['datasets/adapters', folder], new Map());
    const { topic, payload } = chirpStackUplink('24e124136b000001', { period_in: 4, period_out: 1 }, 1, '2026-03-02T01:15:00Z');
    const adapted = await adapters.find(({ name }) => name === 'milesight-chirpstack')?.adapt(topic, payload);
    expect(adapted).toMatchObject({ unread: [], messages: [{}, { topic: 'hall/h1/v1/evt/area/door-east' }] });
  });

  it('go on without those that cannot be used, each with its reason', async () => {
    write('a.adapter.json', '{"name": ');
    write('b.adapter.json', { name: 'b', about: '', topic: 'b/{x', payload: 'json', expression: '1' });
    write('c.adapter.json', { name: 'c', about: '', topic: 'c', payload: 'json', expression: '(' });
    write('d.adapter.json', { name: 'd', about: '', topic: 'd', payload: 'json' });
    write('e.adapter.json', { name: 'e', about: '', topic: 'e', payload: 'xml', expression: '1' });
    write('f.adapter.json', { name: 'f', about: '', topic: 'f/{x}', payload: 'json', expression: '[]' });
    const { adapters, problems } = await loadAdapters([folder, join(folder, 'missing')], new Map());
    expect(adapters.map(({ topicFilter }) => topicFilter)).toEqual(['f/+']);
    expect(problems).toHaveLength(6);
    expect(problems.join('\n')).toMatch(
      /a\.adapter\.json.*JSON[\s\S]*invalid topic pattern[\s\S]*invalid expression[\s\S]*expressionFile[\s\S]*\/payload[\s\S]*missing/,
    );
  });

  it('can be replaced by name', async () => {
    write('mine.adapter.json', { name: 'ticket-feed', about: 'ours', topic: 'ours/{hall}', payload: 'json', expression: '[]' });
    const { adapters } = await loadAdapters(['datasets/adapters', folder], new Map());
    expect(adapters.find(({ name }) => name === 'ticket-feed')?.topicFilter).toBe('ours/+');
  });
});
