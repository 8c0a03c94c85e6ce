import { type ReactElement, useEffect, useState } from 'react';
import { useHall, useHallNow, useLink } from '../live/live-hall.tsx';
import { formatDuration } from '../text/format.ts';
import { type Text, useText, wordFor } from '../text/text.ts';

/** One honest line: is what the page shows fresh, and if not, since when. */
export function FeedLine(): ReactElement {
  const text = useText();
  const link = useLink();
  const stale = useHall((state) =>
    Object.values(state.feeds)
      .filter((feed) => feed.freshness === 'stale')
      .map((feed) => `${feed.family} ${feed.lastEventAt ?? 0}`)
      .join(','),
  );
  const now = useHallNow(1_000);
  const wall = useWallSeconds(link.status !== 'live');
  const [level, line] = describe();
  return (
    <span className={`feed-line ${level}`} role="status">
      <i aria-hidden="true" />
      {line}
    </span>
  );

  function describe(): readonly ['live' | 'stale' | 'lost', string] {
    if (link.status === 'lost') return ['lost', text.link.lost(formatDuration(wall - link.since, text))];
    if (link.status === 'refused') return ['lost', text.link.refused];
    if (link.status === 'connecting') return ['stale', text.link.connecting];
    return stale === '' ? ['live', text.link.live] : ['stale', staleLine(stale, now, text)];
  }
}

function staleLine(stale: string, now: number, text: Text): string {
  const feeds = stale.split(',').map((entry) => entry.split(' '));
  const latest = Math.max(...feeds.map(([, at]) => Number(at)));
  const families = feeds.map(([family]) => wordFor(text.family, family ?? '')).join('、');
  return latest === 0 ? `${families}: ${text.link.unknown}` : text.link.stale(families, formatDuration(now - latest, text));
}

function useWallSeconds(running: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [running]);
  return Math.max(now, 0);
}
