import { RandomStream } from './random-stream.ts';

const servers = 8;
const arrivalsPerMinute = 7.5;
const ringSize = 1 << 16;
const at = (column: Float64Array, place: number): number => column[place] as number;

/** M/M/8 and nothing else: typed arrays, a heap of eight departures, a ring of those who wait. Gives the mean wait in minutes. */
export function simulateMm8(customers: number, seed: number): number {
  const random = new RandomStream(seed);
  const departures = new Float64Array(servers + 1);
  const waiting = new Float64Array(ringSize);
  let busy = 0;
  let head = 0;
  let tail = 0;
  let next = random.exponential(1 / arrivalsPerMinute);
  let waited = 0;
  let served = 0;
  while (served < customers) {
    if (busy === 0 || next <= at(departures, 0)) {
      const now = next;
      next = now + random.exponential(1 / arrivalsPerMinute);
      if (busy < servers) {
        rise(departures, busy, now + random.exponential(1));
        busy += 1;
        served += 1;
      } else {
        waiting[tail] = now;
        tail = (tail + 1) & (ringSize - 1);
      }
      continue;
    }
    const now = at(departures, 0);
    if (head === tail) {
      busy -= 1;
      sink(departures, busy, at(departures, busy));
      continue;
    }
    waited += now - at(waiting, head);
    head = (head + 1) & (ringSize - 1);
    served += 1;
    sink(departures, busy, now + random.exponential(1));
  }
  return waited / served;
}

function rise(times: Float64Array, size: number, time: number): void {
  let place = size;
  while (place > 0) {
    const parent = (place - 1) >> 1;
    if (at(times, parent) <= time) break;
    times[place] = at(times, parent);
    place = parent;
  }
  times[place] = time;
}

function sink(times: Float64Array, size: number, time: number): void {
  let place = 0;
  for (let child = 1; child < size; child = 2 * place + 1) {
    if (child + 1 < size && at(times, child + 1) < at(times, child)) child += 1;
    if (time <= at(times, child)) break;
    times[place] = at(times, child);
    place = child;
  }
  times[place] = time;
}
