/** A promise that could not be kept. `code` is stable and maps to an HTTP status; the message says what, value, unit and place. */
export class HallError extends Error {
  override readonly name = 'HallError';
  /** Ids of what it is about, for who says it in another language. */
  readonly about: readonly string[];

  constructor(
    readonly code: HallErrorCode,
    message: string,
    options: { readonly cause?: unknown; readonly about?: readonly string[] } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.about = options.about ?? [];
  }
}

export type HallErrorCode =
  | 'unknown_hall'
  | 'unknown_window'
  | 'unknown_queue'
  | 'bad_request'
  | 'not_allowed'
  | 'not_signed_in'
  | 'unknown_experiment'
  | 'unknown_plan'
  | 'conflict'
  | 'plan_changed'
  | 'in_use'
  | 'query_failed'
  | 'store_failed'
  | 'store_locked'
  | 'broker_failed'
  | 'not_ready';
