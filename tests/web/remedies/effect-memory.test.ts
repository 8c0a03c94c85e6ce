import { expect, it } from 'vitest';
import type { RemedyEffect } from '#contracts/remedies';
import { EffectMemory } from '../../../web/remedies/effect-memory.ts';
import { someEffect } from './some-effect.ts';

const effects: RemedyEffect[] = Array.from({ length: 10 }, (_, place) => someEffect({ paths: place }));

it('an effect is remembered for a while, and not when the hall has moved on', () => {
  const memory = new EffectMemory();
  memory.keep('W3 to B', someEffect(), 0);
  expect(memory.recall('W3 to B', 14_000)).toEqual(someEffect());
  expect(memory.recall('W3 to B', 15_000)).toBeNull();
  expect(memory.recall('W3 to A', 0)).toBeNull();
});

it('only the last few effects are remembered, one asked again among them', () => {
  const memory = new EffectMemory();
  for (const [place, effect] of effects.entries()) {
    memory.keep(`asked ${place}`, effect, 0);
    memory.keep('asked 0', someEffect(), 0);
  }
  const known = effects.map((_, place) => memory.recall(`asked ${place}`, 1) !== null);
  expect(known).toEqual([true, false, false, true, true, true, true, true, true, true]);
});
