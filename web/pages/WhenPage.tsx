import { type ReactElement, useState } from 'react';
import type { PublicCurve } from '#contracts/public-curve';
import { useResource } from '../api/use-resource.ts';
import { readCurve } from '../api/waits-api.ts';
import { usePreferences } from '../app/preferences.ts';
import { LanguageSwitch, ThemeSwitch } from '../parts/PreferenceSwitches.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { formatTime } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';
import { FindNumber } from '../ticket/FindNumber.tsx';
import { isOfDay } from '../when/best-times.ts';
import { WhenDay } from '../when/WhenDay.tsx';
import '../when/when.css';

const refreshSeconds = 120;

/** When to come (何时来办), for everybody: no account, no names, about nobody. */
export function WhenPage({ hallId }: { hallId: string }): ReactElement {
  const { resource, reload } = useResource(`when ${hallId}`, (signal) => readCurve(hallId, signal), refreshSeconds);
  return (
    <main className="when-page">
      <span className="ticket-switches">
        <LanguageSwitch />
        <ThemeSwitch />
      </span>
      <ResourceView resource={resource} reload={reload} lines={8}>
        {(curve) => <Curve curve={curve} />}
      </ResourceView>
      <FindNumber routeOf={(ticketId) => ({ page: 'ticket', hallId, ticketId })} />
    </main>
  );
}

function Curve({ curve }: { curve: PublicCurve }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const queues = queuesOf(curve);
  const [chosen, choose] = useState<string | null>(null);
  const queueId = chosen ?? queues[0]?.queueId ?? '';
  const doubt = queues.find((queue) => queue.queueId === queueId)?.doubt ?? null;
  const longest = curve.days.flatMap(({ queues: all }) =>
    all.flatMap((queue) => (queue.queueId === queueId ? queue.points.map(({ range }) => range?.highMinutes ?? 0) : [])),
  );
  return (
    <>
      <header>
        <small>{nameIn(curve.name, language)}</small>
        <time dateTime={curve.time}>{formatTime(Date.parse(curve.time), curve.timeZone)}</time>
      </header>
      <h1>{text.when.title}</h1>
      {queues.length > 1 && (
        <nav aria-label={text.when.choose}>
          {queues.map(({ queueId: id, letter, name }, place) => (
            <button key={id} type="button" aria-pressed={id === queueId} onClick={() => choose(id)}>
              <span className="queue-chip" style={{ background: `var(--queue-${place % 10})` }}>
                {letter}
              </span>
              {nameIn(name, language)}
            </button>
          ))}
        </nav>
      )}
      {doubt && !isOfDay(doubt) && <p className="when-doubt">{text.when.doubt[doubt]}</p>}
      {curve.days.map((day, place) => (
        <WhenDay key={day.day} day={day} place={place} queueId={queueId} timeZone={curve.timeZone} mostMinutes={Math.max(0, ...longest)} />
      ))}
      <footer>{text.when.note}</footer>
    </>
  );
}

/** The queues of the first day of which anything is said. */
const queuesOf = ({ days }: PublicCurve): PublicCurve['days'][number]['queues'] =>
  days.find(({ queues }) => queues.length > 0)?.queues ?? [];
