import { describe, expect, it } from 'vitest';
import { Crowd } from '../../../web/floor/crowd.ts';
import { visitorPlace } from '../../../web/floor/hall-geometry.ts';
import { buildWalkGrid } from '../../../web/floor/walk-grid.ts';
import { WalkWays } from '../../../web/floor/walk-path.ts';
import { ticketOf } from './crowded-hall.ts';
import { drawnPlan } from './drawn-plan.ts';

const plan = drawnPlan({
  size: { widthMetres: 20, depthMetres: 20 },
  counters: [{ id: 'c', zoneId: 'z', x: 8, y: 4, facing: 'south', firstNumber: 1, count: 3, pitchMetres: 2, queues: ['A'], poolId: 'p' }],
  seats: [{ id: 's', zoneId: 'z', x: 8, y: 9, rows: 2, columns: 4, pitchMetres: 1, facing: 'north' }],
  doors: [{ id: 'd', name: { zh: '', en: '' }, x: 10, y: 20, widthMetres: 3 }],
});
const open = (): Crowd => new Crowd(plan, new WalkWays(buildWalkGrid(plan), plan.doors));
const still = { now: 0, rate: 1, animate: false };
const at = (now: number) => ({ now, rate: 1, animate: true });
const waiting = ticketOf('A1', 'A');
const called = ticketOf('A1', 'A', { status: 'called', windowId: 'W2' });
const serving = ticketOf('A1', 'A', { status: 'serving', windowId: 'W2' });
const front = plan.windows[1] ? visitorPlace(plan.windows[1]) : null;

describe('a person on the floor', () => {
  it('sits in the queue’s zone while waiting', () => {
    const figure = open().follow('A1', waiting, still);
    expect(figure).toMatchObject({ seated: true, walk: null });
    expect(figure?.place.y).toBe(9);
  });

  it('keeps the seat when another record of the same wait arrives', () => {
    const crowd = open();
    const before = crowd.follow('A1', waiting, still)?.place;
    crowd.follow('A2', ticketOf('A2', 'A'), still);
    expect(crowd.follow('A1', { ...waiting, class: 'priority' }, at(0))?.place).toEqual(before);
    expect(crowd.walking.size).toBe(0);
  });

  it('comes in through the door, walks to the seat and stops', () => {
    const crowd = open();
    const figure = crowd.follow('A1', waiting, at(0));
    expect(figure?.place.y).toBeGreaterThan(18);
    crowd.step(500);
    expect(crowd.walking.size).toBe(1);
    crowd.step(20_000);
    expect(crowd.walking.size).toBe(0);
    expect(figure).toMatchObject({ seated: true });
    expect(figure?.place.y).toBe(9);
  });

  it('walks to the window when called, stands there, and sits down when served', () => {
    const crowd = open();
    crowd.follow('A1', waiting, still);
    const figure = crowd.follow('A1', called, at(0));
    expect(figure).toMatchObject({ seated: false });
    crowd.step(20_000);
    expect(figure?.place).toEqual(front);
    expect(figure?.seated).toBe(false);
    expect(crowd.follow('A1', serving, at(21_000))?.seated).toBe(true);
  });

  it('goes on walking when the service starts before they arrive', () => {
    const crowd = open();
    crowd.follow('A1', waiting, still);
    crowd.follow('A1', called, at(0));
    crowd.step(100);
    const figure = crowd.follow('A1', serving, at(200));
    expect(figure?.walk).not.toBeNull();
    crowd.step(20_000);
    expect(figure).toMatchObject({ seated: true, place: front });
  });

  it('walks out of the door when the ticket is gone, and gives the seat to the next', () => {
    const crowd = open();
    const seat = crowd.follow('A1', waiting, still)?.place;
    crowd.follow('A1', null, at(0));
    expect(crowd.follow('A2', ticketOf('A2', 'A'), still)?.place).toEqual(seat);
    expect(crowd.step(20_000).map((figure) => figure.ticketId)).toEqual(['A1']);
    expect([...crowd.figures.keys()]).toEqual(['A2']);
  });

  it('is simply gone where people asked for less movement', () => {
    const crowd = open();
    crowd.follow('A1', waiting, still);
    expect(crowd.follow('A1', null, still)).toBeNull();
    expect(crowd.figures.size).toBe(0);
  });

  it('is not on the floor once called in vain', () => {
    const crowd = open();
    crowd.follow('A1', waiting, still);
    expect(crowd.follow('A1', ticketOf('A1', 'A', { status: 'missed' }), still)).toBeNull();
  });
});
