/** sfc32: what a special-purpose program would draw from. */
export class RandomStream {
  private a: number;
  private b = 0x9e3779b9 | 0;
  private c = 0x243f6a88;
  private counter = 1;
  private spareNormal = Number.NaN;

  constructor(seed: number) {
    this.a = seed | 0;
    for (let turn = 0; turn < 16; turn += 1) this.next();
  }

  /** Uniform in (0, 1). */
  next(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0;
    this.counter = (this.counter + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0;
    return ((sum >>> 0) + 0.5) * 2.3283064365386963e-10;
  }

  exponential(mean: number): number {
    return -mean * Math.log(this.next());
  }

  /** Box and Muller: two at a time. */
  normal(): number {
    const spare = this.spareNormal;
    if (!Number.isNaN(spare)) {
      this.spareNormal = Number.NaN;
      return spare;
    }
    const radius = Math.sqrt(-2 * Math.log(this.next()));
    const angle = 2 * Math.PI * this.next();
    this.spareNormal = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  }
}
