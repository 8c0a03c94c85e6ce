import type { HallDayWorkload } from './hall-day-workload.ts';
import { RandomStream } from './random-stream.ts';

/** Of windows and of a window's queues: no more than so many. */
const words = 2;
const ranks = 3;

const waiting = 0;
const gone = 1;
const served = 2;

/** The hall day and nothing else. */
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
  /** Windows that are neither busy nor away, and by queue and rank those that serve it: a bit each, 32 to a word. */
  private readonly free: Int32Array;
  private readonly serving: Int32Array;
  private readonly served: Int32Array[];
  private readonly logMean: Float64Array;
  private readonly logSpread: number;
  // Moments are kept here and not handed on: a number that a function is called with costs an allocation where it is not inlined.
  private now = 0.5;
  private nextArrival = 0.5;
  private waited = 0.5;
  private calls = 0;
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
    this.free = new Int32Array(words);
    this.serving = new Int32Array(queues * ranks * words);
    load.queuesOfWindow.forEach((list, place) => {
      list.forEach((queue, rank) => {
        const word = (queue * ranks + rank) * words + (place >> 5);
        this.serving[word] = (this.serving[word] as number) | (1 << (place & 31));
      });
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
    const { load, times, events, state } = this;
    const random = new RandomStream(seed);
    this.size = 0;
    this.heads.fill(0);
    this.tails.fill(0);
    this.busy.fill(0);
    this.away.fill(0);
    for (let place = 0; place < this.served.length; place += 1) this.setFree(place);
    this.now = 0;
    this.waited = 0;
    this.calls = 0;
    let visitors = 0;
    let left = 0;
    let piece = 0;
    this.drawArrival(random, 0);
    let breakStage = 0;
    // Event numbers: 0 … windows - 1 a service ends; above them, patience of a visitor ends.
    const windows = this.served.length;
    for (;;) {
      const breakAt = breakStage === 0 ? load.breakFrom : breakStage === 1 ? load.breakTo : Number.POSITIVE_INFINITY;
      const due = this.size > 0 ? (times[0] as number) : Number.POSITIVE_INFINITY;
      const arrival = this.nextArrival;
      if (breakAt <= arrival && breakAt <= due) {
        if (breakAt === Number.POSITIVE_INFINITY) break;
        this.now = breakAt;
        breakStage += 1;
        this.changeBreak(random, breakStage === 1);
        continue;
      }
      if (arrival <= due) {
        this.now = arrival;
        while (piece < load.untilMinute.length && arrival >= (load.untilMinute[piece] as number)) piece += 1;
        this.drawArrival(random, piece);
        const u = random.next();
        let queue = 0;
        while (queue < this.summed.length - 1 && u >= (this.summed[queue] as number)) queue += 1;
        const isPriority = random.next() < load.priorityShare;
        const free = this.freeWindow(queue);
        if (free >= 0) {
          this.calls += 1;
          this.serve(random, free, queue);
          continue;
        }
        const visitor = visitors;
        visitors += 1;
        this.joined[visitor] = this.now;
        state[visitor] = waiting;
        const line = 2 * queue + (isPriority ? 0 : 1);
        const tail = this.tails[line] as number;
        (this.lines[line] as Int32Array)[tail] = visitor;
        this.tails[line] = tail + 1;
        this.push(this.now + random.exponential(load.patienceMeanMinutes), windows + visitor);
        continue;
      }
      this.now = due;
      const event = events[0] as number;
      this.pop();
      if (event >= windows) {
        if (state[event - windows] === waiting) {
          state[event - windows] = gone;
          left += 1;
        }
        continue;
      }
      this.busy[event] = 0;
      if (this.away[event] === 0) this.callNext(random, event);
    }
    this.meanWaitMinutes = this.waited / this.calls;
    this.leftShare = left / (left + this.calls);
  }

  private changeBreak(random: RandomStream, begins: boolean): void {
    for (let place = 0; place < this.served.length; place += 1) {
      if (this.load.worksThroughBreak[place]) continue;
      this.away[place] = begins ? 1 : 0;
      if (begins) this.clearFree(place);
      else if (this.busy[place] === 0) this.callNext(random, place);
    }
  }

  private drawArrival(random: RandomStream, fromPiece: number): void {
    const { untilMinute, perMinute } = this.load;
    let amount = random.exponential(1);
    let at = this.now;
    this.nextArrival = Number.POSITIVE_INFINITY;
    for (let piece = fromPiece; piece < untilMinute.length; piece += 1) {
      const expected = ((untilMinute[piece] as number) - at) * (perMinute[piece] as number);
      if (amount < expected) {
        this.nextArrival = at + amount / (perMinute[piece] as number);
        return;
      }
      amount -= expected;
      at = untilMinute[piece] as number;
    }
  }

  private freeWindow(queue: number): number {
    const { free, serving } = this;
    for (let rank = 0, at = queue * ranks * words; rank < ranks; rank += 1)
      for (let word = 0; word < words; word += 1, at += 1) {
        const bits = (free[word] as number) & (serving[at] as number);
        if (bits !== 0) return 32 * word + 31 - Math.clz32(bits & -bits);
      }
    return -1;
  }

  private setFree(place: number): void {
    this.free[place >> 5] = (this.free[place >> 5] as number) | (1 << (place & 31));
  }

  private clearFree(place: number): void {
    this.free[place >> 5] = (this.free[place >> 5] as number) & ~(1 << (place & 31));
  }

  private callNext(random: RandomStream, place: number): void {
    const list = this.served[place] as Int32Array;
    for (let at = 0; at < list.length; at += 1) {
      const queue = list[at] as number;
      for (let line = 2 * queue; line < 2 * queue + 2; line += 1) {
        while ((this.heads[line] as number) < (this.tails[line] as number)) {
          const visitor = (this.lines[line] as Int32Array)[this.heads[line] as number] as number;
          this.heads[line] = (this.heads[line] as number) + 1;
          if (this.state[visitor] !== waiting) continue;
          this.state[visitor] = served;
          this.serve(random, place, queue);
          this.waited += this.now - (this.joined[visitor] as number);
          this.calls += 1;
          return;
        }
      }
    }
    this.setFree(place);
  }

  private serve(random: RandomStream, place: number, queue: number): void {
    this.busy[place] = 1;
    this.clearFree(place);
    this.push(this.now + Math.exp((this.logMean[queue] as number) + this.logSpread * random.normal()), place);
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
