import type { AreaEvent } from '#contracts/events';
import type { AreaState, Freshness } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import { freshnessOf } from './freshness.ts';
import { latest } from './latest.ts';

type AirEvent = Extract<AreaEvent, { kind: 'air' }>;
type Measure = keyof AirEvent['data'];
const measures: readonly Measure[] = ['co2Ppm', 'temperatureCelsius', 'humidityShare', 'noiseDecibels'];

/** A zone or door as its sensors saw it on one service day: counts add up, readings are the latest. */
export class AreaRegister {
  private inToday = 0;
  private outToday = 0;
  private passedAt: Instant | null = null;
  private occupancy: Extract<AreaEvent, { kind: 'occupancy' }> | null = null;
  private readonly air: { [M in Measure]?: AirEvent } = {};

  constructor(readonly id: string) {}

  take(event: AreaEvent): void {
    switch (event.kind) {
      case 'passed':
        this.inToday += event.data.in;
        this.outToday += event.data.out;
        this.passedAt = Math.max(this.passedAt ?? event.time, event.time);
        break;
      case 'occupancy':
        this.occupancy = latest(this.occupancy, event);
        break;
      case 'air':
        for (const measure of measures) if (event.data[measure] !== undefined) this.air[measure] = latest(this.air[measure] ?? null, event);
        break;
    }
  }

  /** The area at hall time `now`; what is older than `staleAfterMinutes` is stale. */
  state(now: Instant, staleAfterMinutes: number): AreaState {
    const freshness = (at: Instant | null): Freshness => freshnessOf(at, now, staleAfterMinutes);
    const airTimes = measures.flatMap((measure) => this.air[measure]?.time ?? []);
    return {
      id: this.id,
      inToday: this.inToday,
      outToday: this.outToday,
      passedAt: this.passedAt,
      passedFreshness: freshness(this.passedAt),
      people: this.occupancy?.data.people ?? null,
      peopleAt: this.occupancy?.time ?? null,
      peopleFreshness: freshness(this.occupancy?.time ?? null),
      co2Ppm: this.reading('co2Ppm'),
      temperatureCelsius: this.reading('temperatureCelsius'),
      humidityShare: this.reading('humidityShare'),
      noiseDecibels: this.reading('noiseDecibels'),
      airAt: airTimes.length > 0 ? Math.max(...airTimes) : null,
      airFreshness: freshness(airTimes.length > 0 ? Math.min(...airTimes) : null),
    };
  }

  private reading(measure: Measure): number | null {
    return this.air[measure]?.data[measure] ?? null;
  }
}
