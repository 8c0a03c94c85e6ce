import { expect, it } from 'vitest';
import { applyPatch } from '#contracts/state-patch';
import { floorPatch } from '../../../web/floor/floor-patch.ts';
import { unknownHall } from '../../../web/live/hall-store.ts';
import { crowdedHall, seededRandom } from './crowded-hall.ts';
import { patchedHall } from './patched-hall.ts';
import { taizhouPlan } from './taizhou-plan.ts';

const plan = taizhouPlan();
const random = seededRandom(3);
const full = crowdedHall(plan, 200, random);

it('brings somebody who knows nothing to everything the floor shows, and from there along with the hall', () => {
  let known = applyPatch(unknownHall(plan.id), floorPatch(null, full) ?? {});
  let hall = full;
  for (let round = 0; round < 20; round++) {
    const next = patchedHall(plan, hall, { tickets: 5, windows: 3 }, random);
    known = applyPatch(known, floorPatch(hall, next) ?? {});
    hall = next;
  }
  for (const collection of ['windows', 'queues', 'tickets', 'devices', 'commands'] as const)
    expect(known[collection]).toEqual(hall[collection]);
  expect(known.clock.rate).toBe(hall.clock.rate);
});

it('says nothing of what the floor does not show', () => {
  expect(floorPatch(full, { ...full, staff: {}, areas: {}, clock: { ...full.clock, sentAt: full.clock.sentAt + 1000 } })).toBeNull();
});
