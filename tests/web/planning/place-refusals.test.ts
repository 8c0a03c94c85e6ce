import { expect, test } from 'vitest';
import type { PlanRefusalCode } from '#contracts/tidal-plan';
import { emptyStaff } from '../../../web/planning/people-draft.ts';
import { placeRefusals } from '../../../web/planning/place-refusals.ts';
import { emptyDraft, emptyPin } from '../../../web/planning/wishes-draft.ts';
import { smallHall } from '../../support/memory-hall-view.ts';

const draft = {
  ...emptyDraft,
  out: '3',
  locked: '1',
  staff: [
    { ...emptyStaff(2), people: 1 },
    { ...emptyStaff(3), poolId: 'tax', people: 0 },
  ],
  pins: [
    { ...emptyPin(7), number: '1', queues: ['general'] },
    { ...emptyPin(8), number: '1', queues: ['tax'] },
    { ...emptyPin(9), number: '2', isClosed: true },
  ],
};
const places = (code: PlanRefusalCode, ...about: string[]): string[] =>
  placeRefusals([{ code, about, message: 'said' }], draft, smallHall).map(({ place }) => place);

test('a refusal stands beside the fields it is about', () => {
  expect(places('pins_overlap', 'W1')).toEqual(['pin 7', 'pin 8']);
  expect(places('pin_on_locked_window', 'W1')).toEqual(['pin 7', 'pin 8', 'locked']);
  expect(places('pin_outside_skills', 'W1', 'tax')).toEqual(['pin 8']);
  expect(places('pins_above_staff', 'W2', 'W3')).toEqual(['pin 9', 'out']);
  expect(places('minimum_above_staff')).toEqual(['staff 2']);
  expect(places('minimum_above_staff', 'tax')).toEqual(['staff 3']);
  expect(places('unknown_queue', 'tax')).toEqual(['pin 8']);
  expect(places('hours_below_minimum')).toEqual(['windowHours']);
});

test('one that is about no field stands at the head', () => {
  expect(places('no_solution')).toEqual(['form']);
  expect(places('minimum_above_windows', 'tax')).toEqual(['form']);
  expect(places('pins_overlap', 'W11')).toEqual(['form']);
});
