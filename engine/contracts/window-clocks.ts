import Type, { type Static } from 'typebox';

/**
 * What a window's time goes to while it stands open or paused, in the order in which it counts: a visitor in service; called and
 * on the way; called and never come; paused by reason; the minute after a service; idle though a queue it serves has people; idle.
 */
export const windowClocks = [
  'serving',
  'walking',
  'waiting',
  'break',
  'meal',
  'system',
  'training',
  'vacant',
  'other',
  'wrapUp',
  'idleWhileQueue',
  'idle',
] as const;
export type WindowClock = (typeof windowClocks)[number];

/** GET /api/halls/:hallId/windows/clocks?day=&window=: one row a window that opened on the day; its clocks add up to `openSeconds`. */
export const WindowClockRow = Type.Object({
  windowId: Type.String(),
  openSeconds: Type.Number(),
  seconds: Type.Object(Object.fromEntries(windowClocks.map((clock) => [clock, Type.Number()])) as Record<WindowClock, Type.TNumber>),
});
export type WindowClockRow = Static<typeof WindowClockRow>;
