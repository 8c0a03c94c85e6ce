import type { ReactElement } from 'react';
import { commandUnderWay } from '../acting/window-actions.ts';
import { useHall } from '../live/live-hall.tsx';
import { useText } from '../text/text.ts';

/** Says that somebody has asked something of a window and the hall has not done it yet: seen by everyone. */
export function PendingMark({ windowId }: { windowId: string }): ReactElement | null {
  const text = useText();
  const command = useHall((state) => commandUnderWay(state.commands, windowId));
  if (command === null) return null;
  const action = text.action[command.request.action];
  return (
    <span className="pending-mark" title={text.windows.pendingBy(command.requestedBy, action)}>
      <i aria-hidden="true" />
      {action}…
    </span>
  );
}
