import type { ReactElement } from 'react';
import type { DayRow, LeaderRow } from '#contracts/http-api';
import { readDays } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { goTo } from '../app/navigation.ts';
import { usePreferences } from '../app/preferences.ts';
import { routeTo } from '../app/routes.ts';
import { renderDaySeries } from '../charts/day-series.tsx';
import { compareCounts, compareWaits, formatCount, formatDuration, formatShare, formatTime } from '../text/format.ts';
import { nameIn, type Text, useText } from '../text/text.ts';
import { type LeaderFigure, leaderFigures } from './figures.ts';
import { judgeChange } from './judge-change.ts';

/** One hall's report: a sentence first, then its figures, then its cases. */
export function HallReport({ row }: { row: LeaderRow }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const days = useResource(`days ${row.hallId}`, (signal) => readDays(row.hallId, signal)).resource;
  const history = days.status === 'ready' ? days.value.slice(-28) : [];
  return (
    <article className="report panel">
      <header>
        <h2>
          <button type="button" onClick={() => goTo(routeTo('hall', row.hallId))}>
            {nameIn(row.name, language)}
          </button>
        </h2>
        <small>{text.leader.asOf(formatTime(Date.parse(row.asOf), row.timeZone))}</small>
        {row.freshness !== 'live' && (
          <small className="stale-feed">
            {row.heardAt === null
              ? text.freshness.noTickets
              : text.freshness.tickets(formatDuration(Date.parse(row.asOf) - Date.parse(row.heardAt), text))}
          </small>
        )}
        <p>{sentenceFor(row, text, language === 'en' ? ', ' : '，', language === 'en' ? '.' : '。')}</p>
      </header>
      <div className="report-figures">
        {leaderFigures.map((figure) => (
          <Figure key={figure.id} figure={figure} row={row} history={history} />
        ))}
      </div>
      <footer>
        <span>
          <b>{formatCount(row.openCases)}</b>
          {text.leader.openCases}
        </span>
        <span className={row.overdueCases > 0 ? 'overdue' : ''}>
          <b>{formatCount(row.overdueCases)}</b>
          {text.leader.overdueCases}
        </span>
        <button type="button" className="link" onClick={() => goTo({ page: 'cases', hallId: row.hallId })}>
          {text.cases.title}
        </button>
      </footer>
    </article>
  );
}

function Figure({ figure, row, history }: { figure: LeaderFigure; row: LeaderRow; history: readonly DayRow[] }): ReactElement {
  const text = useText();
  const compared = figure.of(row);
  const verdict = judgeChange(compared, figure.direction, figure.worthNoting);
  const show = (value: number | null): string => (value === null ? text.leader.unknown : figure.format(value));
  const change = compared.today === null || compared.norm === null ? null : figure.formatChange(compared.today - compared.norm, text);
  const ratingShare = figure.id === 'satisfied' ? row.activeRatingShare.today : null;
  const visits = figure.id === 'visitors' ? row.visits.today : null;
  const { days } = figure;
  return (
    <section className={`leader-figure ${verdict}`}>
      <h3>{text.leader[figure.id]}</h3>
      <p className="leader-value">
        <b>{show(compared.today)}</b>
        <small>{compared.today === null ? '' : figure.unit(text)}</small>
        {change !== null && verdict !== 'same' && figure.direction !== 'neither' && <em>{change}</em>}
      </p>
      <p className="leader-before">
        <small>
          {text.leader.norm} {show(compared.norm)}
        </small>
        <small>
          {text.leader.yesterday} {show(compared.yesterday)}
        </small>
      </p>
      {visits !== null && row.tickets.today !== null && (
        <p className="leader-before">
          <small>{text.leader.visitsNote(formatCount(visits), formatCount(row.tickets.today))}</small>
        </p>
      )}
      {ratingShare !== null && (
        <p className="leader-before">
          <small>{text.leader.activeNote(formatShare(ratingShare, 0))}</small>
        </p>
      )}
      {days !== null &&
        history.length > 1 &&
        renderDaySeries(
          history.map((entry) => ({ day: entry.day, value: days(entry) })),
          figure.id === 'visitors' ? null : compared.today,
          figure.id === 'visitors' ? null : compared.norm,
          { width: 168, height: 40 },
          { fromZero: figure.fromZero, label: `${text.leader[figure.id]}, ${text.leader.last28}` },
        )}
    </section>
  );
}

/** What a leader reads first: what differs from the usual, or that nothing does. */
export function sentenceFor(row: LeaderRow, text: Text, comma: string, stop: string): string {
  const words = text.leader.sentence;
  const parts: string[] = [];
  const { visitors, meanWaitMinutes: wait } = row;
  if (visitors.today !== null && visitors.norm !== null && Math.abs(visitors.today / Math.max(1, visitors.norm) - 1) >= 0.1) {
    const change = compareCounts(visitors.today, visitors.norm, text);
    if (change !== null) parts.push(words.visitors(change));
  }
  const verdict = judgeChange(wait, 'less', 1);
  if (wait.today !== null && wait.norm !== null && (verdict === 'worse' || verdict === 'better'))
    parts.push(words.wait(compareWaits(wait.today, wait.norm, text)));
  if (row.overdueCases > 0) parts.push(words.overdue(row.overdueCases));
  const sentence = parts.join(comma);
  return sentence === '' ? words.calm : `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${stop}`;
}
