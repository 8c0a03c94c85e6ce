import type { ReactElement } from 'react';
import { usePreferences } from '../app/preferences.ts';
import { useHallKnown, useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { formatDay, formatTime } from '../text/format.ts';
import { useText } from '../text/text.ts';

/** The hall's time, running at the hall's rate. */
export function HallClock(): ReactElement | null {
  const text = useText();
  const { language } = usePreferences();
  const { timeZone } = useHallPlan();
  const known = useHallKnown();
  const now = useHallNow();
  if (!known) return null;
  return (
    <time className="hall-clock" dateTime={new Date(now).toISOString()}>
      <span className="visually-hidden">{text.bar.hallTime}</span>
      <b>{formatTime(now, timeZone, true)}</b>
      <small>{formatDay(now, timeZone, language)}</small>
    </time>
  );
}
