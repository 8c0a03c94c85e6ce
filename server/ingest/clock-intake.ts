import { Compile } from 'typebox/compile';
import { HallClockMessage } from '#contracts/hall-clock';
import { parseInstant } from '#contracts/instant';
import { HallCalendar } from '#engine/hall-calendar';
import type { HallEngine } from '#engine/hall-engine';
import { ClockDoubt } from './clock-doubt.ts';
import type { Delivery } from './intake.ts';
import { parseJson } from './parse-json.ts';
import { type Refused, refuse } from './refusal-reason.ts';

const clockMessage = Compile(HallClockMessage);

/** What a reading of a hall's clock led to. */
export interface ClockOutcome {
  /** Refused with their reason: this reading, or the one before it that was not borne out. */
  readonly refused: readonly { readonly refusal: Refused; readonly delivery: Delivery }[];
  /** Resolves when the clock is set; null when it was not. */
  readonly set: Promise<void> | null;
}

/** Takes the readings of halls whose time comes over the wire. */
export class ClockIntake {
  private readonly doubt = new ClockDoubt();

  constructor(
    private readonly engine: HallEngine,
    private readonly wall: () => number,
  ) {}

  /** Sets the hall's clock; a doubtful reading is held, and refused when the next one does not bear it out. */
  take(hallId: string, delivery: Delivery): ClockOutcome {
    const message = parseJson(delivery.payload);
    const plan = this.engine.plans.get(hallId);
    const time = clockMessage.Check(message) ? parseInstant(message.time) : Number.NaN;
    const no = (refusal: Refused): ClockOutcome => ({ refused: [{ refusal, delivery }], set: null });
    if (!plan) return no(refuse('unknown_hall', hallId));
    if (plan.clock !== 'feed') return no(refuse('unknown_topic', 'this hall keeps wall time'));
    if (!clockMessage.Check(message) || Number.isNaN(time)) return no(refuse('bad_time', 'not a clock message'));
    if (time < Date.parse(plan.earliestEventTime)) return no(refuse('absurd_time', message.time));

    const runs = !this.engine.isClockUnset(hallId);
    const reached = runs ? this.engine.now(hallId) : Math.max(this.wall(), this.engine.now(hallId));
    const calendar = new HallCalendar(plan.timeZone);
    const hall = { runs, reached, serviceDayOf: (at: number) => calendar.serviceDayNumber(at) };
    const { believed, refused } = this.doubt.judge(hallId, time, hall, delivery);
    const refusal = refuse('absurd_time', 'the next reading did not go on from here');
    return {
      refused: refused ? [{ refusal, delivery: { ...refused, settled: () => undefined } }] : [],
      set: believed ? this.engine.setClock(hallId, time, message.rate) : null,
    };
  }

  /** Now in the hall, as long as its time runs; else by our clock. */
  timeIn(hallId: string | null): number {
    const isKnown = hallId !== null && this.engine.plans.has(hallId) && !this.engine.isClockUnset(hallId);
    return isKnown ? this.engine.now(hallId) : this.wall();
  }
}
