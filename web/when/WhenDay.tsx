import type { ReactElement } from 'react';
import type { CurveDay } from '#contracts/public-curve';
import { usePreferences } from '../app/preferences.ts';
import { renderWhenCurve } from '../charts/when-curve.tsx';
import { useSize } from '../parts/use-size.ts';
import { formatDay, formatTime } from '../text/format.ts';
import { nameIn, type Text, useText } from '../text/text.ts';
import { type BestTime, type DayShape, isBest, isOfDay, shapeOfDay } from './best-times.ts';

interface WhenDayProps {
  readonly day: CurveDay;
  /** Counted from today. */
  readonly place: number;
  readonly queueId: string;
  readonly timeZone: string;
  /** The longest wait of all the days, so that they can be told apart. */
  readonly mostMinutes: number;
}

const chartHeight = 120;

/** One day of one queue: the best times in words, then every half hour. */
export function WhenDay({ day, place, queueId, timeZone, mostMinutes }: WhenDayProps): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const [room, size] = useSize<HTMLDivElement>();
  const queue = day.queues.find((one) => one.queueId === queueId);
  const points = queue?.points ?? [];
  const shape = shapeOfDay(points);
  const clock = (at: string): string => formatTime(Date.parse(at), timeZone);
  const title = formatDay(Date.parse(`${day.day}T12:00:00Z`), 'UTC', language);
  return (
    <section className="when-day">
      <h2>
        <b>{text.when.near[place] ?? title}</b> {text.when.near[place] && title}
        {day.holiday && <small>{nameIn(day.holiday, language)}</small>}
      </h2>
      {shape.kind === 'best' ? (
        <BestTimes times={shape.times} clock={clock} />
      ) : (
        <p className={shape.kind === 'unknown' ? 'muted' : 'when-words'}>{wordsOf(day, shape, points.length > 0, text)}</p>
      )}
      {queue?.doubt && isOfDay(queue.doubt) && shape.kind !== 'unknown' && <p className="when-doubt">{text.when.doubt[queue.doubt]}</p>}
      <div ref={room}>
        {size &&
          shape.kind !== 'unknown' &&
          renderWhenCurve(
            points,
            mostMinutes,
            { width: size.width, height: chartHeight },
            { label: text.when.chart(title), unit: text.unit.minutes, clock, minutes: String, isBest: (point) => isBest(shape, point) },
          )}
      </div>
      {shape.kind !== 'unknown' && (
        <details>
          <summary>{text.when.table}</summary>
          <table>
            <tbody>
              {points.map(({ at, range }) => (
                <tr key={at}>
                  <th scope="row">{clock(at)}</th>
                  <td>{range ? text.waits.range(range.lowMinutes, range.highMinutes) : text.when.unknownTime}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

function BestTimes({ times, clock }: { times: readonly BestTime[]; clock: (at: string) => string }): ReactElement {
  const text = useText();
  return (
    <dl className="when-words" aria-label={text.when.best}>
      {times.map(({ from, to, range }) => (
        <div key={from}>
          <dt>
            {clock(from)}–{clock(to)}
          </dt>
          <dd>{text.when.expect(text.waits.range(range.lowMinutes, range.highMinutes))}</dd>
        </div>
      ))}
    </dl>
  );
}

function wordsOf(day: CurveDay, shape: Exclude<DayShape, { kind: 'best' }>, isKnown: boolean, { when, waits }: Text): string {
  if (day.isClosed) return when.closed;
  if (day.reason !== null) return waits.none[day.reason];
  if (shape.kind === 'unknown') return isKnown ? when.unknownTime : waits.none.unknown_queue;
  return when.alike(waits.range(shape.range.lowMinutes, shape.range.highMinutes));
}
