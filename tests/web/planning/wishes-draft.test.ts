import { expect, test } from 'vitest';
import { emptyMeal, emptyStaff } from '../../../web/planning/people-draft.ts';
import { plannedHours } from '../../../web/planning/planned-hours.ts';
import { draftOf, emptyDraft, emptyPin, readDraft } from '../../../web/planning/wishes-draft.ts';
import { smallHall } from '../../support/memory-hall-view.ts';

/** 2026-03-03 is a Tuesday: open from nine to five, but for noon. */
const hours = plannedHours(smallHall, '2026-03-03', '08:30') ?? { startsAt: '', fromMinute: 0, toMinute: 0 };
const read = (parts: object) => readDraft({ ...emptyDraft, ...parts }, smallHall, hours);

test('a day lasts from when the hall opens to when it closes, in minutes of the plan; a hall that is shut has none', () => {
  expect(hours).toEqual({ startsAt: '08:30', fromMinute: 30, toMinute: 510 });
  expect(plannedHours(smallHall, '2026-03-07', '08:30')).toBeNull();
});

test('an empty form asks for nothing', () => {
  expect(read({})).toEqual({ wishes: {} });
});

test('what is filled in is asked for; half a target is the usual other half', () => {
  const pins = [
    { ...emptyPin(0), number: '1', from: '09:30', to: '11:00', queues: ['general'] },
    { ...emptyPin(1), number: ' 2 ', isClosed: true, to: '10:00', queues: ['general'] },
  ];
  expect(read({ sharePercent: 85, windowHours: 20, mostChangesPerHour: 4, out: '3', locked: '11', pins })).toEqual({
    wishes: {
      target: { share: 0.85, withinMinutes: 15 },
      windowHours: 20,
      mostChangesPerHour: 4,
      pins: [
        { windowId: 'W1', fromMinute: 60, toMinute: 150, queues: ['general'] },
        { windowId: 'W2', fromMinute: 30, toMinute: 90, queues: [] },
        { windowId: 'W3', fromMinute: 30, toMinute: 510, queues: [] },
      ],
      lockedWindows: ['W11'],
    },
  });
});

test('people there, meals in turns and the overtime a manager allows are asked for', () => {
  const staff = [
    { ...emptyStaff(0), people: 12 },
    { ...emptyStaff(1), poolId: 'tax', from: '12:00', to: '13:00', people: 1 },
  ];
  expect(read({ staff, meals: [emptyMeal(0)], overtimePercent: 5, overtimeMinutes: 20 })).toEqual({
    wishes: {
      staff: [
        { fromMinute: 30, toMinute: 510, windows: 12 },
        { fromMinute: 210, toMinute: 270, windows: 1, poolId: 'tax' },
      ],
      meals: [{ fromMinute: 180, toMinute: 300, minutes: 45 }],
      overtimeProbability: 0.05,
      overtimeMinutes: 20,
    },
  });
});

test('a row without people, or a meal longer than the time for it, is told where it stands', () => {
  const meals = [{ ...emptyMeal(3), from: '12:00', to: '12:30' }];
  expect(read({ staff: [emptyStaff(2), { ...emptyStaff(4), people: 3, from: '13:00', to: '12:00' }], meals })).toEqual({
    faults: [
      { field: 'staff 2', code: 'no_people', about: '' },
      { field: 'staff 4', code: 'wrong_times', about: '' },
      { field: 'meal 3', code: 'no_minutes', about: '' },
    ],
  });
});

test('what says too little or names no window is told where it stands, and nothing is asked', () => {
  const pins = [emptyPin(4), { ...emptyPin(5), number: '1', from: '11:00', to: '10:00', isClosed: true }, { ...emptyPin(6), number: '1' }];
  expect(read({ out: '1-2、77', pins })).toEqual({
    faults: [
      { field: 'out', code: 'unknown_number', about: '77' },
      { field: 'pin 4', code: 'unknown_number', about: '' },
      { field: 'pin 5', code: 'wrong_times', about: '1' },
      { field: 'pin 6', code: 'no_queue', about: '1' },
    ],
  });
});

test('wishes that were asked for come back as they were typed', () => {
  const draft = {
    ...emptyDraft,
    sharePercent: 92.5,
    withinMinutes: 20,
    overtimePercent: 5,
    out: '2–3',
    locked: '11',
    staff: [{ ...emptyStaff(0), poolId: 'tax', to: '12:00', people: 2 }],
    meals: [{ ...emptyMeal(0), minutes: 30 }],
    pins: [{ ...emptyPin(0), number: '1', from: '09:30', to: '11:00', queues: ['general', 'property'] }],
  };
  const asked = readDraft(draft, smallHall, hours);
  expect('wishes' in asked && draftOf(asked.wishes, smallHall, hours)).toEqual(draft);
});
