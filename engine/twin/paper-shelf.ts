import type { Instant } from '#contracts/instant';
import type { HallCalendar } from '../hall-calendar.ts';
import { createPaper, type PaperEntity, type PaperEvent } from './paper-entity.ts';
import type { ProjectedRows } from './projection-row.ts';
import type { AppointmentRecord } from './reduce-appointment.ts';

/** Names a paper of a hall. */
export interface PaperName {
  readonly family: string;
  readonly entityId: string;
}

const keyOf = ({ family, entityId }: PaperName): string => `${family}/${entityId}`;

/** The papers of a hall that are held in memory. */
export class PaperShelf {
  private readonly papers = new Map<string, PaperEntity>();
  private readonly touched = new Set<PaperEntity>();
  private forgetAt: Instant | null = null;

  constructor(
    private readonly hallId: string,
    private readonly calendar: HallCalendar,
  ) {}

  has(name: PaperName): boolean {
    return this.papers.has(keyOf(name));
  }

  /** The record of an appointment that is held; null otherwise. */
  appointment(id: string): AppointmentRecord | null {
    return (this.papers.get(keyOf({ family: 'appointment', entityId: id }))?.record() as AppointmentRecord | undefined) ?? null;
  }

  take(event: PaperEvent): void {
    const key = keyOf(event);
    let paper = this.papers.get(key);
    if (!paper) {
      paper = createPaper(event.family, event.entityId);
      this.papers.set(key, paper);
    }
    paper.take(event);
    this.touched.add(paper);
  }

  /** The row of a paper that was read back stands in its table already. */
  settle(name: PaperName): void {
    const paper = this.papers.get(keyOf(name));
    if (!paper) return;
    paper.project(this.hallId, this.calendar);
    this.touched.delete(paper);
  }

  /** Adds the rows that the tables do not hold yet: the end of a batch. */
  project(into: ProjectedRows[]): void {
    for (const paper of this.touched) {
      const rows = paper.project(this.hallId, this.calendar);
      if (rows) into.push(rows);
    }
    this.touched.clear();
    if (this.forgetAt !== null) this.forget(this.forgetAt);
    this.forgetAt = null;
  }

  /** Lets go, when the batch ends, of papers of which no more is expected. Until then it may bring more of them. */
  forgetAfterBatch(now: Instant): void {
    this.forgetAt = now;
  }

  private forget(now: Instant): void {
    for (const [key, paper] of this.papers) if (!paper.isHeld(now)) this.papers.delete(key);
  }
}
