import { type DragEvent, memo, type ReactElement, useState } from 'react';
import type { QueueState } from '#contracts/hall-state';
import { isOldForecast } from '#contracts/wait-forecast';
import { usePreferences } from '../app/preferences.ts';
import { useFreshness } from '../live/feed-freshness.ts';
import { useHall, useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { QueueChip } from '../parts/QueueChip.tsx';
import { WarningMark } from '../parts/WarningMark.tsx';
import { useDropHover } from '../remedies/drop-hover.ts';
import { formatTicking } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';
import { shareText, warnedBreach } from './outlook.ts';
import { QueueTrendLine } from './QueueTrendLine.tsx';
import { carriesWindow, windowCarried } from './window-drag.ts';

interface QueueRowProps {
  readonly queueId: string;
  readonly chosen: boolean;
  readonly onFilter: (queueId: string | null) => void;
  readonly onDropWindow: (windowId: string, queueId: string) => void;
}

export const QueueRow = memo(function QueueRow({ queueId, chosen, onFilter, onDropWindow }: QueueRowProps): ReactElement | null {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const queue = useHall((state) => state.queues[queueId]);
  const breach = useHall((state) => warnedBreach(state.forecasts[queueId]));
  const freshness = useFreshness('ticket');
  const { holdOver, hover } = useDropHover();
  const [over, setOver] = useState(false);
  if (!queue) return null;
  const entry = plan.queues.find((known) => known.id === queueId);
  const name = entry ? nameIn(entry.name, language) : queueId;
  const isDue = queue.appointments.dueIn30Minutes > 0;
  const mayBreach = breach !== null && queue.warning === 'none';
  const leave = (): void => {
    setOver(false);
    hover(null);
  };
  const drop = (event: DragEvent): void => {
    leave();
    const windowId = windowCarried(event.dataTransfer);
    if (windowId === null) return;
    event.preventDefault();
    onDropWindow(windowId, queueId);
  };
  return (
    <li
      className={`queue-row ${queue.warning} ${chosen ? 'chosen' : ''} ${over ? 'over' : ''}`}
      data-queue={queueId}
      onDragOver={(event) => {
        if (carriesWindow(event.dataTransfer)) {
          event.preventDefault();
          setOver(true);
          const { right, top } = event.currentTarget.getBoundingClientRect();
          holdOver(queueId, { x: right, y: top });
        }
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) leave();
      }}
      onDrop={drop}
    >
      <button type="button" aria-pressed={chosen} title={text.queues.filter(name)} onClick={() => onFilter(chosen ? null : queueId)}>
        <span className="queue-name">
          <QueueChip plan={plan} queueId={queueId} />
          <b>{name}</b>
          {(isDue || mayBreach) && (
            <span className="queue-marks">
              {mayBreach && (
                <small className="queue-breach" title={text.waits.breachNote(shareText(breach), 30)}>
                  {text.waits.breachMark(shareText(breach))}
                </small>
              )}
              {isDue && (
                <small
                  className="queue-due"
                  title={text.appointments.due(queue.appointments.dueIn30Minutes, queue.appointments.dueIn60Minutes)}
                >
                  {text.appointments.soon(queue.appointments.dueIn30Minutes)}
                </small>
              )}
            </span>
          )}
        </span>
        <WarningMark warning={queue.warning} limits={plan.limits.waitWarningMinutes} />
        <span className="queue-waiting">
          <b>{freshness === 'unknown' ? '–' : queue.waiting}</b>
          <small className="visually-hidden">{text.queues.waiting}</small>
        </span>
        <LongestWait queue={queue} />
        <QueueTrendLine queue={queue} />
        <ExpectedWait queueId={queueId} />
        <span className={`queue-windows ${queue.openWindows === 0 && queue.waiting > 0 ? 'short' : ''}`}>
          <b>{queue.openWindows}</b>
          <small className="visually-hidden">{text.queues.windows}</small>
        </span>
      </button>
    </li>
  );
});

/** Ticks with the hall's clock. */
function LongestWait({ queue }: { queue: QueueState }): ReactElement {
  const text = useText();
  const now = useHallNow();
  return (
    <span className="queue-longest">
      <b>{queue.oldestQueuedAt === null ? '–' : formatTicking(now - queue.oldestQueuedAt)}</b>
      <small className="visually-hidden">{text.queues.longest}</small>
    </span>
  );
}

/** What whoever takes a number now has to expect. */
function ExpectedWait({ queueId }: { queueId: string }): ReactElement {
  const text = useText();
  const now = useHallNow(10_000);
  const forecast = useHall((state) => state.forecasts[queueId]);
  const rate = useHall((state) => state.clock.rate);
  const range = forecast?.range && !isOldForecast(forecast.computedAt, now, rate) ? forecast.range : null;
  return (
    <span className="queue-expected" title={text.waits.expectedNote}>
      <b>{range ? text.waits.short(range.lowMinutes, range.highMinutes) : '–'}</b>
      <small className="visually-hidden">{text.queues.expected}</small>
    </span>
  );
}
