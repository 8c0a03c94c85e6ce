import type { HallRun } from './hall-run.ts';
import { serviceDayOf } from './hall-time.ts';
import type { LiveStateFolder } from './live-state.ts';

/** From which day on each hall must be made again: the last one whose eve the broker has acknowledged to the end. */
export class DayLedger {
  private readonly folder: LiveStateFolder;
  private readonly kept = new Map<string, number[]>();

  constructor(folder: LiveStateFolder) {
    this.folder = folder;
  }

  /** Keeps what earlier days left when a hall has begun a new one. Days since 1970-01-01. */
  note(run: HallRun): void {
    const { day } = run.world.date;
    const days = this.daysOf(run.hall.id);
    if (days.includes(day)) return;
    this.folder.saveCarried(run.hall.id, day, run.carried);
    this.kept.set(run.hall.id, [...days, day]);
  }

  /** The day to begin with in order to go on at `time`. */
  dayFor(hallId: string, time: number): number {
    const days = this.daysOf(hallId);
    return days.findLast((day) => day <= serviceDayOf(time)) ?? days[0] ?? serviceDayOf(time);
  }

  /** Drops what no restart needs any more. */
  forgetBefore(hallId: string, day: number): void {
    const days = this.daysOf(hallId);
    for (const past of days) if (past < day) this.folder.dropCarried(hallId, past);
    this.kept.set(
      hallId,
      days.filter((kept) => kept >= day),
    );
  }

  private daysOf(hallId: string): readonly number[] {
    return this.kept.get(hallId) ?? [];
  }
}
