interface Handed {
  readonly count: number;
  readonly taken: Promise<void>;
}

/** Hands messages on piece by piece, while no more than so many of them wait to be taken. */
export class HandOver<T> {
  private readonly onTheWay: Handed[] = [];
  private waiting = 0;

  constructor(
    private readonly take: (piece: readonly T[]) => Promise<void>,
    private readonly waitingAtMost: number,
  ) {}

  /** Resolves once there was room for the piece and it was handed on. Throws what an earlier one failed with. */
  async hand(piece: readonly T[]): Promise<void> {
    if (piece.length === 0) return;
    while (this.waiting > 0 && this.waiting + piece.length > this.waitingAtMost) await this.takenNext();
    const taken = this.take(piece);
    // Whoever waits for it hears of its failure; until somebody does it is nobody's.
    taken.catch(() => undefined);
    this.waiting += piece.length;
    this.onTheWay.push({ count: piece.length, taken });
  }

  /** Resolves when everything was taken. Throws what a piece failed with. */
  async end(): Promise<void> {
    while (this.onTheWay.length > 0) await this.takenNext();
  }

  private async takenNext(): Promise<void> {
    const next = this.onTheWay.shift();
    if (!next) return;
    try {
      await next.taken;
    } finally {
      this.waiting -= next.count;
    }
  }
}
