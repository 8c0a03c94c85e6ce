import type { Arrivals } from '#contracts/scenario';
import { MixTable } from './mix-table.ts';
import { normalQuantile } from './normal.ts';
import { standardExponential } from './quantile-table.ts';
import { drawWord, keyOf, shareOf, wordOf } from './random-key.ts';
import { found, type RouteStep } from './route.ts';
import { draws, never, type RecordedVisit } from './visitor.ts';

type Mix = Extract<Arrivals, { mix: unknown }>['mix'];

/** One source of visitors on one day. The fields tell of whoever comes next. */
export abstract class ArrivalStream {
  /** When they come; infinity when nobody does. */
  minute = Number.POSITIVE_INFINITY;
  key = 0;
  step: RouteStep;
  visitorClass = 0;
  recorded: RecordedVisit | null = null;
  protected first = 0;
  protected second = 0;
  protected place = -1;
  /** The key of the visitor after the next: drawn ahead, so that what comes next is decided without waiting for it. */
  protected keyAhead = 0;
  protected factor = 1.5;
  private readonly word: number;

  constructor(id: string, anyStep: RouteStep) {
    this.word = wordOf(id);
    this.step = anyStep;
  }

  /** Begins a day that two words name, from `minute` on, with rates multiplied by `factor`. */
  begin(first: number, second: number, minute: number, factor: number): void {
    this.first = first ^ this.word;
    this.second = second;
    this.place = -1;
    this.keyAhead = keyOf(this.first, second, 0);
    this.factor = factor;
    this.minute = minute;
    this.prepare();
    do this.advance();
    while (this.minute < minute);
  }

  /** Goes on to the next visitor. */
  advance(): void {
    this.place += 1;
    this.key = this.keyAhead;
    this.keyAhead = keyOf(this.first, this.second, this.place + 1);
    this.meetNext();
  }

  protected abstract prepare(): void;
  /** Fills the fields for the visitor of this place and key; `minute` is that of the one before. */
  protected abstract meetNext(): void;
}

/** Draws what somebody comes for, and of which class they are. */
class VisitMix {
  private readonly table: MixTable;
  private readonly steps: readonly RouteStep[];
  private readonly classes: Int32Array;

  constructor(mix: Mix, routes: ReadonlyMap<string, RouteStep>, classIds: readonly string[]) {
    this.table = new MixTable(mix.map(({ weight }) => weight));
    this.steps = mix.map(({ matterId }) => found(routes, matterId));
    this.classes = Int32Array.from(mix, ({ classId }) => placeOf(classIds, classId));
  }

  /** Before a day's first visitor: where all come for the same, it is said once. */
  begin(stream: ArrivalStream): void {
    stream.step = this.steps[0];
    stream.visitorClass = this.classes[0];
  }

  drawFor(stream: ArrivalStream): void {
    if (this.steps.length === 1) return;
    const drawn = this.table.at(drawWord(stream.key, draws.mix));
    stream.step = this.steps[drawn];
    stream.visitorClass = this.classes[drawn];
  }
}

/** Poisson arrivals at rates that are constant from one minute to the next. */
class RateStream extends ArrivalStream {
  private piece = 0;
  /** Until when this piece goes, and its rate today. */
  private until = 0.5;
  private rate = 0.5;
  /** Expected arrivals between the next visitor and the one before. */
  private gap = 0.5;

  constructor(
    private readonly source: Extract<Arrivals, { kind: 'rates' }>,
    private readonly mix: VisitMix,
    anyStep: RouteStep,
  ) {
    super(source.id, anyStep);
  }

  protected prepare(): void {
    this.mix.begin(this);
    this.enter(0);
    this.drawGapAhead();
  }

  private enter(piece: number): void {
    const { untilMinutes, perMinute } = this.source;
    this.piece = piece;
    this.until = piece < untilMinutes.length ? untilMinutes[piece] : never;
    this.rate = piece < untilMinutes.length ? perMinute[piece] * this.factor : 0;
  }

  private drawGapAhead(): void {
    this.gap = standardExponential.at(drawWord(this.keyAhead, draws.gap));
  }

  /** Spends an exponential amount of expected arrivals along the rates. */
  protected meetNext(): void {
    this.mix.drawFor(this);
    let left = this.gap;
    this.drawGapAhead();
    let at = this.minute;
    for (;;) {
      const expected = (this.until - at) * this.rate;
      if (left < expected) break;
      if (this.until === never) {
        this.minute = never;
        return;
      }
      if (this.until > at) {
        left -= expected;
        at = this.until;
      }
      this.enter(this.piece + 1);
    }
    this.minute = at + left / this.rate;
  }
}

/** Booked visitors, each early or late. */
class AppointmentStream extends ArrivalStream {
  private readonly slots: Float64Array;
  private readonly minutes: Float64Array;
  private count = 0;

  constructor(
    private readonly source: Extract<Arrivals, { kind: 'appointments' }>,
    private readonly mix: VisitMix,
    anyStep: RouteStep,
  ) {
    super(source.id, anyStep);
    this.slots = Float64Array.from(source.slots.flatMap(({ minute, visitors }) => Array.from({ length: visitors }, () => minute)));
    this.minutes = new Float64Array(this.slots.length);
  }

  protected prepare(): void {
    this.mix.begin(this);
    const { noShowShare, meanLatenessMinutes, latenessDeviationMinutes } = this.source;
    this.count = 0;
    for (let booked = 0; booked < this.slots.length; booked += 1) {
      const key = keyOf(this.first, ~this.second, booked);
      if (shareOf(drawWord(key, draws.showsUp)) < noShowShare) continue;
      const lateness = meanLatenessMinutes + latenessDeviationMinutes * normalQuantile(shareOf(drawWord(key, draws.lateness)));
      this.minutes[this.count] = Math.max(0, this.slots[booked] + lateness);
      this.count += 1;
    }
    this.minutes.subarray(0, this.count).sort();
  }

  protected meetNext(): void {
    this.mix.drawFor(this);
    this.minute = this.place < this.count ? this.minutes[this.place] : never;
  }
}

/** Visitors as they were recorded. */
class RecordedStream extends ArrivalStream {
  private readonly visitors: readonly (RecordedVisit & { minute: number; step: RouteStep; visitorClass: number })[];

  constructor(
    source: Extract<Arrivals, { kind: 'recorded' }>,
    routes: ReadonlyMap<string, RouteStep>,
    classIds: readonly string[],
    anyStep: RouteStep,
  ) {
    super(source.id, anyStep);
    this.visitors = [...source.visitors]
      .sort((a, b) => a.minute - b.minute)
      .map(({ minute, matterId, classId, serviceMinutes, patienceMinutes }) => ({
        minute,
        step: found(routes, matterId),
        visitorClass: placeOf(classIds, classId),
        serviceMinutes: serviceMinutes ?? Number.NaN,
        patienceMinutes: patienceMinutes ?? Number.NaN,
      }));
  }

  protected prepare(): void {}

  protected meetNext(): void {
    const visitor = this.visitors[this.place];
    this.minute = visitor?.minute ?? never;
    if (visitor === undefined) return;
    this.step = visitor.step;
    this.visitorClass = visitor.visitorClass;
    this.recorded = visitor;
  }
}

export function buildStream(
  source: Arrivals,
  routes: ReadonlyMap<string, RouteStep>,
  classIds: readonly string[],
  anyStep: RouteStep,
): ArrivalStream {
  switch (source.kind) {
    case 'rates':
      return new RateStream(source, new VisitMix(source.mix, routes, classIds), anyStep);
    case 'appointments':
      return new AppointmentStream(source, new VisitMix(source.mix, routes, classIds), anyStep);
    case 'recorded':
      return new RecordedStream(source, routes, classIds, anyStep);
  }
}

const placeOf = (classIds: readonly string[], classId: string | undefined): number =>
  classId === undefined ? 0 : classIds.indexOf(classId);
