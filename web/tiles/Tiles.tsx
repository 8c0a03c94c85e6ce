import type { ReactElement, ReactNode } from 'react';
import type { LeaderRow, ProfileRow } from '#contracts/http-api';
import { usePreferences } from '../app/preferences.ts';
import { useHall, useHallKnown, useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { compareCounts, compareNumbers, compareWaits, formatCount, formatMinutes, formatTicking } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';
import { hallFigures, lastHourIssued, sameFigures, usualIssuedUntil, usualWaitNow } from './hall-figures.ts';

interface TilesProps {
  readonly profile: readonly ProfileRow[];
  /** This hall's row of the leader's board, where the reader may see it. */
  readonly norm: LeaderRow | null;
}

/** The five numbers over the floor, each against the usual for this hour where the usual is known. */
export function Tiles({ profile, norm }: TilesProps): ReactElement | null {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const known = useHallKnown();
  const figures = useHall(hallFigures, sameFigures);
  const now = useHallNow();
  if (!known) return null;

  const hour = lastHourIssued(profile, now);
  const usualWait = usualWaitNow(profile, now);
  const usualIssued = usualIssuedUntil(profile, now);
  const mean = figures.meanWaitMinutes;
  const usualMean = norm?.meanWaitMinutes.norm ?? null;
  const opened = norm?.windowsOpened;
  const counted = (count: number): string => (figures.tickets === 'unknown' ? '–' : formatCount(count));
  const longest = plan.queues.find((queue) => queue.id === figures.longestQueueId);
  return (
    <dl className={`tiles is-${figures.tickets}`}>
      <Tile name={text.tiles.waiting} value={counted(figures.waitingPeople)} unit={text.unit.people}>
        {figures.waiting > figures.waitingPeople && `${text.tiles.tickets(formatCount(figures.waiting))} · `}
        {hour === null ? text.tiles.noNorm : text.tiles.lastHour(compareCounts(hour.issued, hour.usual, text) ?? formatCount(hour.issued))}
      </Tile>
      <Tile name={text.tiles.longest} value={figures.longestSince === null ? '–' : formatTicking(now - figures.longestSince)} unit="">
        {[longest ? nameIn(longest.name, language) : null, usualWait === null ? null : text.tiles.usualMean(formatMinutes(usualWait))]
          .filter(Boolean)
          .join(' · ')}
      </Tile>
      <Tile name={text.tiles.served} value={counted(figures.servedToday)} unit={text.unit.tickets}>
        {usualIssued === null
          ? text.tiles.abandoned(formatCount(figures.abandonedToday))
          : text.tiles.issuedToday(formatCount(figures.issuedToday), compareCounts(figures.issuedToday, usualIssued, text) ?? '')}
      </Tile>
      <Tile
        name={text.tiles.windows}
        value={figures.windowChanges === 'unknown' ? '–' : formatCount(figures.openWindows)}
        unit={`/ ${figures.windows}`}
      >
        {opened?.today == null || opened.norm === null
          ? text.tiles.of(formatCount(figures.windows))
          : text.tiles.windowsNorm(compareNumbers(opened.today, opened.norm, text))}
      </Tile>
      <Tile name={text.tiles.meanWait} value={mean === null ? '–' : formatMinutes(mean)} unit={text.unit.minutes}>
        {mean === null || usualMean === null ? text.tiles.noNorm : compareWaits(mean, usualMean, text)}
      </Tile>
    </dl>
  );
}

function Tile({ name, value, unit, children }: { name: string; value: string; unit: string; children: ReactNode }): ReactElement {
  return (
    <div className="tile">
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        <small>{unit}</small>
      </dd>
      <dd className="tile-note">{children}</dd>
    </div>
  );
}
