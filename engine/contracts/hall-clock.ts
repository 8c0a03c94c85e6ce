import Type, { type Static } from 'typebox';

/**
 * A hall whose clock is not the wall's (a demo, a replayed day) says so, retained at `hall/{hall}/v1/state/clock`: at the
 * moment of sending it was `time` in the hall, and hall time runs `rate` times as fast as ours.
 * It is told again every few seconds; a reading that begins another day is believed when the next one goes on from it.
 */
export const HallClockMessage = Type.Object({
  time: Type.String({ minLength: 20, maxLength: 35 }),
  rate: Type.Number({ minimum: 0, maximum: 100_000 }),
});
export type HallClockMessage = Static<typeof HallClockMessage>;
