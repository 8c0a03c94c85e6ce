/** Why a message was refused: the codes of the quarantine. */
export type RefusalReason =
  | 'too_large'
  | 'not_json'
  | 'not_an_event'
  | 'unknown_topic'
  | 'unknown_hall'
  | 'unknown_type'
  | 'subject_mismatch'
  | 'bad_identifier'
  | 'bad_time'
  | 'absurd_time'
  | 'bad_data'
  | 'unknown_window'
  | 'unknown_queue'
  | 'adapter_failed'
  | 'not_csv'
  | 'unknown_device'
  | 'bad_report';

export interface Refused {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  readonly detail: string;
  /** The event's own source, when it could be read. */
  readonly source: string | null;
}

export const refuse = (reason: RefusalReason, detail: string, source: string | null = null): Refused => ({
  kind: 'refused',
  reason,
  detail: detail.slice(0, 500),
  source,
});
