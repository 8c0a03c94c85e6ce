import fc from 'fast-check';
import type { Facing, HallFile, HallPlan } from '#contracts/hall-plan';
import { layOutHall } from '#contracts/lay-out-hall';

const name = (text: string): { zh: string; en: string } => ({ zh: text, en: text });
const facings: readonly Facing[] = ['north', 'south', 'east', 'west'];

/** A hall with one zone, one row of desks somewhere in it, one block of seats and one door: the rest is the reader's. */
export function drawnPlan(parts: Pick<HallFile, 'size' | 'counters' | 'seats' | 'doors'>): HallPlan {
  return layOutHall({
    id: 'drawn',
    name: name('drawn'),
    timeZone: 'Asia/Shanghai',
    earliestEventTime: '2026-01-01T00:00:00Z',
    openingHours: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
    zones: [{ id: 'z', name: name('zone'), x: 1, y: 1, widthMetres: parts.size.widthMetres - 2, depthMetres: parts.size.depthMetres - 2 }],
    queues: [{ id: 'A', letter: 'A', name: name('queue'), zoneId: 'z', target: { share: 0.8, withinMinutes: 20 }, poolId: 'p' }],
    devices: [{ id: 'm', kind: 'ticket_machine', x: parts.size.widthMetres / 2, y: parts.size.depthMetres - 4 }],
    matters: [],
    limits: {
      waitWarningMinutes: [15, 25, 30],
      vacantAfterMinutes: 5,
      deviceLostAfterMinutes: 5,
      feedStaleAfterMinutes: 5,
      commandUnansweredAfterMinutes: 2,
    },
    provenance: [],
    ...parts,
  });
}

/** Any such hall whose desks and seats lie inside it. */
export const anyPlan: fc.Arbitrary<HallPlan> = fc
  .record({
    facing: fc.constantFrom(...facings),
    count: fc.integer({ min: 1, max: 8 }),
    deskX: fc.double({ min: 10, max: 18, noNaN: true }),
    deskY: fc.double({ min: 8, max: 14, noNaN: true }),
    seatFacing: fc.constantFrom(...facings),
    rows: fc.integer({ min: 1, max: 6 }),
    columns: fc.integer({ min: 1, max: 6 }),
    seatX: fc.double({ min: 8, max: 30, noNaN: true }),
    seatY: fc.double({ min: 8, max: 24, noNaN: true }),
  })
  .map((drawn) =>
    drawnPlan({
      size: { widthMetres: 42, depthMetres: 36 },
      counters: [
        {
          id: 'c',
          zoneId: 'z',
          x: drawn.deskX,
          y: drawn.deskY,
          facing: drawn.facing,
          firstNumber: 1,
          count: drawn.count,
          pitchMetres: 2.2,
          queues: ['A'],
          poolId: 'p',
        },
      ],
      seats: [
        {
          id: 's',
          zoneId: 'z',
          x: drawn.seatX,
          y: drawn.seatY,
          rows: drawn.rows,
          columns: drawn.columns,
          pitchMetres: 1,
          facing: drawn.seatFacing,
        },
      ],
      doors: [{ id: 'd', name: name('door'), x: 21, y: 36, widthMetres: 4 }],
    }),
  );
