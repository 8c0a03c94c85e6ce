/** Keeps coefficients small where little is known. */
const ridge = 1;

/** Least squares that learns one case after another (recursive, with a ridge); the last of the numbers it is given is to be 1. */
export class LinearTrend {
  readonly coefficients: Float64Array;
  /** The inverse of what has been seen, row by row. */
  private readonly inverse: Float64Array;
  private readonly gain: Float64Array;

  constructor(private readonly width: number) {
    this.coefficients = new Float64Array(width);
    this.gain = new Float64Array(width);
    this.inverse = new Float64Array(width * width);
    for (let place = 0; place < width; place += 1) this.inverse[place * width + place] = 1 / ridge;
  }

  at(numbers: ArrayLike<number>): number {
    let sum = 0;
    for (let place = 0; place < this.width; place += 1) sum += (this.coefficients[place] ?? 0) * (numbers[place] ?? 0);
    return sum;
  }

  /** Sherman and Morrison: the inverse after one more case. */
  learn(numbers: ArrayLike<number>, value: number): void {
    const { width, inverse, gain, coefficients } = this;
    let spread = 1;
    for (let row = 0; row < width; row += 1) {
      let sum = 0;
      for (let column = 0; column < width; column += 1) sum += (inverse[row * width + column] ?? 0) * (numbers[column] ?? 0);
      gain[row] = sum;
      spread += sum * (numbers[row] ?? 0);
    }
    const error = value - this.at(numbers);
    for (let row = 0; row < width; row += 1) {
      const step = (gain[row] ?? 0) / spread;
      coefficients[row] = (coefficients[row] ?? 0) + step * error;
      for (let column = 0; column < width; column += 1)
        inverse[row * width + column] = (inverse[row * width + column] ?? 0) - step * (gain[column] ?? 0);
    }
  }
}
