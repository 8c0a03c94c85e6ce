import { LinearTrend } from './linear-trend.ts';
import { NearestWaits } from './nearest-waits.ts';

/** A moment of another queue is as far away as one that differs by so many standard deviations in one thing. */
const otherQueueDistance = 1.5;
/** Of the weight of a thing in the distance: what it has whether or not waits go with it. */
const leastWeight = 0.25;

/**
 * Remembers moments and the waits that began in them, and finds those most like the present one: nearest neighbours, the more
 * apart the more a thing goes with waits; what is left between them and now is bridged by a linear trend of the logarithm of
 * waits. Knows only what has ended.
 */
export class SimilarMoments {
  private readonly features: Float64Array;
  private readonly waits: Float64Array;
  private readonly queues: string[] = [];
  private readonly sums: Float64Array;
  private readonly squares: Float64Array;
  private readonly trend: LinearTrend;
  private learned = 0;

  constructor(
    /** Numbers that describe a moment. */
    private readonly width: number,
    /** Moments kept; the oldest goes first. */
    private readonly most: number,
    /** How many are taken to be similar. */
    private readonly neighbours: number,
  ) {
    this.features = new Float64Array(width * most);
    this.waits = new Float64Array(most);
    this.sums = new Float64Array(width);
    this.squares = new Float64Array(width);
    this.trend = new LinearTrend(width + 1);
  }

  learn(queueId: string, moment: readonly number[], waitMinutes: number): void {
    const place = this.learned % this.most;
    this.features.set(moment, place * this.width);
    this.waits[place] = Math.log1p(waitMinutes);
    this.queues[place] = queueId;
    moment.forEach((value, column) => {
      this.sums[column] = (this.sums[column] ?? 0) + value;
      this.squares[column] = (this.squares[column] ?? 0) + value * value;
    });
    this.trend.learn([...moment, 1], Math.log1p(waitMinutes));
    this.learned += 1;
  }

  /** Waits to expect now, shortest first, in minutes. Null while fewer waits are known than are to be compared with. */
  find(queueId: string, moment: readonly number[]): readonly number[] | null {
    const known = Math.min(this.learned, this.most);
    if (known < this.neighbours) return null;
    const nearest = new NearestWaits(this.neighbours);
    const { features, width } = this;
    const { coefficients } = this.trend;
    const asked = Float64Array.from(moment);
    const scales = this.scales();
    for (let place = 0, from = 0; place < known; place += 1, from += width) {
      const limit = nearest.farthest;
      let distance = this.queues[place] === queueId ? 0 : otherQueueDistance ** 2;
      for (let column = 0; column < width && distance < limit; column += 1) {
        const apart = ((features[from + column] ?? 0) - (asked[column] ?? 0)) * (scales[column] ?? 0);
        distance += apart * apart;
      }
      if (distance >= limit) continue;
      let bridged = this.waits[place] ?? 0;
      for (let column = 0; column < width; column += 1)
        bridged += (coefficients[column] ?? 0) * ((asked[column] ?? 0) - (features[from + column] ?? 0));
      nearest.add(distance, Math.max(0, Math.expm1(bridged)));
    }
    return nearest.sortedWaits();
  }

  /** By what a difference in each thing is multiplied: things are told apart by how much they go with waits. */
  private scales(): Float64Array {
    const deviations = this.sums.map((_, column) => this.deviationOf(column));
    const effects = deviations.map((deviation, column) => Math.abs((this.trend.coefficients[column] ?? 0) * deviation));
    const most = Math.max(1e-9, ...effects);
    return deviations.map((deviation, column) =>
      deviation < 1e-4 ? 0 : (leastWeight + (1 - leastWeight) * ((effects[column] ?? 0) / most)) / deviation,
    );
  }

  private deviationOf(column: number): number {
    const mean = (this.sums[column] ?? 0) / this.learned;
    return Math.sqrt(Math.max(0, (this.squares[column] ?? 0) / this.learned - mean * mean));
  }
}
