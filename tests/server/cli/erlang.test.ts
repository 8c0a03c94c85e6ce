import { describe, expect, it } from 'vitest';
import { run } from './command-line.ts';

const ask = (options: Record<string, string | number>) =>
  run(['erlang', ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)]), '--json']);
const asked = { 'arrivals-per-hour': 480, 'service-minutes': 1, windows: 10 };

describe('the Erlang calculator', () => {
  it('reckons 8 erlangs at 10 windows as Erlang did', async () => {
    const { code, document, err } = await ask(asked);
    expect([code, err]).toEqual([0, '']);
    expect(document).toEqual({
      arrivalsPerHour: 480,
      serviceMinutes: 1,
      windows: 10,
      offeredLoadErlangs: 8,
      utilizationShare: 0.8,
      waitProbability: expect.closeTo(0.40918, 6),
      meanWaitMinutes: expect.closeTo(0.20459, 6),
      meanWaitOfWaitingMinutes: 0.5,
      shareWithin15Minutes: expect.closeTo(1, 9),
      meanQueueLength: expect.closeTo(1.63672, 5),
    });
  });

  it('with patience says who leaves, and with a target who is in time', async () => {
    const { code, document } = await ask({
      'arrivals-per-hour': 600,
      'service-minutes': 1,
      windows: 10,
      'patience-minutes': 1,
      'target-minutes': 0,
    });
    expect(code).toBe(0);
    expect(document).toMatchObject({
      offeredLoadErlangs: 10,
      waitProbability: expect.closeTo(0.54207, 6),
      meanQueueLength: expect.closeTo(1.2511, 6),
      abandonedShare: expect.closeTo(0.12511, 6),
      meanWaitMinutes: expect.closeTo(0.12511, 6),
      utilizationShare: expect.closeTo(1 - 0.12511, 6),
      targetMinutes: 0,
      shareWithinTarget: expect.closeTo((1 - 0.54207) / (1 - 0.12511), 5),
    });
  });

  it('says the same to a reader', async () => {
    const { out } = await run([
      'erlang',
      '--arrivals-per-hour',
      '480',
      '--service-minutes',
      '1',
      '--windows',
      '10',
      '--target-minutes',
      '1',
    ]);
    expect(out).toMatch(/somebody has to wait +40\.92 %/);
    expect(out).toMatch(/mean wait of those who wait +0\.500 min/);
    expect(out).toMatch(/called within the target +94\.46 %/);
  });

  it('refuses a queue that would grow for ever: what, how much, and what would do', async () => {
    const { code, document, err } = await ask({ ...asked, windows: 8 });
    expect(code).toBe(1);
    expect(document).toEqual({
      error: {
        code: 'bad_request',
        message: expect.stringMatching(/--windows 8: too few for 8 erlangs.*at least 9 windows.*--patience-minutes/),
      },
    });
    expect(err).toContain('--windows 8');
    const patient = await ask({ ...asked, windows: 8, 'patience-minutes': 5 });
    const { abandonedShare, utilizationShare } = patient.document;
    expect([patient.code, utilizationShare]).toEqual([0, expect.closeTo(1 - Number(abandonedShare), 12)]);
  });

  it.each([
    ['arrivals-per-hour', '-1', 'above 0'],
    ['arrivals-per-hour', 'many', 'above 0'],
    ['service-minutes', '0', 'above 0'],
    ['service-minutes', '', 'above 0'],
    ['service-minutes', 'NaN', 'above 0'],
    ['windows', '0', 'whole number from 1 to 10000'],
    ['windows', '2.5', 'whole number from 1 to 10000'],
    ['windows', '1e9', 'whole number from 1 to 10000'],
    ['patience-minutes', '-5', 'above 0'],
    ['patience-minutes', 'Infinity', 'above 0'],
    ['target-minutes', '-0.1', 'from 0 to 10000'],
  ])('refuses --%s %s and says what would be right: %s', async (name, value, right) => {
    const { code, document } = await ask({ ...asked, [name]: value });
    expect(code).toBe(1);
    const { message } = document['error'] as { message: string };
    expect(message).toContain(`--${name}`);
    expect(message).toContain(`'${value}'`);
    expect(message).toContain(right);
  });

  it('needs all three numbers', async () => {
    for (const left of Object.keys(asked)) {
      const { code, document } = await ask(Object.fromEntries(Object.entries(asked).filter(([name]) => name !== left)));
      expect(code).toBe(1);
      expect(document['error']).toMatchObject({ message: expect.stringContaining(`--${left}`) });
    }
  });
});
