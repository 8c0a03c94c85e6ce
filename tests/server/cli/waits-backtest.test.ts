import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFiveCalls } from './calls.ts';
import { run, trialFolder } from './command-line.ts';

const folder = trialFolder();
const february = '../shared/data/bank_calls/1999-02.tsv.gz';

describe('a backtest of waits', () => {
  it('counts who waited and was called, and of these whom anything could be said to', async () => {
    const { code, document } = await run(['waits', 'backtest', writeFiveCalls(join(folder, 'calls.tsv')), '--json']);
    expect(document).toMatchObject({
      mappings: ['bank-calls'],
      tickets: { joined: 5, calledAtOnce: 1, waited: 2, notCalled: 2 },
      predictors: { model: { waits: 1 } },
    });
    expect(code).toBe(0);
  });

  it('refuses a file that tells of nobody', async () => {
    const path = join(folder, 'empty.csv');
    writeFileSync(path, 'ticket,queue,issued,called\n');
    const { code, document } = await run(['waits', 'backtest', path, '--hall', 'jincheng', '--json']);
    expect(code).toBe(1);
    expect(document).toMatchObject({ error: { code: 'bad_request' } });
  });

  it('skips lines it cannot read and names them', async () => {
    const path = join(folder, 'odd.csv');
    writeFileSync(
      path,
      'ticket,queue,issued,called,finished,window\nA1,A,2025-06-02T09:00:00+08:00,2025-06-02T09:05:00+08:00,2025-06-02T09:15:00+08:00,1\nA2,A,soon,,,\n',
    );
    const { document } = await run(['waits', 'backtest', path, '--hall', 'jincheng', '--json']);
    expect(document).toMatchObject({ skipped: { 'invalid time': 1 }, tickets: { joined: 1 } });
  });
});

describe.skipIf(!existsSync(february))('the calls of a bank, February 1999, the last week as test', () => {
  it('are predicted better than by any simple predictor, with honest intervals', { timeout: 120_000 }, async () => {
    const { code, document } = await run(['waits', 'backtest', february, '--json']);
    const predictors = document['predictors'] as Record<string, { mae: number; coverage: number }>;
    const { model, ...naive } = predictors;
    expect(code).toBe(0);
    expect(model?.mae).toBeLessThanOrEqual(Math.min(...Object.values(naive).map(({ mae }) => mae)));
    expect(Math.abs((model?.coverage ?? 0) - 0.8)).toBeLessThanOrEqual(0.04);
  });
});
