import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { listShippedScenarios, loadScenario, loadShippedScenario } from '../../../server/simulation/shipped-scenarios.ts';
import { temporaryFolder } from '../../support/running-app.ts';

test('five scenarios are shipped, each found by its id', async () => {
  const ids = await listShippedScenarios();
  expect(ids).toEqual(['erlang-a', 'hall-day', 'mm8', 'pooling-14', 'pooling-60']);
  expect(await Promise.all(ids.map(async (id) => (await loadShippedScenario(id))?.id))).toEqual(ids);
});

test('a scenario is found by the id of a shipped one or by the path of a file', async () => {
  const file = join(await temporaryFolder(), 'mine.json');
  await writeFile(file, JSON.stringify({ ...(await loadShippedScenario('mm8')), id: 'mine' }));
  expect((await loadScenario('mm8')).id).toBe('mm8');
  expect((await loadScenario(file)).id).toBe('mine');
});

test('what is no shipped scenario is not looked for elsewhere in the product', async () => {
  expect(await loadShippedScenario('../halls/taizhou')).toBeNull();
  await expect(loadScenario('no-such')).rejects.toThrow(/scenario no-such: ENOENT/);
});
