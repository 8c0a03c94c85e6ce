import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Value } from 'typebox/value';
import { beforeAll, describe, expect, it } from 'vitest';
import { PlanAnswer } from '#contracts/tidal-plan';
import { Database } from '#engine/store/database';
import { shippedPlan } from '../../support/shipped-plan.ts';
import { keepSimulatedDays, truth, workingDays } from '../../support/simulated-history.ts';
import { tidalHall } from '../../support/tidal-hall.ts';
import { run, trialFolder } from './command-line.ts';

const store = trialFolder();

beforeAll(async () => {
  const database = await Database.open(join(store, 'halltide.duckdb'));
  const windows = shippedPlan('jincheng')
    .windows.filter(({ queues }) => queues[0] === 'A')
    .slice(0, 2);
  const hall = {
    ...truth,
    hours: { startsAt: '08:30', closesMinute: 510, ends: 'empty' as const },
    windows: [...windows.map(({ id }) => ({ id, queues: ['A'] })), { id: 'W99', queues: ['B'] }],
  };
  await keepSimulatedDays(database.writer, 'jincheng', hall, workingDays('2026-01-05', 5));
  await database.writer.run("UPDATE window_periods SET staff_id = replace(window_id, 'W', 'S')");
  database.close();
});

describe('design', () => {
  it('tries plans on a day of a hall, made of its history', async () => {
    const file = join(store, 'design.json');
    const asked = {
      base: { kind: 'day', hallId: 'jincheng', day: '2026-02-10' },
      levers: [],
      factors: [{ leverId: 'staffing', path: '/change', values: [0, 1] }],
      question: { kind: 'grid' },
      seed: 7,
      replications: 20,
    };
    writeFileSync(file, JSON.stringify(asked));
    const { code, document } = await run(['design', file, '--data', store, '--json']);
    expect(code).toBe(0);
    expect(document).toMatchObject({ replications: 20, plans: [{ settings: [0] }, { settings: [1] }] });
    writeFileSync(file, JSON.stringify({ ...asked, base: { ...asked.base, hallId: 'nowhere' } }));
    expect((await run(['design', file, '--data', store, '--json'])).document).toMatchObject({ error: { code: 'unknown_hall' } });
  }, 60_000);
});

describe('plan', () => {
  it('plans a day of a hall from its history: one document, checked by simulation', async () => {
    const args = ['plan', 'jincheng', '--day', '2026-02-10', '--data', store, '--slot', '30', '--replications', '20', '--brief', '--json'];
    const { code, document } = await run(args);
    expect(code).toBe(0);
    expect(Value.Check(PlanAnswer, document)).toBe(true);
    expect(document).toMatchObject({ plan: { hallId: 'jincheng', day: '2026-02-10', check: { replications: 20 } }, refusals: [] });
  }, 60_000);

  it('says by whom, from who sat where in the four weeks before, and how evenly they are busy', async () => {
    const args = ['plan', 'jincheng', '--day', '2026-02-10', '--data', store, '--slot', '30', '--replications', '5', '--brief'];
    const { out } = await run(args);
    expect(out).toMatch(/by whom, from 20 days:/);
    const [, number, staff] = /^ {2}W(\d+) +08:30–\S+ (S\d+)$/m.exec(out) ?? [];
    expect(staff).toBe(`S${number}`);
    expect(out).toMatch(/S\d+ +\d+\.\d h planned, \d+\.\d h with visitors/);
    expect(out).toMatch(/nobody \(nobody_known\)/);
  }, 60_000);

  it('plans a scenario file, by a manager’s wishes, for a reader', async () => {
    const { scenario } = tidalHall(
      [{ id: 'A', perMinute: [0.1, 0.4, 0.1] }],
      [1, 2, 3, 4, 5, 6].map((number) => ({ id: `W${number}`, queues: ['A'] })),
    );
    const file = join(store, 'tide.json');
    const wishes = join(store, 'wishes.json');
    writeFileSync(file, JSON.stringify({ ...scenario, hours: { ...scenario.hours, startsAt: '09:00' } }));
    writeFileSync(wishes, JSON.stringify({ pins: [{ windowId: 'W6', fromMinute: 60, toMinute: 120, queues: ['A'] }], slotMinutes: 30 }));
    const { code, out } = await run(['plan', file, '--wishes', wishes, '--replications', '20']);
    expect(code).toBe(0);
    expect(out).toMatch(/W6 +10:00–11:00 A/);
    expect(out).toMatch(/last ticket at 1\d:\d\d/);
  }, 60_000);

  it('says why there is no plan, and fails', async () => {
    const wishes = join(store, 'none.json');
    writeFileSync(wishes, JSON.stringify({ staff: [{ fromMinute: 0, toMinute: 600, windows: 0 }] }));
    const { code, document } = await run(['plan', 'hall-day', '--wishes', wishes, '--json']);
    expect(code).toBe(1);
    expect(document).toMatchObject({ plan: null, refusals: [{ code: 'minimum_above_staff' }] });
  });

  it('names what is wrong with wishes, and asks for the day of a hall', async () => {
    const wishes = join(store, 'wrong.json');
    writeFileSync(wishes, JSON.stringify({ slotMinutes: 7 }));
    const wrong = await run(['plan', 'hall-day', '--wishes', wishes, '--json']);
    expect(wrong.code).toBe(1);
    expect(wrong.document).toMatchObject({ error: { code: 'bad_request', message: expect.stringContaining('/slotMinutes') } });
    const dayless = await run(['plan', 'jincheng', '--data', store, '--json']);
    expect(dayless.document).toMatchObject({ error: { message: expect.stringContaining('--day') } });
  });

  it('says in words why a day cannot be planned', async () => {
    const { code, document } = await run(['plan', 'jincheng', '--day', '2026-02-08', '--data', store, '--json']);
    expect(code).toBe(1);
    expect(document).toMatchObject({
      error: { message: expect.stringMatching(/^jincheng cannot be simulated on 2026-02-08: [A-Z][a-z].*\.$/) },
    });
  });

  it('still takes floor plans out and in', async () => {
    const { code } = await run(['plan', 'export', '--help']);
    expect(code).toBe(0);
  });
});
