import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DayLedger } from '../../sensors-sim/day-ledger.ts';
import { HallRun } from '../../sensors-sim/hall-run.ts';
import { formatDay, parseDay } from '../../sensors-sim/hall-time.ts';
import { type LiveState, LiveStateFolder } from '../../sensors-sim/live-state.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';

let path: string;
let folder: LiveStateFolder;
const state: LiveState = { version: 1, seed: 7, time: 5, rate: 10, days: { h1: 20000 }, commands: [] };

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'demo-state-'));
  folder = new LiveStateFolder(path);
});
afterEach(() => rmSync(path, { recursive: true, force: true }));

test('what was kept is found again by the same seed and halls only', () => {
  folder.save(state);
  expect(folder.read(7, ['h1'])).toEqual(state);
  expect(folder.read(8, ['h1'])).toBeNull();
  expect(folder.read(7, ['h1', 'h2'])).toBeNull();
});

test('an empty or broken folder is a fresh start', () => {
  expect(folder.read(7, ['h1'])).toBeNull();
  writeFileSync(join(path, 'state.json'), '{"version":1,');
  expect(folder.read(7, ['h1'])).toBeNull();
  expect(folder.readCarried('h1', 20000)).toEqual([]);
});

test('a new day does not replace the old one until the broker has all of the old', () => {
  const ledger = new DayLedger(folder);
  const run = new HallRun(loadHall('jincheng'), 1, parseDay('2026-11-17'), [], () => {});
  ledger.note(run);
  run.stepTo(Date.parse('2026-11-18T08:00:00+08:00'));
  ledger.note(run);
  const evening = Date.parse('2026-11-17T18:00:00+08:00');
  const morning = Date.parse('2026-11-18T07:50:00+08:00');
  expect([evening, morning].map((time) => formatDay(ledger.dayFor('jincheng', time)))).toEqual(['2026-11-17', '2026-11-18']);
  expect(readdirSync(path)).toHaveLength(2);
  ledger.forgetBefore('jincheng', parseDay('2026-11-18'));
  expect(readdirSync(path)).toEqual([`carried-jincheng-${parseDay('2026-11-18')}.json`]);
  expect(folder.readCarried('jincheng', parseDay('2026-11-18')).length).toBeGreaterThan(20);
});
