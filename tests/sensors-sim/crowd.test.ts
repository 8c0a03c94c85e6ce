import { expect, test } from 'vitest';
import { Crowd } from '../../sensors-sim/crowd.ts';
import type { Visitor } from '../../sensors-sim/visitor.ts';

const party = (people: number): Visitor => ({
  id: 'V1',
  people,
  class: 'ordinary',
  appointmentId: null,
  bookedUntil: 0,
  slotFrom: 0,
  patienceMs: 1,
  errands: [],
  zoneId: null,
  inside: false,
});

test('whoever comes in is somewhere until they leave, with those who came along', () => {
  const crowd = new Crowd();
  const family = party(3);
  crowd.enter(family, 'door-main', 'lobby');
  crowd.enter(party(1), 'door-west', 'lobby');
  crowd.move(family, 'tax');
  expect([crowd.inside, crowd.peopleIn('lobby'), crowd.peopleIn('tax')]).toEqual([4, 1, 3]);
  crowd.leave(family, 'door-west');
  crowd.leave(family, 'door-west');
  expect([crowd.inside, crowd.entered, crowd.left, crowd.peopleIn('tax')]).toEqual([1, 4, 3, 0]);
  expect(crowd.passages.get('door-west')).toEqual({ in: 1, out: 3 });
});
