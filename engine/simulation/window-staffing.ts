import { eventOf, happening } from './happening.ts';
import { drawWord, shareOf } from './random-key.ts';
import { Sampler } from './sampler.ts';
import type { Assignment, ServiceWindow } from './service-window.ts';
import { familyOf, type SimulatedDay } from './simulated-day.ts';
import { draws } from './visitor.ts';
import type { PlannedChange } from './window-plan.ts';
import type { WindowService } from './window-service.ts';

const pacesOf = familyOf('pace');
const lateness = familyOf('late');

/** Who sits where when: follows the plan, with those who come late, and opens and closes windows for whoever asks. */
export class WindowStaffing {
  private planned = 0;
  /** By window: the change of the plan that counts for it now. */
  private readonly latest: Int32Array;
  private readonly paces: Sampler | null;
  private readonly delays: Sampler | null;
  private readonly lateShare: number;

  constructor(
    private readonly day: SimulatedDay,
    private readonly service: WindowService,
  ) {
    const { staff } = day.model.scenario;
    const spread = staff?.paceCoefficientOfVariation ?? 0;
    this.latest = new Int32Array(day.model.windows.length);
    this.paces = spread > 0 ? new Sampler({ kind: 'lognormal', meanMinutes: 1, coefficientOfVariation: spread }) : null;
    this.delays = staff?.late ? new Sampler(staff.late.delay) : null;
    this.lateShare = staff?.late?.share ?? 0;
  }

  /** Begins a day in which everything that the plan had for earlier has been done. */
  begin(): void {
    const { model, clock } = this.day;
    const { changes } = model.plan;
    this.planned = 0;
    this.latest.fill(-1);
    if (this.paces)
      for (const serviceWindow of model.windows)
        serviceWindow.staffPace = this.paces.quantile(shareOf(drawWord(this.day.keyOf(pacesOf, serviceWindow.place), draws.pace)));
    while (model.scenario.start && this.planned < changes.length && changes[this.planned].minute <= clock.now) {
      this.latest[changes[this.planned].serviceWindow.place] = this.planned;
      this.follow(changes[this.planned]);
      this.planned += 1;
    }
    this.expect();
  }

  /** The next change of the plan is due. */
  followPlan(): void {
    const place = this.planned;
    const change = this.day.model.plan.changes[place];
    this.planned += 1;
    this.expect();
    this.latest[change.serviceWindow.place] = place;
    if (change.opens && this.delays !== null) {
      const key = this.day.keyOf(lateness, change.serviceWindow.place);
      if (shareOf(drawWord(key, 2 * change.stretch)) < this.lateShare) {
        const delay = this.delays.quantile(shareOf(drawWord(key, 2 * change.stretch + 1)));
        this.day.calendar.add(this.day.clock.now + delay, eventOf(happening.lateOneArrives, place));
        return;
      }
    }
    this.follow(change);
  }

  /** Somebody who was late is there, unless the plan has changed meanwhile. */
  arriveLate(place: number): void {
    const change = this.day.model.plan.changes[place];
    if (this.latest[change.serviceWindow.place] === place) this.follow(change);
  }

  open(serviceWindow: ServiceWindow, assignment: Assignment, pace: number): void {
    if (Number.isNaN(serviceWindow.openFrom)) serviceWindow.openFrom = this.day.clock.now;
    serviceWindow.assign(assignment);
    serviceWindow.staff = 1;
    serviceWindow.pace = pace * serviceWindow.staffPace;
    if (!serviceWindow.isBusy && serviceWindow.isOpen) this.service.callNext(serviceWindow);
  }

  /** Closes a window once its visitor has gone. */
  close(serviceWindow: ServiceWindow): void {
    serviceWindow.staff = 0;
    if (!serviceWindow.isBusy) this.service.close(serviceWindow);
  }

  /** Whether the plan has a window open now. */
  isPlanned(serviceWindow: ServiceWindow): boolean {
    const place = this.latest[serviceWindow.place];
    return place >= 0 && this.day.model.plan.changes[place].assignment !== null;
  }

  /** A tidal rule lets a window go: it is open or closed as planned by now. */
  followAgain(serviceWindow: ServiceWindow): void {
    serviceWindow.isTidal = false;
    const place = this.latest[serviceWindow.place];
    if (place >= 0) this.follow(this.day.model.plan.changes[place]);
  }

  private follow({ serviceWindow, assignment, pace }: PlannedChange): void {
    if (serviceWindow.isTidal) return;
    if (assignment === null) this.close(serviceWindow);
    else this.open(serviceWindow, assignment, pace);
  }

  private expect(): void {
    const { changes } = this.day.model.plan;
    if (this.planned < changes.length)
      this.day.calendar.add(Math.max(changes[this.planned].minute, this.day.clock.now), eventOf(happening.planChanges, 0));
  }
}
