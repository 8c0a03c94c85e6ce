import { memo, type ReactElement } from 'react';
import type { ServiceWindowPlan } from '#contracts/hall-plan';
import { useActing } from '../acting/acting.tsx';
import { WindowButtons } from '../acting/WindowButtons.tsx';
import { useHall, useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { QueueChip } from '../parts/QueueChip.tsx';
import { useDropHover } from '../remedies/drop-hover.ts';
import { formatTicking } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { PendingMark } from './PendingMark.tsx';
import { carryWindow } from './window-drag.ts';
import { windowLook } from './window-look.ts';

interface WindowRowProps {
  readonly windowId: string;
  readonly planned: ServiceWindowPlan | undefined;
  readonly selected: boolean;
  readonly onSelect: (windowId: string | null) => void;
}

export const WindowRow = memo(function WindowRow({ windowId, planned, selected, onSelect }: WindowRowProps): ReactElement | null {
  const text = useText();
  const plan = useHallPlan();
  const { allowed } = useActing();
  const { lift, hover } = useDropHover();
  const state = useHall((hall) => hall.windows[windowId]);
  if (!state) return null;
  const look = windowLook(state, planned);
  return (
    <tr
      className={selected ? 'selected' : ''}
      data-window={windowId}
      draggable={allowed}
      onDragStart={(event) => {
        carryWindow(event.dataTransfer, windowId, event.currentTarget.querySelector('th'));
        lift(windowId);
      }}
      onDragEnd={() => hover(null)}
      onClick={(event) => {
        if (!(event.target as Element).closest('button')) onSelect(selected ? null : windowId);
      }}
    >
      <th scope="row">
        <button type="button" className="window-number" aria-pressed={selected} onClick={() => onSelect(selected ? null : windowId)}>
          {planned?.number ?? windowId}
        </button>
        {planned?.tidal && <small className="tag tidal">{text.windows.tidal}</small>}
        {planned?.department && <small className="tag">{text.windows.department}</small>}
      </th>
      <td>
        <span className={`look ${look}`}>
          <i aria-hidden="true" />
          {text.windowState[look]}
          {look === 'paused' && state.reason ? <small>{text.pauseReason[state.reason]}</small> : null}
        </span>
      </td>
      <td className="figure">
        <Since at={state.status === 'open' ? state.activitySince : state.statusSince} />
      </td>
      <td className="figure">{state.ticketId ?? '–'}</td>
      <td>
        <span className="chips">
          {state.queues.map((id) => (
            <QueueChip key={id} plan={plan} queueId={id} size="small" />
          ))}
        </span>
      </td>
      <td>{state.staffId ?? <span className="muted">{text.windows.nobody}</span>}</td>
      <td className="figure">{state.servedToday}</td>
      <td className="cell-actions">
        <PendingMark windowId={windowId} />
        {allowed && <WindowButtons windowId={windowId} />}
      </td>
    </tr>
  );
});

function Since({ at }: { at: number | null }): ReactElement {
  const now = useHallNow(1_000);
  return <>{at === null || at === 0 ? '–' : formatTicking(now - at)}</>;
}
