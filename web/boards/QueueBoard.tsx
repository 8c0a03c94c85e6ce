import type { ReactElement } from 'react';
import { useFreshness } from '../live/feed-freshness.ts';
import { useHall, useHallKnown, useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { FreshnessNote } from '../parts/FreshnessNote.tsx';
import { Skeleton } from '../parts/ResourceView.tsx';
import { useText } from '../text/text.ts';
import { AppointmentPanel } from './AppointmentPanel.tsx';
import { OutlookPanel } from './OutlookPanel.tsx';
import { QueueRow } from './QueueRow.tsx';
import { orderQueues } from './queue-order.ts';

export interface QueueBoardProps {
  readonly filterQueueId: string | null;
  readonly onFilter: (queueId: string | null) => void;
  readonly onDropWindow: (windowId: string, queueId: string) => void;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, place) => id === b[place]);

/** The queues, those in most trouble first. A row filters the floor and takes windows dropped on it. */
export function QueueBoard({ filterQueueId, onFilter, onDropWindow }: QueueBoardProps): ReactElement {
  const text = useText();
  const plan = useHallPlan();
  const known = useHallKnown();
  const now = useHallNow(2_000);
  const freshness = useFreshness('ticket');
  const ids = useHall((state) => orderQueues(plan, state.queues, now), sameList);
  return (
    <section className={`queues panel is-${freshness}`} aria-labelledby="queues-title">
      <header className="panel-head">
        <h2 id="queues-title">{text.queues.title}</h2>
        {filterQueueId !== null && (
          <button type="button" className="link" onClick={() => onFilter(null)}>
            {text.queues.clear}
          </button>
        )}
      </header>
      <FreshnessNote family="ticket" />
      {!known && <Skeleton lines={8} />}
      {known && ids.length === 0 && <p className="panel-note">{text.queues.empty}</p>}
      {ids.length > 0 && (
        <div className="queue-heads" aria-hidden="true">
          <span>{text.queues.waiting}</span>
          <span>{text.queues.longest}</span>
          <span title={text.queues.trendNote}>{text.queues.trend}</span>
          <span title={text.waits.expectedNote}>{text.queues.expected}</span>
          <span>{text.queues.windows}</span>
        </div>
      )}
      <ol className="queue-list">
        {ids.map((id) => (
          <QueueRow key={id} queueId={id} chosen={filterQueueId === id} onFilter={onFilter} onDropWindow={onDropWindow} />
        ))}
      </ol>
      <OutlookPanel queueId={filterQueueId} />
      <AppointmentPanel queueId={filterQueueId} />
    </section>
  );
}
