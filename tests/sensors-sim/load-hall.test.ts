import { describe, expect, test } from 'vitest';
import { loadHall } from '../../sensors-sim/load-hall.ts';
import { blockedCells, reachable } from './support/walking.ts';

describe('taizhou', () => {
  const { plan, truth } = loadHall('taizhou');

  test('has the windows, zones and departments of the report', () => {
    expect(plan.windows.map(({ number }) => Number(number))).toEqual(Array.from({ length: 224 }, (_, place) => place + 1));
    expect(plan.zones).toHaveLength(12);
    expect(truth.departments).toHaveLength(70);
    expect(new Set(truth.departments.map(({ name }) => name)).size).toBe(70);
    expect(truth.demand.visitorsPerDay).toBe(truth.scale.visitorsPerDay);
  });

  test('keeps tax, police and marriage registration in pools of their own', () => {
    for (const poolId of ['tax', 'police', 'marriage']) {
      expect(plan.windows.some((serviceWindow) => serviceWindow.poolId === poolId)).toBe(true);
      for (const serviceWindow of plan.windows.filter((candidate) => candidate.poolId === poolId))
        expect(serviceWindow.department).not.toBeNull();
    }
  });
});

test('jincheng has the desks and areas of the report', () => {
  const { plan } = loadHall('jincheng');
  expect(plan.windows.filter(({ zoneId }) => zoneId === 'general')).toHaveLength(9);
  expect(plan.zones.filter(({ id }) => id.startsWith('guide'))).toHaveLength(2);
  for (const letter of ['D', 'E', 'F']) expect(plan.windows.filter(({ queues }) => queues.includes(letter))).toHaveLength(1);
});

describe.each(['taizhou', 'jincheng'])('%s', (id) => {
  const { plan, truth } = loadHall(id);

  test('has zones that lie inside the walls and do not overlap', () => {
    for (const [place, zone] of plan.zones.entries()) {
      expect(zone.x >= 0 && zone.x + zone.widthMetres <= plan.size.widthMetres, zone.id).toBe(true);
      expect(zone.y >= 0 && zone.y + zone.depthMetres <= plan.size.depthMetres, zone.id).toBe(true);
      for (const other of plan.zones.slice(place + 1)) {
        const apart =
          zone.x + zone.widthMetres <= other.x ||
          other.x + other.widthMetres <= zone.x ||
          zone.y + zone.depthMetres <= other.y ||
          other.y + other.depthMetres <= zone.y;
        expect(apart, `${zone.id} and ${other.id}`).toBe(true);
      }
    }
  });

  test('has desks and seats inside their zones', () => {
    const zoneOf = (zoneId: string) => plan.zones.find((zone) => zone.id === zoneId);
    const ends = plan.seats.flatMap((seat) => [
      { zoneId: seat.zoneId, id: seat.id, x: seat.x, y: seat.y },
      { zoneId: seat.zoneId, id: seat.id, x: seat.x + seat.columns - 1, y: seat.y + seat.rows - 1 },
    ]);
    for (const thing of [...plan.windows, ...ends]) {
      const zone = zoneOf(thing.zoneId);
      if (!zone) throw new Error(`no zone ${thing.zoneId}`);
      expect(thing.x > zone.x + 0.5 && thing.x < zone.x + zone.widthMetres - 0.5, thing.id).toBe(true);
      expect(thing.y > zone.y + 0.5 && thing.y < zone.y + zone.depthMetres - 0.5, thing.id).toBe(true);
    }
  });

  test('has nothing standing in anything else', () => {
    expect(blockedCells(plan).clashes).toEqual([]);
  });

  test('lets people walk from every door to the machines, the seats and each window', () => {
    expect(reachable(plan)).toEqual([]);
  });

  test('names every queue, matter, zone and device once, and knows how each is used', () => {
    for (const things of [plan.zones, plan.queues, plan.counters, plan.seats, plan.doors, plan.devices, plan.matters, plan.windows])
      expect(new Set(things.map((thing) => thing.id)).size).toBe(things.length);
    for (const queue of plan.queues) {
      expect(truth.queues[queue.id], queue.id).toBeDefined();
      expect(
        plan.windows.some(({ queues, poolId }) => queues.includes(queue.id) && poolId === queue.poolId),
        queue.id,
      ).toBe(true);
      const shares = plan.matters
        .filter(({ queueId }) => queueId === queue.id)
        .map((matter) => truth.matters[matter.id]?.share ?? Number.NaN);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    }
    const visitors = Object.values(truth.queues).reduce((sum, queue) => sum + queue.visitorShare, 0);
    expect(visitors).toBeCloseTo(1, 9);
  });

  test('divides channels and steps of its cases, and its bookings, into shares of a whole', () => {
    const { remoteChannels, collectChannels, steps } = truth.cases;
    for (const shares of [remoteChannels, collectChannels, steps, truth.appointments.bookedDaysBefore, truth.ratings.starShares])
      expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  test('says when its staff eat if it is open at noon, and only then', () => {
    expect(truth.staff.meals === undefined).toBe(plan.openingHours.tue.length > 1);
  });

  test('has every matter done by departments of its own', () => {
    const departments = new Set(truth.departments.map((department) => department.id));
    for (const [matterId, { departmentId, reviewerId = departmentId }] of Object.entries(truth.matters)) {
      expect(departments.has(departmentId), matterId).toBe(true);
      expect(departments.has(reviewerId), matterId).toBe(true);
    }
  });

  test('has a rating terminal at every window and a people counter at every door', () => {
    const devices = new Set(plan.devices.map((device) => device.id));
    for (const { number } of plan.windows) expect(devices.has(`rating-${number}`)).toBe(true);
    for (const door of plan.doors) expect(devices.has(door.id.replace('door-', 'counter-'))).toBe(true);
    for (const zone of plan.zones) expect(devices.has(`air-${zone.id}`)).toBe(true);
  });
});
