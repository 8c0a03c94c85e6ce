import { type ReactElement, useState } from 'react';
import { usualGrace } from '#contracts/hall-plan';
import { usePreferences } from '../app/preferences.ts';
import { useFreshness } from '../live/feed-freshness.ts';
import { useHall, useHallPlan } from '../live/live-hall.tsx';
import { Icon } from '../parts/Icon.tsx';
import { QueueChip } from '../parts/QueueChip.tsx';
import { formatTime } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';
import { countAppointments, listAppointments, sameAppointments, sameCounts } from './appointment-list.ts';

/** Booked visits under the queues: how many are due soon in one line, and opened, who they are and how they came. */
export function AppointmentPanel({ queueId }: { queueId: string | null }): ReactElement | null {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const freshness = useFreshness('appointment');
  const counts = useHall((state) => countAppointments(state, queueId), sameCounts);
  const [open, setOpen] = useState(false);
  if (freshness === 'unknown') return null;
  const queue = plan.queues.find(({ id }) => id === queueId);
  const { lateMinutes, lateBecomes } = plan.appointments ?? usualGrace;
  return (
    <section className={`bookings ${open ? 'open' : ''}`} aria-label={text.appointments.title}>
      <button type="button" className="booked-head" aria-expanded={open} onClick={() => setOpen(!open)}>
        <b>{text.appointments.title}</b>
        {queue && <span>{nameIn(queue.name, language)}</span>}
        <small>{text.appointments.due(counts.dueIn30Minutes, counts.dueIn60Minutes)}</small>
        <Icon name="down" />
      </button>
      {open && (
        <>
          <dl className="booked-counts">
            {(['cameToday', 'lateToday', 'noShowToday', 'numberedAgainToday'] as const).map((name) => (
              <div key={name} title={name === 'numberedAgainToday' ? text.appointments.numberedAgainNote : ''}>
                <dt>{text.appointments[name]}</dt>
                <dd>{counts[name]}</dd>
              </div>
            ))}
          </dl>
          <AppointmentRows queueId={queueId} />
          <p className="booked-note">{text.appointments.grace(lateMinutes, lateBecomes)}</p>
        </>
      )}
    </section>
  );
}

function AppointmentRows({ queueId }: { queueId: string | null }): ReactElement {
  const text = useText();
  const plan = useHallPlan();
  const rows = useHall((state) => listAppointments(state, queueId), sameAppointments);
  if (rows.length === 0) return <p className="booked-note">{text.appointments.none}</p>;
  return (
    <ol className="booked-list">
      {rows.map(({ id, queueId: queue, slotStart, status, ticketId, numberedAgain }) => (
        <li key={id} className={`booked-row ${status}`} data-appointment={id}>
          <b>{formatTime(slotStart, plan.timeZone)}</b>
          {queueId === null && <QueueChip plan={plan} queueId={queue} size="small" />}
          <span>
            {text.appointments.state[status]}
            {numberedAgain && <small className="tag">{text.appointments.numberedAgainToday}</small>}
          </span>
          <small>{ticketId ?? ''}</small>
        </li>
      ))}
    </ol>
  );
}
