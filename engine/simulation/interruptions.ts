import type { LooseBreak } from '#contracts/scenario-windows';
import { eventOf, happening } from './happening.ts';
import { standardExponential } from './quantile-table.ts';
import { drawWord, shareOf } from './random-key.ts';
import { Sampler } from './sampler.ts';
import type { ServiceWindow } from './service-window.ts';
import { type Family, familyOf, type SimulatedDay } from './simulated-day.ts';
import type { WindowService } from './window-service.ts';

/** Made by its constructor: records put together by spreading are several times slower to read, hundreds of them on every path. */
class Hazard {
  /** How often it has struck on this day. */
  count = 0;

  constructor(
    /** Its chances are drawn by its name. */
    readonly family: Family,
    readonly serviceWindow: ServiceWindow,
    readonly duration: Sampler,
    /** The service stands still meanwhile; otherwise whoever is at the window is served first. */
    readonly holds: boolean,
    /** Of time open; NaN for what comes once. */
    readonly meanMinutesBetween: number,
    /** What comes once at most. */
    readonly once: LooseBreak | null,
  ) {}
}

/** What stops windows now and then: empty posts, systems and devices that fail; and breaks that nobody has fixed a time for. */
export class Interruptions {
  private readonly hazards: readonly Hazard[];

  constructor(
    private readonly day: SimulatedDay,
    private readonly service: WindowService,
  ) {
    const windows = new Map(day.model.windows.map((serviceWindow) => [serviceWindow.spec.id, serviceWindow]));
    const { interruptions = [], start } = day.model.scenario;
    const at = (windowId: string): readonly ServiceWindow[] => [windows.get(windowId) ?? []].flat();
    this.hazards = [
      ...interruptions.flatMap(({ id, windowIds, meanMinutesBetween, whileServing, ...spec }) => {
        const duration = new Sampler(spec.duration);
        const [family, holds] = [familyOf(id), whileServing === 'hold'];
        return windowIds.flatMap(at).map((one) => new Hazard(family, one, duration, holds, meanMinutesBetween, null));
      }),
      ...(start?.breaks ?? []).flatMap((once) => {
        const duration = new Sampler({ kind: 'constant', minutes: once.minutes });
        const family = familyOf(`break-${once.toMinute}`);
        return at(once.windowId).map((one) => new Hazard(family, one, duration, false, Number.NaN, once));
      }),
    ];
  }

  begin(): void {
    for (let place = 0; place < this.hazards.length; place += 1) {
      this.hazards[place].count = 0;
      this.expect(place);
    }
  }

  /** It strikes. A window that is not staffed is spared. */
  strike(place: number): void {
    const { serviceWindow, holds, duration } = this.hazards[place];
    if (!serviceWindow.isStaffed) {
      this.expect(place);
      return;
    }
    const { clock, calendar } = this.day;
    const lasts = duration.quantile(shareOf(this.draw(this.hazards[place], 1)));
    serviceWindow.interruptions += 1;
    serviceWindow.clearFree();
    if (holds && serviceWindow.visitor !== null) this.hold(serviceWindow, clock.now + lasts);
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
    if (hazard.once !== null) {
      this.expectOnce(hazard, hazard.once, place);
      return;
    }
    const after = hazard.meanMinutesBetween * standardExponential.at(this.draw(hazard, 0));
    this.day.calendar.add(this.day.clock.now + after, eventOf(happening.interruption, place));
  }

  private expectOnce(hazard: Hazard, { fromMinute, toMinute, share }: LooseBreak, place: number): void {
    const chance = shareOf(this.draw(hazard, 0));
    if (hazard.count > 1 || chance >= share) return;
    const minute = fromMinute + (chance / share) * (toMinute - fromMinute);
    this.day.calendar.add(Math.max(this.day.clock.now, minute), eventOf(happening.interruption, place));
  }

  /** A window's chance is its own, whichever others there are. */
  private draw({ family, serviceWindow, count }: Hazard, purpose: number): number {
    return drawWord(this.day.keyOf(family, serviceWindow.place), 2 * count + purpose);
  }
}
