import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ExperimentDetail, ExperimentStatus } from '#contracts/experiments';
import { followExperiment } from '../../../web/experiments/follow-experiment.ts';
import { someDetail, someSummary } from './some-experiment.ts';

/** A page that can be hidden, as a browser's is. */
class SomePage extends EventTarget {
  hidden = false;
  show(): void {
    this.hidden = false;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Follows an experiment whose reads give these statuses one after the other, then the last for ever; null fails. */
function follow(...statuses: (ExperimentStatus | null)[]) {
  const page = new SomePage();
  const read: ExperimentStatus[] = [];
  let failures = 0;
  let asked = 0;
  const following = followExperiment(
    async (): Promise<ExperimentDetail> => {
      const status = statuses[Math.min(asked, statuses.length - 1)];
      asked += 1;
      if (!status) throw new Error('no answer');
      return someDetail({ summary: someSummary({ status }) });
    },
    {
      onRead: ({ summary }) => read.push(summary.status),
      onFailure: () => {
        failures += 1;
      },
    },
    page as unknown as Document,
  );
  return { page, read, following, failures: () => failures, asked: () => asked };
}

describe('following an experiment', () => {
  it('reads on while it is under way, and stops when it is over', async () => {
    const { read } = follow('queued', 'running', 'done');
    await vi.advanceTimersByTimeAsync(5_000);
    expect(read).toEqual(['queued', 'running', 'done']);
  });
  it('reads nothing while nobody looks, and at once when somebody does', async () => {
    const { page, asked } = follow('running');
    page.hidden = true;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked()).toBe(1);
    page.show();
    await vi.advanceTimersByTimeAsync(1);
    expect(asked()).toBe(2);
  });
  it('tries again after a failure, but not when it never was under way', async () => {
    const lost = follow('running', null, 'done');
    await vi.advanceTimersByTimeAsync(10_000);
    expect([lost.read, lost.failures()]).toEqual([['running', 'done'], 1]);
    const missing = follow(null);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(missing.asked()).toBe(1);
  });
  it('reads anew when asked, and goes on from there', async () => {
    const { read, following } = follow('cancelled', 'running', 'done');
    await vi.advanceTimersByTimeAsync(1_000);
    following.now();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(read).toEqual(['cancelled', 'running', 'done']);
  });
  it('is over when it is stopped', async () => {
    const { following, asked } = follow('running');
    following.stop();
    await vi.advanceTimersByTimeAsync(5_000);
    expect(asked()).toBe(1);
  });
});
