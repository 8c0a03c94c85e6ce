import Type, { type Static } from 'typebox';
import { PauseReason } from './events.ts';
import { Identifier } from './ids.ts';

/** What a manager can ask of a window. */
export const WindowAction = Type.Union([
  /** With `staffFromWindowId` whoever sits at that window comes over, and it closes; else somebody comes who is free. */
  Type.Object({
    action: Type.Literal('open'),
    queues: Type.Optional(Type.Array(Identifier, { maxItems: 64 })),
    staffFromWindowId: Type.Optional(Identifier),
  }),
  Type.Object({ action: Type.Literal('close') }),
  Type.Object({ action: Type.Literal('pause'), reason: PauseReason }),
  Type.Object({ action: Type.Literal('resume') }),
  Type.Object({ action: Type.Literal('assign'), queues: Type.Array(Identifier, { minItems: 1, maxItems: 64 }) }),
]);
export type WindowAction = Static<typeof WindowAction>;

/** Why a hall does not do what is asked of a window, as far as every hall says it alike. */
export const refusalCodes = [
  'outside_hours',
  'unknown_window',
  'unknown_queue',
  'already_open',
  'already_closed',
  'already_paused',
  'resume_first',
  'not_open',
  'not_paused',
  'nobody_free',
  'nobody_there',
  'staff_promised',
  'staff_of_other_pool',
  'posted_staff',
  'posted_window',
  'pools_do_not_mix',
  'superseded',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/**
 * A command as it goes to the hall at `hall/{hall}/v1/cmd/window/{window}`: a CloudEvent whose `id` is the command's.
 * The hall answers with `command.accepted`, then `command.completed` beside the window's own event, or `command.rejected`.
 */
export interface WireCommand {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: 'command.window';
  readonly subject: string;
  readonly time: string;
  readonly data: WindowAction;
}

const SequenceNumber = Type.Integer({ minimum: 0 });

/**
 * At `…/cmd/rebirth/{source}` (percent-encoded), when numbers of a source have been missing for a while: say the births of your
 * devices again and send again what you kept of the missing. Repeats change nothing.
 */
export const RebirthRequest = Type.Object({
  source: Type.String(),
  /** The oldest 100 gaps, both ends missing. */
  missing: Type.Array(Type.Object({ from: SequenceNumber, to: SequenceNumber }), { maxItems: 100 }),
});
export type RebirthRequest = Static<typeof RebirthRequest>;

export interface WireRebirth {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: 'command.rebirth';
  readonly time: string;
  readonly data: RebirthRequest;
}

/** To the demo hall only, at `…/cmd/clock/{hall}`: run hall time `rate` times as fast as ours, 1 to 60. */
export const ClockCommand = Type.Object({ rate: Type.Number({ minimum: 1, maximum: 60 }) });
export type ClockCommand = Static<typeof ClockCommand>;

/** To the demo hall only, at `…/cmd/fault/{name}`: start or end a fault of its feed. */
export const FaultName = Type.Union([
  Type.Literal('duplicates'),
  Type.Literal('late'),
  Type.Literal('silence'),
  Type.Literal('loss'),
  Type.Literal('clock_skew'),
  Type.Literal('broken_payloads'),
  Type.Literal('dead_device'),
]);
export type FaultName = Static<typeof FaultName>;
export const FaultCommand = Type.Object({ on: Type.Boolean() });
export type FaultCommand = Static<typeof FaultCommand>;
