import { openDay, openDayAfter } from './hall-calendar.ts';
import type { HallMessage, LaterEvent } from './hall-day.ts';
import { HallWorld } from './hall-world.ts';
import type { DemoHall } from './load-hall.ts';

/** A hall going through day after day; nights and closed days are nothing. */
export class HallRun {
  readonly hall: DemoHall;
  world: HallWorld;
  /** What earlier days left when the present day began. */
  carried: readonly LaterEvent[];
  private readonly seed: number;
  private readonly send: (message: HallMessage) => void;

  /** Begins with the first open day not before `firstDay` (days since 1970-01-01). */
  constructor(hall: DemoHall, seed: number, firstDay: number, carried: readonly LaterEvent[], send: (message: HallMessage) => void) {
    this.hall = hall;
    this.seed = seed;
    this.carried = carried;
    this.send = send;
    this.world = new HallWorld(hall, openDay(hall, firstDay) ?? openDayAfter(hall, firstDay), seed, carried, send);
  }

  /** The day that comes after the present one. */
  get nextWakes(): number {
    return openDayAfter(this.hall, this.world.date.day).wakes;
  }

  get dayIsOver(): boolean {
    return this.world.now >= this.world.date.ends;
  }

  /** Goes on to `time` in milliseconds since 1970, through as many days as that takes. */
  stepTo(time: number): void {
    this.world.stepTo(time);
    while (this.dayIsOver && this.nextWakes <= time) {
      this.beginNextDay();
      this.world.stepTo(time);
    }
  }

  private beginNextDay(): void {
    this.carried = this.world.leftForLater();
    this.world = new HallWorld(this.hall, openDayAfter(this.hall, this.world.date.day), this.seed, this.carried, this.send);
  }
}
