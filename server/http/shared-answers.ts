/**
 * One answer for everybody who asks the same at the same time: boards are polled by many screens, and one query is enough
 * for all of them. An answer is kept for `freshMilliseconds` after it came; a failure is kept for nobody.
 */
export class SharedAnswers {
  readonly #freshMilliseconds: number;
  readonly #answers = new Map<string, Promise<unknown>>();

  constructor(freshMilliseconds: number) {
    this.#freshMilliseconds = freshMilliseconds;
  }

  /** The answer under `key`, asked for with `ask` when nobody has just done so. */
  share<Answer>(key: string, ask: () => Promise<Answer>): Promise<Answer> {
    const known = this.#answers.get(key) as Promise<Answer> | undefined;
    if (known) return known;
    const answer = ask();
    this.#answers.set(key, answer);
    answer.then(
      () => setTimeout(() => this.#answers.delete(key), this.#freshMilliseconds).unref(),
      () => this.#answers.delete(key),
    );
    return answer;
  }
}
