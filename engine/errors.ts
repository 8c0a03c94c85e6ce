/** A promise that could not be kept. `code` is stable and maps to an HTTP status; the message says what, value, unit and place. */
export class HallError extends Error {
  override readonly name = 'HallError';

  constructor(
    readonly code: HallErrorCode,
    message: string,
    options?: { cause?: unknown },
  ) {
    super(message, options);
  }
}

export type HallErrorCode =
  | 'unknown_hall'
  | 'unknown_window'
  | 'unknown_queue'
  | 'bad_request'
  | 'not_allowed'
  | 'not_signed_in'
  | 'conflict'
  | 'query_failed'
  | 'store_failed'
  | 'store_locked'
  | 'broker_failed'
  | 'not_ready';
