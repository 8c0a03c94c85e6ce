import type { ReactElement } from 'react';
import { usePreferences } from '../app/preferences.ts';
import { useHall, useHallPlan } from '../live/live-hall.tsx';
import { QueueChip } from '../parts/QueueChip.tsx';
import { formatTime } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';
import { visitTrail } from './visit-trail.ts';

/** The visit a ticket belongs to: its stations so far and to come. Nothing when it has but this one. */
export function VisitTrail({ ticketId }: { ticketId: string }): ReactElement | null {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const visit = useHall((state) => state.visits[state.tickets[ticketId]?.visitId ?? '']);
  if (!visit) return null;
  const name = (queueId: string | null, matterId: string | null): string => {
    const known = plan.matters.find(({ id }) => id === matterId) ?? plan.queues.find(({ id }) => id === queueId);
    return known ? nameIn(known.name, language) : (queueId ?? '');
  };
  return (
    <section className="visit-trail">
      <h3>{text.visit.title}</h3>
      <ol>
        {visitTrail(visit, plan).map(({ key, status, ticketId: ticket, queueId, windowNumber, matterId, at }) => (
          <li key={key} className={`station ${status} ${ticket === ticketId ? 'here' : ''}`}>
            {queueId !== null && <QueueChip plan={plan} queueId={queueId} size="small" />}
            <b>{ticket ?? name(queueId, matterId)}</b>
            <span>
              {[text.ticketState[status], windowNumber === null ? null : text.windows.detail(windowNumber)].filter(Boolean).join(' · ')}
            </span>
            <small>{at === null ? '' : formatTime(at, plan.timeZone)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
