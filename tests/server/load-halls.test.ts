import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { HallFile } from '#contracts/hall-plan';
import { drawnHalls, hallFoldersOf, loadHalls } from '../../server/load-halls.ts';
import { readSettings } from '../../server/settings.ts';
import { smallHallFile } from '../support/memory-hall-view.ts';
import { temporaryFolder } from '../support/running-app.ts';

async function folderWith(...halls: readonly HallFile[]): Promise<string> {
  const folder = await temporaryFolder();
  for (const hall of halls) await writeFile(join(folder, `${hall.id}.json`), JSON.stringify(hall));
  return folder;
}

test('a drawn plan lies over the operator’s, and that over the shipped one', async () => {
  const [own, dataDir] = [await folderWith({ ...smallHallFile, id: 'jincheng' }), await temporaryFolder()];
  const zoneOf = async () => (await loadHalls(hallFoldersOf(dataDir, [own]))).find(({ id }) => id === 'jincheng')?.size.widthMetres;
  expect(await zoneOf()).toBe(40);
  await mkdir(drawnHalls(dataDir));
  const drawn = { ...smallHallFile, id: 'jincheng', size: { widthMetres: 50, depthMetres: 20 } };
  await writeFile(join(drawnHalls(dataDir), 'jincheng.json'), JSON.stringify(drawn));
  expect(await zoneOf()).toBe(50);
});

test.each([
  [{ timeZone: 7 }, /timeZone/],
  [{ counters: smallHallFile.counters.map((row) => ({ ...row, firstNumber: 1 })) }, /counter row C2 numbers window 1 a second time/],
])('a hall file that no hall can run with is refused by name: %j', async (changes, reason) => {
  const folder = await folderWith({ ...smallHallFile, ...changes } as HallFile);
  await expect(loadHalls([folder])).rejects.toThrow(reason);
  await expect(loadHalls([folder])).rejects.toThrow(/h1\.json/);
});

test('a hall of one’s own stands alone where the demo is off', async () => {
  const own = await folderWith({ ...smallHallFile, id: 'ours' });
  const hallsOf = async (demo: 'on' | 'off') => {
    const { hallFolders, withShippedHalls } = readSettings({ HALLTIDE_HALLS: own, HALLTIDE_DEMO: demo });
    return (await loadHalls(hallFoldersOf(null, hallFolders, withShippedHalls))).map(({ id }) => id);
  };
  expect(await hallsOf('off')).toEqual(['ours']);
  expect(await hallsOf('on')).toEqual(expect.arrayContaining(['ours', 'taizhou', 'jincheng']));
});

test('an operator’s folder that is not there is said, not passed over', async () => {
  await expect(loadHalls(hallFoldersOf(null, ['/nowhere/halls']))).rejects.toThrow(/nowhere/);
});
