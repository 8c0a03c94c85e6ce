import { describe, expect, it } from 'vitest';
import { type BoardChange, changeBoard, emptyBoard, fadeMilliseconds } from '../../../web/advice/shown-advice.ts';
import { someAdvice } from './some-advice.ts';

const read = (at: number, ...ids: string[]): BoardChange => ({ kind: 'read', advice: ids.map((id) => someAdvice(id)), at });
const seen = (...changes: BoardChange[]): string[] =>
  changes.reduce(changeBoard, emptyBoard).shown.map(({ advice, gone }) => (gone === null ? advice.id : `${advice.id} ${gone}`));

describe('the advice on the screen', () => {
  it('stands as the server ranks it', () => {
    expect(seen(read(0, 'a', 'b'), read(5_000, 'b', 'c', 'a'))).toEqual(['b', 'c', 'a']);
  });

  it('keeps the place of what is withdrawn until it has faded', () => {
    expect(seen(read(0, 'a', 'b', 'c'), read(5_000, 'a', 'c'))).toEqual(['a', 'b withdrawn', 'c']);
    expect(seen(read(0, 'a', 'b'), read(5_000, 'a'), { kind: 'sweep', at: 5_000 + fadeMilliseconds - 1 })).toHaveLength(2);
    expect(seen(read(0, 'a', 'b'), read(5_000, 'a'), { kind: 'sweep', at: 5_000 + fadeMilliseconds })).toEqual(['a']);
  });

  it('says of what was decided here how, and does not bring it back while the server still lists it', () => {
    const decided: BoardChange = { kind: 'decided', adviceId: 'a', decision: 'dismissed', at: 1_000 };
    expect(seen(read(0, 'a', 'b'), decided)).toEqual(['a dismissed', 'b']);
    expect(seen(read(0, 'a', 'b'), decided, read(1_200, 'a', 'b'))).toEqual(['a dismissed', 'b']);
    expect(seen(read(0, 'a', 'b'), decided, read(9_000, 'a', 'b'))).toEqual(['b']);
  });

  it('shows what is advised anew after the server had dropped it', () => {
    const decided: BoardChange = { kind: 'decided', adviceId: 'a', decision: 'done', at: 1_000 };
    expect(seen(read(0, 'a'), decided, read(9_000), read(60_000, 'a'))).toEqual(['a']);
  });
});
