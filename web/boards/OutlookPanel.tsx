import type { ReactElement } from 'react';
import { isOldForecast, type QueueForecast } from '#contracts/wait-forecast';
import { usePreferences } from '../app/preferences.ts';
import { renderWaitFan } from '../charts/wait-fan.tsx';
import { useHall, useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { QueueChip } from '../parts/QueueChip.tsx';
import { useSize } from '../parts/use-size.ts';
import { formatTime } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';
import { mostThreatened, shareText } from './outlook.ts';

const fanPixels = 112;

/** The next two hours of the chosen queue, or of the one whose target is most in danger: its fan of waits and what may break. */
export function OutlookPanel({ queueId }: { queueId: string | null }): ReactElement | null {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const forecast = useHall((state) => {
    const shown = queueId ?? mostThreatened(state.forecasts);
    return shown === null ? null : (state.forecasts[shown] ?? null);
  });
  const queue = plan.queues.find(({ id }) => id === forecast?.queueId);
  return (
    <section className="outlook" aria-label={text.waits.outlook}>
      <header>
        <b>{text.waits.outlook}</b>
        {queue && (
          <span>
            <QueueChip plan={plan} queueId={queue.id} size="small" />
            <span>{nameIn(queue.name, language)}</span>
          </span>
        )}
      </header>
      {forecast ? <Outlook forecast={forecast} /> : <p className="panel-note">{queueId === null ? text.waits.pick : text.waits.notYet}</p>}
    </section>
  );
}

function Outlook({ forecast }: { forecast: QueueForecast }): ReactElement {
  const text = useText();
  const { timeZone } = useHallPlan();
  const rate = useHall((state) => state.clock.rate);
  const now = useHallNow(10_000);
  const { fan, breaches, targetMinutes, reason, range, computedAt } = forecast;
  if (reason !== null && fan.length === 0) return <p className="panel-note">{text.waits.none[reason]}</p>;
  const isOld = isOldForecast(computedAt, now, rate);
  const time = computedAt === null ? '' : formatTime(computedAt, timeZone);
  return (
    <div className={isOld ? 'stale' : ''}>
      <p className="outlook-range">
        <small>{text.waits.expected}</small>
        <b>{range ? text.waits.range(range.lowMinutes, range.highMinutes) : text.waits.beyond}</b>
        <small>{isOld ? text.waits.stale(time) : text.waits.computed(time)}</small>
      </p>
      <Fan fan={fan} targetMinutes={targetMinutes} />
      <dl className="outlook-breaches">
        {breaches.map(({ withinMinutes, probability }) => (
          <div
            key={withinMinutes}
            className={probability >= 0.5 ? 'likely' : ''}
            title={text.waits.breachNote(shareText(probability), withinMinutes)}
          >
            <dt>{text.waits.breach(withinMinutes)}</dt>
            <dd>{shareText(probability)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** As wide as its place, so that its words are as large as those around it. */
function Fan({ fan, targetMinutes }: Pick<QueueForecast, 'fan' | 'targetMinutes'>): ReactElement {
  const text = useText();
  const [place, size] = useSize<HTMLDivElement>();
  const words = {
    label: text.waits.fan,
    half: text.waits.half,
    most: text.waits.most,
    target: targetMinutes === null ? '' : text.waits.target(targetMinutes),
    ahead: text.waits.minutesAhead,
  };
  return (
    <div ref={place} className="outlook-fan">
      {size && renderWaitFan(fan, targetMinutes, { width: size.width, height: fanPixels }, words)}
    </div>
  );
}
