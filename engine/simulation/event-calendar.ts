/**
 * What is still to happen, earliest first: a binary heap of times and a number each that says what. Equal times come in an
 * order that depends on nothing but what was put in.
 */
export class EventCalendar {
  /** Time of the earliest event that is still to come, once `settle` was called; infinity when there is none. */
  nextTime = Number.POSITIVE_INFINITY;
  private times = new Float64Array(256);
  private events = new Int32Array(256);
  private size = 0;
  /** Time of the event that is put into its place: a field, since a number handed to a function may be put on the heap for it. */
  private placed = 0.5;
  /** 1 while the earliest event is under way: what it brings about takes its place, which is cheaper than one after the other. */
  private underWay = 0;

  clear(): void {
    this.size = 0;
    this.underWay = 0;
    this.nextTime = Number.POSITIVE_INFINITY;
  }

  /** Lets go of the event under way, if nothing has taken its place. */
  settle(): void {
    if (this.underWay === 0) return;
    this.underWay = 0;
    this.size -= 1;
    if (this.size === 0) this.nextTime = Number.POSITIVE_INFINITY;
    else {
      this.placed = this.times[this.size];
      this.sink(this.events[this.size]);
    }
  }

  /** The earliest event: it is under way now. */
  take(): number {
    this.underWay = 1;
    return this.events[0];
  }

  add(time: number, event: number): void {
    this.placed = time;
    if (this.underWay > 0) {
      this.underWay = 0;
      this.sink(event);
    } else this.rise(event);
  }

  private rise(event: number): void {
    if (this.size === this.times.length) this.grow();
    const { times, events, placed: time } = this;
    let place = this.size;
    this.size = place + 1;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if (times[parent] <= time) break;
      times[place] = times[parent];
      events[place] = events[parent];
      place = parent;
    }
    times[place] = time;
    events[place] = event;
    this.nextTime = times[0];
  }

  private sink(event: number): void {
    const { times, events, size, placed: time } = this;
    let place = 0;
    for (let child = 1; child < size; child = 2 * place + 1) {
      if (child + 1 < size && times[child + 1] < times[child]) child += 1;
      if (time <= times[child]) break;
      times[place] = times[child];
      events[place] = events[child];
      place = child;
    }
    times[place] = time;
    events[place] = event;
    this.nextTime = times[0];
  }

  private grow(): void {
    const times = new Float64Array(2 * this.times.length);
    const events = new Int32Array(times.length);
    times.set(this.times);
    events.set(this.events);
    this.times = times;
    this.events = events;
  }
}
