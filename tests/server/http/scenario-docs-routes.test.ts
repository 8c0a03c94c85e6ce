import { readFileSync } from 'node:fs';
import { Compile } from 'typebox/schema';
import { describe, expect, test } from 'vitest';
import { startApp } from '../../support/running-app.ts';

/** The items of STRESS-DES by number. */
const items = [
  ...['1.1', '1.2', '1.3'],
  ...['2.1', '2.2', '2.3', '2.4', '2.5.1', '2.5.2', '2.5.3', '2.5.4', '2.5.5'],
  ...['3.1', '3.2', '3.3', '3.4'],
  ...['4.1', '4.2', '4.3'],
  ...['5.1', '5.2', '5.3', '5.4'],
  '6.1',
];

describe.each(['en', 'zh'])('the page of the simulator in %s', (language) => {
  test('answers every item of STRESS-DES and defines every statistic', async () => {
    const { app } = await startApp();
    const { statusCode, body, headers } = await app.inject(`/docs/scenario?language=${language}`);
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect([...body.matchAll(/<p><strong>([\d.]+) /g)].map(([, item]) => item)).toEqual(items);
    for (const statistic of ['meanWaitMinutes', 'abandonedShare', 'utilizationSpread', 'windowHours', 'overtimeMinutes'])
      expect(body).toContain(`<code>${statistic}</code>`);
    expect(body).not.toMatch(/<script|\*\*|```/);
    expect(body).toContain('href="/docs/scenario.schema.json"');
  });
});

test('who reads Chinese first gets the page in Chinese', async () => {
  const { app } = await startApp();
  const page = async (accepted: string) => (await app.inject({ url: '/docs/scenario', headers: { 'accept-language': accepted } })).body;
  expect(await page('zh-CN,zh;q=0.9,en;q=0.8')).toContain('<html lang="zh-CN">');
  expect(await page('en-GB,zh;q=0.5')).toContain('<html lang="en">');
  expect(await page('fr')).toContain('<html lang="en">');
});

test('a language that is not there is refused', async () => {
  const { app } = await startApp();
  expect((await app.inject('/docs/scenario?language=fr')).statusCode).toBe(400);
});

test('the schema that is served takes a shipped scenario and refuses half of one', async () => {
  const { app } = await startApp();
  const answer = await app.inject('/docs/scenario.schema.json');
  expect(answer.headers['content-type']).toBe('application/schema+json; charset=utf-8');
  const validator = Compile(answer.json());
  const { windows, ...half } = JSON.parse(readFileSync(new URL('../../../datasets/scenarios/mm8.json', import.meta.url), 'utf8'));
  expect(validator.Check({ ...half, windows })).toBe(true);
  expect(validator.Check(half)).toBe(false);
});
