import type { Distribution } from '#contracts/distribution';
import { groupBy } from '../group-by.ts';
import type { PatienceRow } from './hall-history.ts';
import { leftByMinute } from './kaplan-meier.ts';
import { minimise } from './minimise.ts';
import { isOtherThan, type LossCurve } from './other-losses.ts';
import { type PatienceFamily, patienceFamilies } from './patience-family.ts';

/** How long people bear waiting, and why they do not come when they are called. */
export interface PatienceFit {
  /** Null: nobody was seen to leave. */
  readonly patience: Distribution | null;
  /** Of those who lose patience: who leave without a word, and are found missing at the call. */
  readonly silentLeaveShare: number;
  /** Of those still there when called: who do not come, and of those, who come back. */
  readonly noShowShare: number;
  readonly returnShare: number;
  /** Left with a word, called and missed, all. */
  readonly left: number;
  readonly missed: number;
  readonly observations: number;
  /** Largest difference to Kaplan and Meier's curve where at least fifty waited. */
  readonly distance: number;
}

export interface PatienceFits {
  readonly hall: PatienceFit;
  /** Queues of which enough left, or surely more or fewer than in the hall; the others go by the hall. */
  readonly queues: ReadonlyMap<string, PatienceFit>;
}

const enoughLeft = 100;
const leastLeft = 10;

export function fitPatience(rows: readonly PatienceRow[]): PatienceFits {
  const hallRows = [...groupBy(rows, ({ wait_minute }) => String(wait_minute)).values()].map(addRows);
  const best = bestFamily(hallRows);
  const hall = best?.fit ?? withoutPatience(hallRows);
  const queues = [...groupBy(rows, ({ queue_id }) => queue_id)].flatMap(([queueId, own]): [string, PatienceFit][] => {
    const { left } = seenIn(own);
    if (best === null || (left < enoughLeft && !isOtherThan(own, best))) return [];
    return [[queueId, left < leastLeft ? withoutPatience(own) : fitFamily(own, best.family).fit]];
  });
  return { hall, queues: new Map(queues) };
}

function bestFamily(rows: readonly PatienceRow[]): FamilyFit | null {
  if (seenIn(rows).left < leastLeft) return null;
  return patienceFamilies.map((family) => fitFamily(rows, family)).reduce((a, b) => (b.aic < a.aic ? b : a));
}

interface FamilyFit extends LossCurve {
  readonly family: PatienceFamily;
  readonly fit: PatienceFit;
  readonly aic: number;
}

/** By maximum likelihood of all that can end a wait, minute by minute. */
function fitFamily(rows: readonly PatienceRow[], family: PatienceFamily): FamilyFit {
  const parameters = family.start.length;
  const seen = seenIn(rows);
  const read = (at: readonly number[]) => ({
    own: at.slice(0, parameters),
    spoken: seen.missed === 0 ? 1 : shareAt(at[parameters] ?? 0),
    missing: seen.missed === 0 ? 0 : shareAt(at[parameters + 1] ?? 0),
    returning: seen.returned === 0 ? 0 : shareAt(at[parameters + 2] ?? 0),
  });
  const cost = (at: readonly number[]): number => {
    const { own, spoken, missing, returning } = read(at);
    return rows.reduce((sum, { wait_minute, left_waiting, answered, lost, returned, closed }) => {
      const before = family.shareBelow(own, wait_minute);
      const after = family.shareBelow(own, wait_minute + 1);
      const middle = (before + after) / 2;
      const chances =
        times(left_waiting, spoken * (after - before)) +
        times(answered, (1 - missing) * (1 - middle)) +
        times(lost, (1 - spoken) * middle + missing * (1 - returning) * (1 - middle)) +
        times(returned, missing * returning * (1 - middle)) +
        times(closed, 1 - spoken * middle);
      return sum - chances;
    }, 0);
  };
  const at = minimise(cost, [...family.start, 0, -4, 0]);
  const { own, spoken, missing, returning } = read(at);
  return {
    family,
    lostBy: (minutes) => family.shareBelow(own, minutes),
    spoken,
    missing,
    aic: 2 * (cost(at) + parameters),
    fit: {
      patience: family.distribution(own),
      silentLeaveShare: 1 - spoken,
      noShowShare: missing,
      returnShare: returning,
      ...seen,
      distance: distanceOf(rows, (minutes) => spoken * family.shareBelow(own, minutes)),
    },
  };
}

const shareAt = (x: number): number => 1 / (1 + Math.exp(-x));
const times = (count: number, chance: number): number => (count === 0 ? 0 : count * Math.log(Math.max(1e-12, chance)));

function seenIn(rows: readonly PatienceRow[]) {
  const sum = (column: 'left_waiting' | 'answered' | 'lost' | 'returned' | 'closed'): number =>
    rows.reduce((all, row) => all + row[column], 0);
  const left = sum('left_waiting');
  const missed = sum('lost') + sum('returned');
  return { left, missed, returned: sum('returned'), observations: left + missed + sum('answered') + sum('closed') };
}

function withoutPatience(rows: readonly PatienceRow[]): PatienceFit {
  const { left, missed, returned, observations } = seenIn(rows);
  const called = Math.max(1, observations - left);
  return {
    patience: null,
    silentLeaveShare: 0,
    noShowShare: missed / called,
    returnShare: missed > 0 ? returned / missed : 0,
    left,
    missed,
    observations,
    distance: 0,
  };
}

const enoughAtRisk = 50;

function distanceOf(rows: readonly PatienceRow[], leftShare: (minutes: number) => number): number {
  const bins = rows.map(({ wait_minute, left_waiting, answered, lost, returned, closed }) => ({
    minute: wait_minute,
    left: left_waiting,
    gone: answered + lost + returned + closed,
  }));
  return leftByMinute(bins)
    .filter(({ atRisk }) => atRisk >= enoughAtRisk)
    .reduce((most, step) => Math.max(most, Math.abs(step.leftShare - leftShare(step.minute + 1))), 0);
}

function addRows(rows: readonly PatienceRow[]): PatienceRow {
  const sum = (column: 'left_waiting' | 'answered' | 'lost' | 'returned' | 'closed'): number =>
    rows.reduce((all, row) => all + row[column], 0);
  const columns = {
    left_waiting: sum('left_waiting'),
    answered: sum('answered'),
    lost: sum('lost'),
    returned: sum('returned'),
    closed: sum('closed'),
  };
  return { queue_id: '', wait_minute: rows[0]?.wait_minute ?? 0, ...columns };
}
