import type { ReactElement } from 'react';
import type { LeaderRow, ProfileRow } from '#contracts/http-api';
import { usePreferences } from '../app/preferences.ts';
import { useHall, useHallKnown, useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { compareCounts, compareNumbers, compareWaits, formatCount, formatMinutes, formatTicking } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';
import { hallFigures, rowAt, sameFigures, usualIssuedUntil } from './hall-figures.ts';

interface TilesProps {
  /** Null until it is there. */
  readonly profile: readonly ProfileRow[] | null;
  /** This hall's row of the leader's board, where it is there and the reader may see it. */
  readonly norm: LeaderRow | null;
}

/** The five numbers over the floor, each with what it is to be judged by: the usual for this hour where that is known. */
export function Tiles({ profile, norm }: TilesProps): ReactElement | null {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const known = useHallKnown();
  const figures = useHall(hallFigures, sameFigures);
  const now = useHallNow();
  if (!known) return null;

  const usual = profile && rowAt(profile, now);
  const usualIssued = profile && usualIssuedUntil(profile, now);
  const issued = usualIssued && compareCounts(figures.issuedToday, usualIssued, text);
  const usualMean = norm?.meanWaitMinutes.norm ?? null;
  const mean = figures.meanWaitMinutes;
  const counted = (count: number): string => (figures.tickets === 'unknown' ? '–' : formatCount(count));
  const nameOf = (queueId: string | null): string | null => {
    const queue = plan.queues.find((entry) => entry.id === queueId);
    return queue === undefined ? null : nameIn(queue.name, language);
  };
  return (
    <dl className={`tiles is-${figures.tickets}`}>
      <Tile
        name={text.tiles.waiting}
        value={counted(figures.waitingPeople)}
        unit={text.unit.people}
        notes={[
          figures.waiting > figures.waitingPeople && text.tiles.tickets(formatCount(figures.waiting)),
          figures.fullestQueueId !== null && text.tiles.most(formatCount(figures.fullestWaiting)),
          nameOf(figures.fullestQueueId),
        ]}
      />
      <Tile
        name={text.tiles.longest}
        value={figures.longestSince === null ? '–' : formatTicking(now - figures.longestSince)}
        unit=""
        notes={[
          usual?.usualMeanWaitMinutes != null && text.tiles.usualMean(formatMinutes(usual.usualMeanWaitMinutes)),
          nameOf(figures.longestQueueId),
        ]}
      />
      <Tile
        name={text.tiles.served}
        value={counted(figures.servedToday)}
        unit={text.tiles.ofIssued(counted(figures.issuedToday))}
        notes={[profile !== null && (issued ? text.tiles.issuedNorm(issued) : text.tiles.abandoned(formatCount(figures.abandonedToday)))]}
      />
      <Tile
        name={text.tiles.windows}
        value={figures.windowChanges === 'unknown' ? '–' : formatCount(figures.openWindows)}
        unit={`/ ${figures.windows}`}
        notes={[
          profile !== null &&
            (usual?.usualOpenWindows == null
              ? text.tiles.noNorm
              : text.tiles.windowsNorm(compareNumbers(figures.openWindows, usual.usualOpenWindows, text))),
        ]}
      />
      <Tile
        name={text.tiles.meanWait}
        value={mean === null ? '–' : formatMinutes(mean)}
        unit={text.unit.minutes}
        notes={[norm !== null && (mean === null || usualMean === null ? text.tiles.noNorm : compareWaits(mean, usualMean, text))]}
      />
    </dl>
  );
}

interface TileProps {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  /** What is known of them, the figures before the names: a narrow tile cuts the end. */
  readonly notes: readonly (string | false | null)[];
}

function Tile({ name, value, unit, notes }: TileProps): ReactElement {
  return (
    <div className="tile">
      <dt>{name}</dt>
      <dd>
        <b>{value}</b>
        <small>{unit}</small>
      </dd>
      <dd className="tile-note">{notes.filter(Boolean).join(' · ')}</dd>
    </div>
  );
}
