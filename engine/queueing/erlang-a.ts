import { crowdShares } from './crowd-shares.ts';
import { offeredLoadErlangs, type QueueFigures, type ServiceLoad } from './service-load.ts';

export interface ImpatientFigures extends QueueFigures {
  /** Share of those who come that lose patience and leave. */
  readonly abandonedShare: number;
  /** Of those who are called. */
  readonly meanWaitOfServedMinutes: number;
}

/**
 * Erlang A (M/M/n+M): waiting visitors leave after an exponential patience. Palm 1946; Garnett, Mandelbaum and Reiman 2002;
 * Mandelbaum and Zeltyn 2007. It is stable under any load. P(abandon) = θ·E[W] and E[Q] = λ·E[W].
 */
export function figuresOfErlangA(load: ServiceLoad, windows: number, patienceMinutes: number): ImpatientFigures {
  const { arrivalsPerMinute } = load;
  const crowd = crowdShares(load, windows, patienceMinutes);
  const waiting = crowd.filter(({ people }) => people >= windows).map(({ people, share }) => ({ ahead: people - windows, share }));
  const waitProbability = sumOf(waiting.map(({ share }) => share));
  const meanQueueLength = sumOf(waiting.map(({ ahead, share }) => ahead * share));
  const meanWaitMinutes = arrivalsPerMinute > 0 ? meanQueueLength / arrivalsPerMinute : 0;
  const abandonedShare = meanWaitMinutes / patienceMinutes;
  const pace = (windows * patienceMinutes) / load.serviceMinutes;
  return {
    waitProbability,
    meanWaitMinutes,
    meanWaitOfWaitingMinutes: waitProbability > 0 ? meanWaitMinutes / waitProbability : 0,
    meanWaitOfServedMinutes: (patienceMinutes * waitOfServed(waiting, pace)) / (1 - abandonedShare),
    meanQueueLength,
    utilizationShare: (offeredLoadErlangs(load) * (1 - abandonedShare)) / windows,
    abandonedShare,
    shareWithin: (minutes) => (1 - waitProbability + calledWithin(waiting, pace, minutes / patienceMinutes)) / (1 - abandonedShare),
  };
}

interface Ahead {
  /** People waiting when somebody comes. */
  readonly ahead: number;
  readonly share: number;
}

/**
 * Whoever finds `ahead` waiting is called after a sum of exponential spans with rates nμ + jθ, j = 0 … ahead. With `pace` = nμ ÷ θ
 * and time in patiences, e^(−wait) is Beta(pace, ahead + 1) distributed, and is also the chance of having patience for the wait.
 */
function waitOfServed(waiting: readonly Ahead[], pace: number): number {
  let place = 0;
  let spans = 0;
  let sum = 0;
  for (const { ahead, share } of waiting) {
    for (; place <= ahead; place += 1) spans += 1 / (pace + place + 1);
    sum += (share * pace * spans) / (pace + ahead + 1);
  }
  return sum;
}

/** Share of all who come that waits, has the patience and is called within `patiences`: E[B; B ≥ x] of the Beta variate above. */
function calledWithin(waiting: readonly Ahead[], pace: number, patiences: number): number {
  const left = Math.exp(-patiences);
  // Regularized incomplete beta function I_x(pace + 1, ahead + 1), a sum over places; logarithms, for x to the pace underflows.
  let logTerm = -patiences * (pace + 1);
  let place = 0;
  let below = 0;
  let sum = 0;
  for (const { ahead, share } of waiting) {
    for (; place <= ahead; place += 1) {
      if (place > 0) logTerm += Math.log(((1 - left) * (pace + place)) / place);
      below += Math.exp(logTerm);
    }
    sum += ((share * pace) / (pace + ahead + 1)) * Math.max(0, 1 - below);
  }
  return sum;
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
