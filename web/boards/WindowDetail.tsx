import { type ReactElement, useEffect } from 'react';
import type { Role } from '#contracts/roles';
import { useActing } from '../acting/acting.tsx';
import { WindowButtons } from '../acting/WindowButtons.tsx';
import { usePreferences } from '../app/preferences.ts';
import { formatPath } from '../app/routes.ts';
import { useAccount } from '../app/session.tsx';
import { useHall, useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { Icon } from '../parts/Icon.tsx';
import { QueueChip } from '../parts/QueueChip.tsx';
import { formatDuration } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';
import { PendingMark } from './PendingMark.tsx';
import { VisitTrail } from './VisitTrail.tsx';
import { WindowClockLine } from './WindowClockLine.tsx';
import { windowLook } from './window-look.ts';

/** How the people behind the windows spend their time is for those who plan it. */
const clockReaders: readonly Role[] = ['manager', 'analyst', 'admin'];

/** One window: how it stands, since when, what it serves, and what can be done with it. */
export function WindowDetail({ windowId, onClose }: { windowId: string; onClose: () => void }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const now = useHallNow(1_000);
  const { allowed } = useActing();
  const { role } = useAccount();
  const state = useHall((hall) => hall.windows[windowId]);
  useEscape(onClose);
  const planned = plan.windows.find((entry) => entry.id === windowId);
  const zone = plan.zones.find((entry) => entry.id === planned?.zoneId);
  const since = state?.status === 'open' ? state.activitySince : (state?.statusSince ?? null);
  const look = state ? windowLook(state, planned) : 'closed';
  const nameOf = (id: string): string => {
    const queue = plan.queues.find((entry) => entry.id === id);
    return queue ? nameIn(queue.name, language) : id;
  };
  return (
    <aside className="detail panel" aria-labelledby="detail-title">
      <header className="panel-head">
        <h2 id="detail-title">{text.windows.detail(planned?.number ?? windowId)}</h2>
        <button type="button" className="bar-button" aria-label={text.windows.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="detail-body">
        <p className="detail-state">
          <span className={`look ${look}`}>
            <i aria-hidden="true" />
            {text.windowState[look]}
          </span>
          {since !== null && since > 0 && <small>{formatDuration(now - since, text)}</small>}
          <PendingMark windowId={windowId} />
        </p>
        <dl>
          {zone && (
            <>
              <dt>{text.windows.zone}</dt>
              <dd>{nameIn(zone.name, language)}</dd>
            </>
          )}
          {planned?.department && (
            <>
              <dt>{text.windows.department}</dt>
              <dd>{nameIn(planned.department, language)}</dd>
            </>
          )}
          <dt>{text.windows.staff}</dt>
          <dd>{state?.staffId ?? text.windows.nobody}</dd>
          <dt>{text.windows.ticket}</dt>
          <dd>
            {state?.ticketId ? (
              <a href={formatPath({ page: 'slip', hallId: plan.id, ticketId: state.ticketId })} target="_blank" rel="noreferrer">
                {state.ticketId}
              </a>
            ) : (
              '–'
            )}
          </dd>
          <dt>{text.windows.served}</dt>
          <dd>
            {state?.servedToday ?? 0} {text.unit.tickets}
          </dd>
          <dt>{text.windows.queues}</dt>
          <dd className="detail-queues">
            {(state?.queues ?? []).map((id) => (
              <span key={id}>
                <QueueChip plan={plan} queueId={id} size="small" />
                {nameOf(id)}
              </span>
            ))}
          </dd>
        </dl>
        {state?.ticketId != null && <VisitTrail ticketId={state.ticketId} />}
        {clockReaders.includes(role) && <WindowClockLine windowId={windowId} />}
        {allowed && <WindowButtons windowId={windowId} />}
      </div>
    </aside>
  );
}

/** Runs `close` on Escape wherever the reader is: a click on a desk of the floor leaves the focus nowhere. What lies above goes first. */
function useEscape(close: () => void): void {
  useEffect(() => {
    const escaped = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && document.querySelector(':modal') === null) close();
    };
    window.addEventListener('keydown', escaped);
    return () => {
      window.removeEventListener('keydown', escaped);
    };
  }, [close]);
}
