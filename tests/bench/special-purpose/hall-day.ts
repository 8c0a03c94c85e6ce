import type { Scenario } from '#contracts/scenario';
import { RandomStream } from './random-stream.ts';

/** The hall day and nothing else: eight queues with priority, sixty windows, a break, patience as events of the calendar. */
export interface HallDayWorkload {
  readonly serviceMeanMinutes: readonly number[];
  readonly shares: readonly number[];
  readonly untilMinute: readonly number[];
  readonly perMinute: readonly number[];
  readonly queuesOfWindow: readonly (readonly number[])[];
  readonly worksThroughBreak: readonly boolean[];
  readonly priorityShare: number;
  readonly patienceMeanMinutes: number;
  readonly coefficientOfVariation: number;
  readonly breakFrom: number;
  readonly breakTo: number;
}

const waiting = 0;
const gone = 1;
const served = 2;

export class SpecialHallDay {
  meanWaitMinutes = 0;
  leftShare = 0;
  private readonly times = new Float64Array(1 << 14);
  private readonly events = new Int32Array(1 << 14);
  private size = 0;
  private readonly joined = new Float64Array(1 << 13);
  private readonly state = new Uint8Array(1 << 13);
  private readonly lines: Int32Array[];
  private readonly heads: Int32Array;
  private readonly tails: Int32Array;
  private readonly busy: Uint8Array;
  private readonly away: Uint8Array;
  private readonly candidates: Int32Array[];
  private readonly served: Int32Array[];
  private readonly logMean: Float64Array;
  private readonly logSpread: number;
  private readonly summed: Float64Array;

  constructor(private readonly load: HallDayWorkload) {
    const queues = load.shares.length;
    const windows = load.queuesOfWindow.length;
    this.lines = Array.from({ length: 2 * queues }, () => new Int32Array(1 << 13));
    this.heads = new Int32Array(2 * queues);
    this.tails = new Int32Array(2 * queues);
    this.busy = new Uint8Array(windows);
    this.away = new Uint8Array(windows);
    this.served = load.queuesOfWindow.map((list) => Int32Array.from(list));
    this.candidates = load.shares.map((_, queue) => {
      const serving = load.queuesOfWindow.flatMap((list, place) => (list.includes(queue) ? [{ place, rank: list.indexOf(queue) }] : []));
      return Int32Array.from(
        serving.sort((a, b) => a.rank - b.rank || a.place - b.place),
        ({ place }) => place,
      );
    });
    const variance = Math.log(1 + load.coefficientOfVariation ** 2);
    this.logSpread = Math.sqrt(variance);
    this.logMean = Float64Array.from(load.serviceMeanMinutes, (mean) => Math.log(mean) - variance / 2);
    let sum = 0;
    this.summed = Float64Array.from(load.shares, (share) => {
      sum += share;
      return sum;
    });
  }

  run(seed: number): void {
    const { load } = this;
    const random = new RandomStream(seed);
    this.size = 0;
    this.heads.fill(0);
    this.tails.fill(0);
    this.busy.fill(0);
    this.away.fill(0);
    let visitors = 0;
    let calls = 0;
    let left = 0;
    let waited = 0;
    let piece = 0;
    let next = this.nextArrival(random, 0, 0);
    let breakStage = 0;
    // Event numbers: 0 … windows - 1 a service ends; above them, patience of a visitor ends.
    const windows = this.served.length;
    for (;;) {
      const breakAt = breakStage === 0 ? load.breakFrom : breakStage === 1 ? load.breakTo : Number.POSITIVE_INFINITY;
      const due = this.size > 0 ? (this.times[0] as number) : Number.POSITIVE_INFINITY;
      const now = Math.min(next, due, breakAt);
      if (now === Number.POSITIVE_INFINITY) break;
      if (now === breakAt) {
        breakStage += 1;
        for (let place = 0; place < windows; place += 1) {
          if (load.worksThroughBreak[place]) continue;
          this.away[place] = breakStage === 1 ? 1 : 0;
          if (breakStage === 2 && this.busy[place] === 0) {
            const wait = this.callNext(random, place, now);
            if (wait >= 0) {
              waited += wait;
              calls += 1;
            }
          }
        }
        continue;
      }
      if (now === next) {
        while (piece < load.untilMinute.length && now >= (load.untilMinute[piece] as number)) piece += 1;
        next = this.nextArrival(random, now, piece);
        const u = random.next();
        let queue = 0;
        while (queue < this.summed.length - 1 && u >= (this.summed[queue] as number)) queue += 1;
        const isPriority = random.next() < load.priorityShare;
        const free = this.freeWindow(queue);
        if (free >= 0) {
          calls += 1;
          this.serve(random, free, queue, now);
          continue;
        }
        const visitor = visitors;
        visitors += 1;
        this.joined[visitor] = now;
        this.state[visitor] = waiting;
        const line = 2 * queue + (isPriority ? 0 : 1);
        const tail = this.tails[line] as number;
        (this.lines[line] as Int32Array)[tail] = visitor;
        this.tails[line] = tail + 1;
        this.push(now + random.exponential(load.patienceMeanMinutes), windows + visitor);
        continue;
      }
      const event = this.events[0] as number;
      this.pop();
      if (event >= windows) {
        const visitor = event - windows;
        if (this.state[visitor] === waiting) {
          this.state[visitor] = gone;
          left += 1;
        }
        continue;
      }
      this.busy[event] = 0;
      if (this.away[event] === 1) continue;
      const wait = this.callNext(random, event, now);
      if (wait >= 0) {
        waited += wait;
        calls += 1;
      }
    }
    this.meanWaitMinutes = waited / calls;
    this.leftShare = left / (left + calls);
  }

  private nextArrival(random: RandomStream, now: number, fromPiece: number): number {
    const { untilMinute, perMinute } = this.load;
    let amount = random.exponential(1);
    let at = now;
    for (let piece = fromPiece; piece < untilMinute.length; piece += 1) {
      const expected = ((untilMinute[piece] as number) - at) * (perMinute[piece] as number);
      if (amount < expected) return at + amount / (perMinute[piece] as number);
      amount -= expected;
      at = untilMinute[piece] as number;
    }
    return Number.POSITIVE_INFINITY;
  }

  private freeWindow(queue: number): number {
    const list = this.candidates[queue] as Int32Array;
    for (let at = 0; at < list.length; at += 1) {
      const place = list[at] as number;
      if (this.busy[place] === 0 && this.away[place] === 0) return place;
    }
    return -1;
  }

  /** The wait of whoever is called; below 0 when nobody is there. */
  private callNext(random: RandomStream, place: number, now: number): number {
    const list = this.served[place] as Int32Array;
    for (let at = 0; at < list.length; at += 1) {
      const queue = list[at] as number;
      for (let line = 2 * queue; line < 2 * queue + 2; line += 1) {
        while ((this.heads[line] as number) < (this.tails[line] as number)) {
          const visitor = (this.lines[line] as Int32Array)[this.heads[line] as number] as number;
          this.heads[line] = (this.heads[line] as number) + 1;
          if (this.state[visitor] !== waiting) continue;
          this.state[visitor] = served;
          this.serve(random, place, queue, now);
          return now - (this.joined[visitor] as number);
        }
      }
    }
    return -1;
  }

  private serve(random: RandomStream, place: number, queue: number, now: number): void {
    const normal = Math.sqrt(-2 * Math.log(random.next())) * Math.cos(2 * Math.PI * random.next());
    this.busy[place] = 1;
    this.push(now + Math.exp((this.logMean[queue] as number) + this.logSpread * normal), place);
  }

  private push(time: number, event: number): void {
    const { times, events } = this;
    let place = this.size;
    this.size += 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if ((times[parent] as number) <= time) break;
      times[place] = times[parent] as number;
      events[place] = events[parent] as number;
      place = parent;
    }
    times[place] = time;
    events[place] = event;
  }

  private pop(): void {
    const { times, events } = this;
    this.size -= 1;
    const { size } = this;
    const time = times[size] as number;
    const event = events[size] as number;
    let place = 0;
    for (let child = 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && (times[child + 1] as number) < (times[child] as number)) child += 1;
      if (time <= (times[child] as number)) break;
      times[place] = times[child] as number;
      events[place] = events[child] as number;
      place = child;
    }
    times[place] = time;
    events[place] = event;
  }
}

/** What the shipped scenario says, as this program takes it. */
export function workloadOf(scenario: Scenario): HallDayWorkload {
  const [stream] = scenario.arrivals;
  const [relay] = scenario.breaks ?? [];
  if (stream?.kind !== 'rates' || !relay) throw new TypeError('the hall day has one stream of rates and one break');
  const ids = scenario.queues.map(({ id }) => id);
  const total = stream.mix.reduce((sum, { weight }) => sum + weight, 0);
  const matters = scenario.matters.map(({ id, steps: [step] }) => ({
    id,
    queue: ids.indexOf(step?.queueId ?? ''),
    service: step?.service,
  }));
  const ofQueue = ids.map((_, queue) => matters.find((matter) => matter.queue === queue));
  const means = ofQueue.map((matter) => (matter?.service?.kind === 'lognormal' ? matter.service : null));
  const [patience] = scenario.queues.map((queue) => queue.patience);
  return {
    serviceMeanMinutes: means.map((service) => service?.meanMinutes ?? 0),
    shares: ofQueue.map(
      (matter) => stream.mix.filter(({ matterId }) => matterId === matter?.id).reduce((sum, { weight }) => sum + weight, 0) / total,
    ),
    untilMinute: stream.untilMinutes,
    perMinute: stream.perMinute,
    queuesOfWindow: scenario.windows.map(({ queues }) => queues.map((id) => ids.indexOf(id))),
    worksThroughBreak: scenario.windows.map(({ id }) => !relay.windowIds.includes(id)),
    priorityShare: stream.mix.filter(({ classId }) => classId === 'priority').reduce((sum, { weight }) => sum + weight, 0) / total,
    patienceMeanMinutes: patience?.kind === 'exponential' ? patience.meanMinutes : 0,
    coefficientOfVariation: means[0]?.coefficientOfVariation ?? 0,
    breakFrom: relay.fromMinute,
    breakTo: relay.toMinute,
  };
}
