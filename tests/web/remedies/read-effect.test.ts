import { describe, expect, it } from 'vitest';
import { readEffect } from '../../../web/remedies/read-effect.ts';
import { someEffect, someQueueEffect } from './some-effect.ts';

const effect = someEffect({
  queues: [
    someQueueEffect('A', 900, 1000),
    someQueueEffect('B', 2400, 1400),
    someQueueEffect('C', 500, 800),
    someQueueEffect('D', 300, 310),
  ],
  worse: ['A', 'C'],
});

describe('what an effect comes to', () => {
  it('names the queue it is done for, and the one that pays most for it', () => {
    expect(readEffect(effect, ['B'])).toMatchObject({
      main: { queueId: 'B', meanWait: { before: 24, after: 14 } },
      payer: { queueId: 'C', meanWait: { before: 5, after: 8 } },
      worse: ['C', 'A'],
    });
  });

  it('is about the queue that changes most, where it is done for several', () => {
    expect(readEffect(effect, ['A', 'B', 'C']).main?.queueId).toBe('B');
  });

  it('has no payer beside the queue that it is about', () => {
    const closing = someEffect({ queues: [someQueueEffect('A', 900, 1500)], worse: ['A'] });
    expect(readEffect(closing, ['A'])).toMatchObject({ main: { queueId: 'A' }, payer: null, worse: ['A'] });
  });

  it('is about no queue where nobody waits or comes', () => {
    expect(readEffect(someEffect(), ['B'])).toMatchObject({ main: null, payer: null, worse: [] });
  });
});
