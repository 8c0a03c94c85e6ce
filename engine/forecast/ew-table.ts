/**
 * Exponentially weighted means of many cells at once. What a cell was told `stepDays` ago counts `1 − forgetting` as much as what
 * it is told now, so a cell that was silent for months begins anew. What is told late counts as if it were told now.
 */
export class EwTable {
  private readonly sums: Float64Array;
  private readonly weights: Float64Array;
  private readonly told: Int32Array;
  private readonly powers: Float64Array;

  constructor(cells: number, forgetting: number, stepDays = 1) {
    this.sums = new Float64Array(cells);
    this.weights = new Float64Array(cells);
    this.told = new Int32Array(cells);
    this.powers = Float64Array.from({ length: longestGap + 1 }, (_, gap) => (1 - forgetting) ** (gap / stepDays));
  }

  add(cell: number, day: number, value: number): void {
    const kept = this.kept(cell, day);
    this.sums[cell] = this.sums[cell] * kept + value;
    this.weights[cell] = this.weights[cell] * kept + 1;
    this.told[cell] = Math.max(this.told[cell], day);
  }

  /** How many values the mean stands on, older ones counting less; 0 for a cell that was told none. */
  weight(cell: number, day: number): number {
    return this.weights[cell] * this.kept(cell, day);
  }

  /** The mean, pulled towards `prior` as by `pull` values of it; `prior` itself for a cell that was told none. */
  mean(cell: number, day: number, prior: number, pull: number): number {
    const kept = this.kept(cell, day);
    const weight = this.weights[cell] * kept + pull;
    return weight > 0 ? (this.sums[cell] * kept + pull * prior) / weight : prior;
  }

  private kept(cell: number, day: number): number {
    return this.powers[Math.min(Math.max(day - this.told[cell], 0), longestGap)];
  }
}

const longestGap = 800;
