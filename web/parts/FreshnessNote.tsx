import type { ReactElement } from 'react';
import type { EventFamily } from '#contracts/events';
import { useFeed } from '../live/feed-freshness.ts';
import { useHallKnown, useHallNow } from '../live/live-hall.tsx';
import { formatDuration } from '../text/format.ts';
import { useText } from '../text/text.ts';

/** Says that what a panel shows of a family stands still since when, or was never heard of; nothing while it is live. */
export function FreshnessNote({ family }: { family: EventFamily }): ReactElement | null {
  const text = useText();
  const known = useHallKnown();
  const feed = useFeed(family);
  const now = useHallNow(10_000);
  if (!known || feed?.freshness === 'live') return null;
  const heard = feed?.lastEventAt ?? null;
  const words = heard === null ? text.freshness.unknown(text.family[family]) : text.freshness.stale(formatDuration(now - heard, text));
  return (
    <p className="freshness-note" role="status">
      {words}
    </p>
  );
}
