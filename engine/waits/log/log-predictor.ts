import { ConformalBand, type PredictedInterval } from '../conformal-band.ts';
import { type NaiveWaits, naivePredictors, predictNaively } from '../naive-predictors.ts';
import { sampleQuantile } from '../sample-quantile.ts';
import { SimilarMoments } from '../similar-moments.ts';
import type { HallMirror } from './hall-mirror.ts';
import { waitFeatureCount, waitFeatures } from './wait-features.ts';

const keptMoments = 16_000;
const neighbours = 60;
/** Before enough waits are known: how far a wait may be from what a queue's length says. */
const roughRange = { low: 0.2, high: 3 };

export type PredictorName = 'model' | (typeof naivePredictors)[number];
export const predictorNames: readonly PredictorName[] = ['model', ...naivePredictors];

/** What each predictor said as a ticket joined; null where it had nothing to go by. */
export type Predictions = Readonly<Record<PredictorName, PredictedInterval | null>>;

interface Open {
  readonly queueId: string;
  readonly features: readonly number[];
  readonly raw: Predictions;
}

/**
 * Predicts waits of a log from nothing but the log so far: the waits that began in similar moments, and simple predictors
 * beside them. Every interval is corrected, per queue, by what came of the last ones.
 */
export class LogPredictor {
  private readonly similar = new SimilarMoments(waitFeatureCount, keptMoments, neighbours);
  private readonly bands = new Map<string, ConformalBand>();
  private readonly open = new Map<string, Open>();

  constructor(
    /** Share of waits that intervals are to hold. */
    private readonly nominal: number,
  ) {}

  /** What is said to a ticket that has just joined and waits. */
  predict(mirror: HallMirror, queueId: string, ticketId: string, now: number): Predictions {
    const naive = predictNaively(mirror.momentOf(queueId, ticketId, now));
    const features = waitFeatures(mirror, queueId, ticketId, now, naive);
    const similar = this.similar.find(queueId, features);
    const raw = rawPredictions(similar === null ? rough(naive) : this.intervalOf(similar), naive);
    this.open.set(ticketId, { queueId, features, raw });
    return mapPredictions(raw, (interval, name) => this.bandOf(queueId, name).correct(interval));
  }

  /** Learns from a wait that is over; whoever left tells nothing of how long it would have been. */
  learn(ticketId: string, waitMinutes: number, isCalled: boolean): void {
    const open = this.open.get(ticketId);
    this.open.delete(ticketId);
    if (!open || !isCalled) return;
    this.similar.learn(open.queueId, open.features, waitMinutes);
    for (const name of predictorNames) {
      const interval = open.raw[name];
      if (interval) this.bandOf(open.queueId, name).learn(interval, waitMinutes);
    }
  }

  private intervalOf(waits: readonly number[]): PredictedInterval {
    const outside = (1 - this.nominal) / 2;
    return { low: sampleQuantile(waits, outside), median: sampleQuantile(waits, 0.5), high: sampleQuantile(waits, 1 - outside) };
  }

  private bandOf(queueId: string, name: PredictorName): ConformalBand {
    const key = `${name} ${queueId}`;
    const known = this.bands.get(key);
    if (known) return known;
    const band = new ConformalBand(this.nominal);
    this.bands.set(key, band);
    return band;
  }
}

/** From the length of the queue alone; nothing from nothing. */
function rough(naive: NaiveWaits): PredictedInterval | null {
  const median = naive.queueLength ?? naive.headOfLine ?? naive.ewma;
  return median === null ? null : { low: roughRange.low * median, median, high: roughRange.high * median };
}

function rawPredictions(model: PredictedInterval | null, naive: NaiveWaits): Predictions {
  const point = (minutes: number | null): PredictedInterval | null =>
    minutes === null ? null : { low: minutes, median: minutes, high: minutes };
  return {
    model,
    ewma: point(naive.ewma),
    lastToEnterService: point(naive.lastToEnterService),
    headOfLine: point(naive.headOfLine),
    queueLength: point(naive.queueLength),
    positionAverage: point(naive.positionAverage),
  };
}

function mapPredictions(
  predictions: Predictions,
  change: (interval: PredictedInterval, name: PredictorName) => PredictedInterval,
): Predictions {
  const entries = predictorNames.map((name) => {
    const interval = predictions[name];
    return [name, interval === null ? null : change(interval, name)] as const;
  });
  return Object.fromEntries(entries) as Record<PredictorName, PredictedInterval | null>;
}
