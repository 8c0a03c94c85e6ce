import type { Interruption } from '#contracts/scenario-windows';
import { eventOf, happening } from './happening.ts';
import { standardExponential } from './quantile-table.ts';
import { drawWord, shareOf } from './random-key.ts';
import { Sampler } from './sampler.ts';
import type { ServiceWindow } from './service-window.ts';
import type { SimulatedDay } from './simulated-day.ts';
import type { WindowService } from './window-service.ts';

interface Hazard {
  readonly serviceWindow: ServiceWindow;
  readonly spec: Interruption;
  readonly duration: Sampler;
  /** How often it has struck on this day. */
  count: number;
}

/** What stops windows now and then: empty posts, systems and devices that fail. */
export class Interruptions {
  private readonly hazards: readonly Hazard[];

  constructor(
    private readonly day: SimulatedDay,
    private readonly service: WindowService,
  ) {
    const windows = new Map(day.model.windows.map((serviceWindow) => [serviceWindow.spec.id, serviceWindow]));
    this.hazards = (day.model.scenario.interruptions ?? []).flatMap((spec) => {
      const duration = new Sampler(spec.duration);
      return spec.windowIds.flatMap((id) => {
        const serviceWindow = windows.get(id);
        return serviceWindow ? [{ serviceWindow, spec, duration, count: 0 }] : [];
      });
    });
  }

  begin(): void {
    this.hazards.forEach((hazard, place) => {
      hazard.count = 0;
      this.expect(place);
    });
  }

  /** It strikes. A window that is not staffed is spared. */
  strike(place: number): void {
    const { serviceWindow, spec, duration } = this.hazards[place];
    if (!serviceWindow.isStaffed) {
      this.expect(place);
      return;
    }
    const { clock, calendar } = this.day;
    const lasts = duration.quantile(shareOf(this.draw(this.hazards[place], 1)));
    serviceWindow.interruptions += 1;
    serviceWindow.clearFree();
    if (spec.whileServing === 'hold' && serviceWindow.visitor !== null) this.hold(serviceWindow, clock.now + lasts);
    calendar.add(clock.now + lasts, eventOf(happening.restoration, place));
  }

  /** The service stands still until then; where it does so already, only for what is longer. */
  private hold(serviceWindow: ServiceWindow, until: number): void {
    const longer = until - Math.max(serviceWindow.heldUntil, this.day.clock.now);
    if (longer <= 0) return;
    serviceWindow.heldUntil = until;
    serviceWindow.busyUntil += longer;
    this.day.calendar.add(serviceWindow.busyUntil, eventOf(happening.visitorLeaves, serviceWindow.place));
  }

  restore(place: number): void {
    const { serviceWindow } = this.hazards[place];
    serviceWindow.interruptions -= 1;
    if (serviceWindow.isOpen && !serviceWindow.isBusy) this.service.callNext(serviceWindow);
    this.expect(place);
  }

  private expect(place: number): void {
    const hazard = this.hazards[place];
    hazard.count += 1;
    const after = hazard.spec.meanMinutesBetween * standardExponential.at(this.draw(hazard, 0));
    this.day.calendar.add(this.day.clock.now + after, eventOf(happening.interruption, place));
  }

  /** A window's chance is its own, whichever others there are. */
  private draw({ serviceWindow, spec, count }: Hazard, purpose: number): number {
    return drawWord(this.day.keyOf(spec.id, serviceWindow.place), 2 * count + purpose);
  }
}
