interface Kept {
  answer: Promise<unknown>;
  /** Given on while the next one is made. */
  isOld: boolean;
}

/**
 * One answer for everybody who asks the same at the same time: boards are polled by many screens, and one query is enough
 * for all of them. An answer is kept for `freshMilliseconds` after it came; for `staleMilliseconds` more it is given to whoever
 * asks while the next one is made, so that nobody waits. A failure is kept for nobody.
 */
export class SharedAnswers {
  readonly #freshMilliseconds: number;
  readonly #staleMilliseconds: number;
  readonly #kept = new Map<string, Kept>();

  constructor(freshMilliseconds: number, staleMilliseconds = 0) {
    this.#freshMilliseconds = freshMilliseconds;
    this.#staleMilliseconds = staleMilliseconds;
  }

  /** The answer under `key`, asked for with `ask` when nobody has just done so. */
  share<Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const kept = this.#kept.get(key);
    if (kept) {
      if (kept.isOld) this.#renew(key, kept, ask());
      return kept.answer as Promise<Answer>;
    }
    const answer = ask();
    const fresh: Kept = { answer, isOld: false };
    this.#kept.set(key, fresh);
    answer.then(
      () => this.#letAge(key, fresh),
      () => this.#drop(key, fresh),
    );
    return answer;
  }

  #renew(key: string, old: Kept, answer: Promise<unknown>): void {
    old.isOld = false;
    answer.then(
      () => {
        const fresh: Kept = { answer, isOld: false };
        this.#kept.set(key, fresh);
        this.#letAge(key, fresh);
      },
      () => this.#drop(key, old),
    );
  }

  #letAge(key: string, kept: Kept): void {
    setTimeout(() => {
      if (this.#staleMilliseconds === 0) return this.#drop(key, kept);
      kept.isOld = true;
      setTimeout(() => this.#drop(key, kept), this.#staleMilliseconds).unref();
    }, this.#freshMilliseconds).unref();
  }

  #drop(key: string, kept: Kept): void {
    if (this.#kept.get(key) === kept) this.#kept.delete(key);
  }
}
