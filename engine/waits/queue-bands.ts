import type { WaitInterval } from '#contracts/wait-forecast';
import { ConformalBand } from './conformal-band.ts';
import { nominalShare } from './forecast-waits.ts';

/** The correction of every queue's intervals by what came of its last promises. */
export class QueueBands {
  private readonly bands = new Map<string, ConformalBand>();

  learn(queueId: string, model: WaitInterval, waitMinutes: number): void {
    this.of(queueId).learn(model, waitMinutes);
  }

  correct(queueId: string, model: WaitInterval): WaitInterval {
    return this.of(queueId).correct(model);
  }

  private of(queueId: string): ConformalBand {
    const known = this.bands.get(queueId);
    if (known) return known;
    const band = new ConformalBand(nominalShare);
    this.bands.set(queueId, band);
    return band;
  }
}
