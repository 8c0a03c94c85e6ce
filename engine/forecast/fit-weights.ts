import { solveSymmetric } from './solve-symmetric.ts';

/** Rows a linear forecast is fitted on. `rows` holds `width` numbers a row; `chosen` names the rows that count. */
export interface WeightSample {
  readonly rows: Float32Array;
  readonly width: number;
  readonly targets: Float64Array;
  readonly chosen: Int32Array;
  /** Per chosen row: how much an error there counts. */
  readonly importance: Float64Array;
}

/** What the weights are believed to be before any row was seen; in units of the rows, which all have the same. */
export interface WeightPrior {
  readonly weights: Float64Array;
  readonly spreads: Float64Array;
  /** How many rows say the same thing: errors of one day go together. */
  readonly rowsAlike: number;
}

/** Residuals smaller than this share of their mean size count as that: the kink of the absolute value, rounded. */
const rounding = 0.05;

/**
 * Weights with the least absolute error, as the most probable ones under Laplace errors and a normal prior: iteratively reweighted
 * least squares (Schlossmacher 1973). Without rows the prior's.
 */
export function fitWeights(sample: WeightSample, prior: WeightPrior, rounds: number): Float64Array {
  const { rows, width, targets, chosen, importance } = sample;
  let weights: Float64Array = Float64Array.from(prior.weights);
  if (chosen.length === 0) return weights;
  for (let round = 0; round < rounds; round += 1) {
    const scale = meanSize(sample, weights);
    if (!(scale > 0)) return weights;
    const matrix = new Float64Array(width * width);
    const side = new Float64Array(width);
    for (let place = 0; place < chosen.length; place += 1) {
      const at = chosen[place] * width;
      let residual = targets[chosen[place]];
      for (let column = 0; column < width; column += 1) residual -= weights[column] * rows[at + column];
      const counts = importance[place] / (Math.max(Math.abs(residual), rounding * scale) * scale * prior.rowsAlike);
      const target = targets[chosen[place]] * counts;
      for (let column = 0; column < width; column += 1) {
        const value = rows[at + column];
        if (value === 0) continue;
        side[column] += value * target;
        const weighted = value * counts;
        const line = column * width;
        for (let other = 0; other <= column; other += 1) matrix[line + other] += weighted * rows[at + other];
      }
    }
    for (let column = 0; column < width; column += 1) {
      const precision = 1 / prior.spreads[column] ** 2;
      matrix[column * width + column] += precision;
      side[column] += precision * prior.weights[column];
    }
    const next = solveSymmetric(matrix, side);
    const moved = next.reduce((most, value, column) => Math.max(most, Math.abs(value - weights[column])), 0);
    weights = next;
    if (moved < 1e-4) break;
  }
  return weights;
}

function meanSize({ rows, width, targets, chosen, importance }: WeightSample, weights: Float64Array): number {
  let sum = 0;
  let total = 0;
  for (let place = 0; place < chosen.length; place += 1) {
    const at = chosen[place] * width;
    let residual = targets[chosen[place]];
    for (let column = 0; column < width; column += 1) residual -= weights[column] * rows[at + column];
    sum += Math.abs(residual) * importance[place];
    total += importance[place];
  }
  return sum / total;
}
