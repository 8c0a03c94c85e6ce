import { expect, it } from 'vitest';
import { findFieldFaults } from '../../../web/experiments/check-draft.ts';
import { newDraft } from '../../../web/experiments/draft.ts';
import { addLever, setParameter } from '../../../web/experiments/edit-draft.ts';
import { someLevers } from './some-levers.ts';

const draft = addLever(newDraft('h1'), 1, 'tidal-windows');
const key = draft.variants[0]?.levers[0]?.key ?? 0;
const faultsWith = (name: string, value: unknown) =>
  findFieldFaults(setParameter(setParameter(draft, 1, key, 'queueId', 'A'), 1, key, name, value), someLevers).map(({ kind }) => kind);

it('a field that has to be told is missed until it is', () => {
  expect(findFieldFaults(draft, someLevers)).toEqual([{ leverKey: key, parameter: 'queueId', kind: 'missing' }]);
  expect(faultsWith('queueId', 'A')).toEqual([]);
});

it('numbers have to lie within their bounds and be whole where they count things', () => {
  expect(faultsWith('windows', 51)).toEqual(['range']);
  expect(faultsWith('windows', -1)).toEqual(['range']);
  expect(faultsWith('windows', 1.5)).toEqual(['whole']);
  expect(faultsWith('windows', 50)).toEqual([]);
});

it('what may be left out is no fault, nor is a lever nobody knows', () => {
  expect(faultsWith('windowIds', [])).toEqual([]);
  expect(findFieldFaults(addLever(newDraft('h1'), 1, 'unheard-of'), someLevers)).toEqual([]);
});
