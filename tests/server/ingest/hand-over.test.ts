import { describe, expect, it } from 'vitest';
import { HandOver } from '../../../server/ingest/hand-over.ts';

/** Somebody who takes pieces when told to. */
function taker() {
  const pieces: { readonly piece: readonly number[]; readonly done: () => void; readonly fail: (cause: Error) => void }[] = [];
  const take = (piece: readonly number[]): Promise<void> => new Promise((done, fail) => void pieces.push({ piece, done, fail }));
  return { take, pieces };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('handing over', () => {
  it('lets as many messages wait as may, and the next piece when there is room for it', async () => {
    const { take, pieces } = taker();
    const handOver = new HandOver(take, 5);
    await handOver.hand([1, 2]);
    await handOver.hand([3, 4]);
    let handed = false;
    const third = handOver.hand([5, 6]).then(() => {
      handed = true;
    });
    await turn();
    expect([pieces.length, handed]).toEqual([2, false]);
    pieces[0]?.done();
    await third;
    expect(pieces.map(({ piece }) => piece)).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
  });

  it('takes a piece larger than what may wait, when nothing else does', async () => {
    const { take, pieces } = taker();
    await new HandOver(take, 2).hand([1, 2, 3]);
    expect(pieces.length).toBe(1);
  });

  it('hands nothing on when there is nothing', async () => {
    const { take, pieces } = taker();
    const handOver = new HandOver(take, 5);
    await handOver.hand([]);
    await handOver.end();
    expect(pieces).toEqual([]);
  });

  it('ends when everything was taken', async () => {
    const { take, pieces } = taker();
    const handOver = new HandOver(take, 10);
    await handOver.hand([1]);
    await handOver.hand([2]);
    let ended = false;
    const end = handOver.end().then(() => {
      ended = true;
    });
    pieces[1]?.done();
    await turn();
    expect(ended).toBe(false);
    pieces[0]?.done();
    await end;
  });

  it('says so when a piece was not taken', async () => {
    const { take, pieces } = taker();
    const handOver = new HandOver(take, 1);
    await handOver.hand([1]);
    pieces[0]?.fail(new Error('the store is full'));
    await turn();
    await expect(handOver.hand([2])).rejects.toThrow('the store is full');
    // Nothing of what failed is still waited for.
    await handOver.hand([3]);
    expect(pieces.length).toBe(2);
    const other = new HandOver(take, 10);
    await other.hand([1]);
    pieces[2]?.fail(new Error('the store is gone'));
    await expect(other.end()).rejects.toThrow('the store is gone');
  });
});
