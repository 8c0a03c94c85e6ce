import Type, { type Static } from 'typebox';

const Nullable = <T extends Type.TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

/** How good one predictor was. Minutes; shares 0–1. */
export const LedgerRow = Type.Object({
  /** `model` is what was promised; the others are what simple predictors said at the same moment. */
  predictor: Type.String(),
  /** Null for all queues. */
  queueId: Nullable(Type.String()),
  /** Hour of hall time at which tickets were taken; null for all. */
  hour: Nullable(Type.Integer()),
  waits: Type.Integer(),
  mae: Type.Number(),
  /** Above 0 people were called sooner than said. */
  bias: Type.Number(),
  /** Called more than five minutes after the promised end. */
  lateShare: Type.Number(),
  /** Waits that lay between P10 and P90; null for who gives one number. */
  coverage: Nullable(Type.Number()),
});
export type LedgerRow = Static<typeof LedgerRow>;

/** GET /api/halls/:hallId/wait-ledger: promised waits beside what happened. */
export const WaitLedger = Type.Object({ from: Type.String(), until: Type.String(), rows: Type.Array(LedgerRow) });
export type WaitLedger = Static<typeof WaitLedger>;
