import type { Distribution } from '#contracts/distribution';
import type { NoShow, QueueRule, ScenarioQueue, VisitorClass } from '#contracts/scenario';
import { Sampler } from './sampler.ts';
import type { ServiceWindow } from './service-window.ts';
import type { SimulationClock } from './simulation-clock.ts';
import { legDraws, type Visitor } from './visitor.ts';
import { VisitorLine } from './visitor-line.ts';

const defaultTargetMinutes = 15;
const samplerOf = (distribution: Distribution | undefined): Sampler | null => (distribution ? new Sampler(distribution) : null);

/** Something scarce that services share, such as accounts of a dedicated network. */
export class SharedResource {
  freeUnits: number;
  /** Queues whose services take a unit each. */
  readonly queues: TicketQueue[] = [];

  constructor(readonly units: number) {
    this.freeUnits = units;
  }
}

/** A ticket queue: who waits in it, who of the windows is free for it, and who is called next. */
export class TicketQueue {
  readonly rule: QueueRule['kind'];
  /** One line where the time of the ticket alone decides; else one a class. */
  readonly lines: readonly VisitorLine[];
  /** The line where there is only one. */
  readonly onlyLine: VisitorLine | null;
  /** The lines in the order in which classes are called. */
  readonly ranked: readonly VisitorLine[];
  readonly targetMinutes: number;
  /** By class. */
  readonly patience: readonly (Sampler | null)[];
  readonly bearableWait: Sampler | null;
  readonly walk: Sampler | null;
  readonly wrapUp: Sampler | null;
  readonly noShow: NoShow | null;
  readonly returnAfter: Sampler | null;
  /** Of those who lose patience, who leave without a word. */
  readonly silentLeaveShare: number;
  /** People waiting. Where nobody looks at it, those who have lost patience may still be in it. */
  waiting = 0;
  /** Probes in line: they count for nobody. */
  probes = 0;
  /** Windows open that serve it. */
  serving = 0;
  /** Mean service time here, weighted by expected visits: what a shown wait is reckoned with. */
  meanServiceMinutes = 0;
  /** Windows that may serve it, best first; which of them are free is a bit each. */
  seats: ServiceWindow[] = [];
  freeSeats = new Int32Array(0);
  private passedOver = 0;
  private readonly mostInARow: number;

  constructor(
    /** Its number among the queues. */
    readonly place: number,
    readonly spec: ScenarioQueue,
    classes: readonly VisitorClass[],
    readonly resource: SharedResource | null,
  ) {
    const rule = spec.rule ?? { kind: 'fifo' };
    this.rule = rule.kind;
    const rateOf = (id: string): number => (rule.kind === 'accumulating' ? (rule.rates[id] ?? 0) : 0);
    const lines = classes.map(({ id }) => new VisitorLine(rateOf(id)));
    this.lines = rule.kind === 'fifo' ? lines.slice(0, 1) : lines;
    this.onlyLine = this.lines.length === 1 ? this.lines[0] : null;
    this.ranked = this.lines.length > 1 ? rankedLines(rule, classes, lines) : this.lines;
    this.mostInARow = rule.kind === 'interleaved' ? rule.mostInARow : 0;
    this.targetMinutes = spec.targetMinutes ?? defaultTargetMinutes;
    this.patience = classes.map(({ patience }) => samplerOf(patience ?? spec.patience));
    this.bearableWait = samplerOf(spec.bearableWait);
    this.walk = samplerOf(spec.walk);
    this.wrapUp = samplerOf(spec.wrapUp);
    this.noShow = spec.noShow ?? null;
    this.returnAfter = samplerOf(spec.noShow?.returnAfter);
    this.silentLeaveShare = spec.noShow?.silentLeaveShare ?? 0;
    resource?.queues.push(this);
  }

  /** Whether somebody who has lost patience keeps their place in the line: nobody knows that they are gone. */
  leavesSilently(visitor: Visitor): boolean {
    return this.silentLeaveShare > 0 && visitor.chance(legDraws.silence) < this.silentLeaveShare;
  }

  clear(): void {
    for (const line of this.lines) line.clear();
    this.freeSeats.fill(0);
    this.waiting = 0;
    this.probes = 0;
    this.serving = 0;
    this.passedOver = 0;
  }

  lineOf(visitorClass: number): VisitorLine {
    return this.onlyLine ?? this.lines[visitorClass];
  }

  /** The free window that serves it best: by its place in the window's list, then the lowest window. */
  freeWindow(): ServiceWindow | null {
    const { freeSeats } = this;
    for (let word = 0; word < freeSeats.length; word += 1) {
      const bits = freeSeats[word];
      if (bits !== 0) return this.seats[32 * word + 31 - Math.clz32(bits & -bits)];
    }
    return null;
  }

  /** Whether a service could begin as far as its scarce resource goes. */
  get hasUnit(): boolean {
    return this.resource === null || this.resource.freeUnits > 0;
  }

  /** The line that is called next; null when nobody waits. Whoever lost patience has been taken off the heads before. */
  lineToCall(clock: SimulationClock): VisitorLine | null {
    switch (this.rule) {
      case 'fifo':
        return this.lines[0].head === null ? null : this.lines[0];
      case 'priority':
        return firstWithSomebody(this.ranked);
      case 'accumulating':
        return richest(this.lines, clock.now);
      case 'interleaved':
        return this.interleaved();
    }
  }

  /** Takes the first of a line out. */
  call(line: VisitorLine, visitor: Visitor): void {
    if (this.rule === 'interleaved') {
      const passesOver = firstWithSomebody(this.ranked) === line && isAnybodyIn(this.lines, line);
      this.passedOver = passesOver ? this.passedOver + 1 : 0;
    }
    line.shift(visitor);
    this.waiting -= 1;
  }

  private interleaved(): VisitorLine | null {
    const first = firstWithSomebody(this.ranked);
    if (first === null || this.passedOver < this.mostInARow) return first;
    return longestOfOthers(this.lines, first) ?? first;
  }
}

/** Every class at its rank: those of the rule first, the others behind them in their own order. */
function rankedLines(rule: QueueRule, classes: readonly VisitorClass[], lines: readonly VisitorLine[]): VisitorLine[] {
  const named = 'classes' in rule ? rule.classes : [];
  const ids = classes.map(({ id }) => id);
  return [...named, ...ids.filter((id) => !named.includes(id))].map((id) => lines[ids.indexOf(id)]);
}

function firstWithSomebody(ranked: readonly VisitorLine[]): VisitorLine | null {
  for (const line of ranked) if (line.head !== null) return line;
  return null;
}

function richest(lines: readonly VisitorLine[], now: number): VisitorLine | null {
  let best: VisitorLine | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (const line of lines) {
    if (line.head === null) continue;
    const gathered = (now - line.head.joinedMinute) * line.ratePerMinute;
    if (gathered > most) {
      most = gathered;
      best = line;
    }
  }
  return best;
}

/** Whether any line but one has a person; probes are none. */
function isAnybodyIn(lines: readonly VisitorLine[], but: VisitorLine): boolean {
  for (const line of lines) {
    if (line === but) continue;
    for (let visitor = line.head; visitor !== null; visitor = visitor.next) if (visitor.probe < 0) return true;
  }
  return false;
}

/** Of the lines but one, that whose first has waited longest. */
function longestOfOthers(lines: readonly VisitorLine[], but: VisitorLine): VisitorLine | null {
  let best: VisitorLine | null = null;
  let earliest = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    if (line === but || line.head === null || line.head.joinedMinute >= earliest) continue;
    earliest = line.head.joinedMinute;
    best = line;
  }
  return best;
}
