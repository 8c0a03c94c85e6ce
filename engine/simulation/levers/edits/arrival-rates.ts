import type { Arrivals, Scenario } from '#contracts/scenario';

export type RateStream = Extract<Arrivals, { kind: 'rates' }>;

interface Stretch {
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** The streams that come at a rate, changed; others stay as they are. */
export function changeRates(scenario: Scenario, change: (stream: RateStream) => RateStream): Scenario {
  return { ...scenario, arrivals: scenario.arrivals.map((stream) => (stream.kind === 'rates' ? change(stream) : stream)) };
}

/** Every rate multiplied by `factor`. */
export const scaleRates = (stream: RateStream, factor: number): RateStream => ({
  ...stream,
  perMinute: stream.perMinute.map((rate) => rate * factor),
});

/** The stream with `perMinute` added between two minutes. */
export function addRate(stream: RateStream, { fromMinute, toMinute }: Stretch, perMinute: number): RateStream {
  const ends = [...new Set([...stream.untilMinutes, fromMinute, toMinute])].filter((minute) => minute > 0).sort((a, b) => a - b);
  const rates = ends.map((end, place) => {
    const middle = (end + (ends[place - 1] ?? 0)) / 2;
    return rateAt(stream, middle) + (middle > fromMinute && middle < toMinute ? perMinute : 0);
  });
  return { ...stream, untilMinutes: ends, perMinute: rates };
}

/** How many visitors a stream brings between two minutes on an ordinary day. */
export function arrivalsBetween({ untilMinutes, perMinute }: RateStream, fromMinute: number, toMinute: number): number {
  return perMinute.reduce((sum, rate, place) => {
    const from = Math.max(fromMinute, place > 0 ? untilMinutes[place - 1] : 0);
    return sum + rate * Math.max(0, Math.min(toMinute, untilMinutes[place]) - from);
  }, 0);
}

/** A share of those who come before `lastMinute` comes evenly spread over a stretch instead; as many come in all. */
export function moveShare(stream: RateStream, share: number, stretch: Stretch, lastMinute: number): RateStream {
  const moved = share * arrivalsBetween(stream, 0, lastMinute);
  return addRate(scaleRates(stream, 1 - share), stretch, moved / (stretch.toMinute - stretch.fromMinute));
}

function rateAt({ untilMinutes, perMinute }: RateStream, minute: number): number {
  const place = untilMinutes.findIndex((until) => minute < until);
  return place < 0 ? 0 : perMinute[place];
}
