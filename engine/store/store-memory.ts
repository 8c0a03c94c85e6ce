import type { DuckDBConnection } from '@duckdb/node-api';

/** Mebibytes DuckDB may take. */
export interface MemoryLimits {
  /** While events are only written. */
  readonly writing: number;
  /** While questions are answered: their sorts and joins must not leave a commit without memory. */
  readonly asking: number;
}

/**
 * How much memory DuckDB may take. What it may take it fills, with all that it read and wrote, so that the limit decides how
 * large the process becomes: it is low, and raised for as long as somebody asks.
 */
export class StoreMemory {
  private borrowers = 0;
  private granted: number;
  private last: Promise<void> = Promise.resolve();

  /** `connection` is used for nothing else; the limit begins as `limits.writing`. */
  constructor(
    private readonly connection: DuckDBConnection,
    private readonly limits: MemoryLimits,
  ) {
    this.granted = limits.writing;
  }

  /** Resolves when a question may begin. */
  borrow(): Promise<void> {
    this.borrowers += 1;
    return this.settle();
  }

  /** Once for each `borrow`, when the answer is there. */
  giveBack(): Promise<void> {
    this.borrowers -= 1;
    return this.settle();
  }

  private settle(): Promise<void> {
    this.last = this.last.then(() => this.grant(this.borrowers > 0 ? this.limits.asking : this.limits.writing));
    return this.last;
  }

  private async grant(mebibytes: number): Promise<void> {
    if (mebibytes === this.granted) return;
    try {
      await this.connection.run(`SET memory_limit = '${mebibytes}MiB'`);
      this.granted = mebibytes;
    } catch {
      // More than the lower limit is in use at this moment: the next question ends with another try.
    }
  }
}
