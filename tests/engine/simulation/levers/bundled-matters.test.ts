import { expect, test } from 'vitest';
import type { Scenario } from '#contracts/scenario';
import { expectedVisits } from '#engine/simulation/expected-visits';
import { compare, pulled, recordedTrades, refusals, tendency, twoTrades, visitsOf } from './two-trades.ts';

const mattersDone = (scenario: Scenario, items: number): number =>
  [...expectedVisits(scenario)].reduce((sum, [id, visits]) => sum + visits * (id.endsWith('.bundle') ? items : 1), 0);

test('fewer visits get as many matters done', () => {
  const bundled = pulled('bundled-matters', { share: 0.6, items: 3 });
  expect(mattersDone(bundled, 3)).toBeCloseTo(mattersDone(twoTrades, 1), 6);
  expect(visitsOf(bundled) / visitsOf(twoTrades)).toBeCloseTo(1 - 0.6 + 0.2, 9);
});

test('other matters come as often as before', () => {
  const visits = expectedVisits(pulled('bundled-matters', { matterIds: ['deed'], share: 0.5, items: 5 }));
  expect(visits.get('file')).toBeCloseTo(84, 6);
  expect(visits.get('deed')).toBeCloseTo(25.2, 6);
  expect(visits.get('deed.bundle')).toBeCloseTo(5.04, 6);
});

test('waits fall when a bundle saves time, and not when it takes as long as its parts', () => {
  expect(tendency(compare(twoTrades, pulled('bundled-matters', { share: 0.8, items: 2, furtherTimes: 0.3 })), 'meanWaitMinutes')).toBe(
    'falls',
  );
  const { matters } = pulled('bundled-matters', { items: 3, furtherTimes: 1 });
  expect(matters.find(({ id }) => id === 'deed.bundle')?.steps).toMatchObject([{ service: { meanMinutes: 45 } }]);
});

test('appointments and recorded visits become fewer too', () => {
  const booked = pulled('appointments', { share: 1, noShowShare: 0 });
  const half = { share: 1, items: 2 };
  expect(visitsOf(pulled('bundled-matters', half, booked))).toBeCloseTo(84, 6);
  expect(visitsOf(pulled('bundled-matters', half, recordedTrades)) / 400).toBeCloseTo(0.5, 1);
});

test('a bundle of one is refused', () => {
  expect(refusals('bundled-matters', { items: 1 })).toEqual(['/items 1']);
  expect(refusals('bundled-matters', { share: 2 })).toEqual(['/share 2']);
  expect(refusals('bundled-matters', { matterIds: ['visa'] })).toEqual(['/matterIds/0 "visa"']);
});
