import type { MouseEvent, ReactElement } from 'react';
import { useHall } from '../live/live-hall.tsx';
import { useText } from '../text/text.ts';
import { useActing } from './acting.tsx';
import { type ActionName, commandUnderWay, possibleActions } from './window-actions.ts';

/** The actions that make sense for a window now; none while one is under way. */
export function WindowButtons({ windowId }: { windowId: string }): ReactElement | null {
  const text = useText();
  const { ask } = useActing();
  const status = useHall((state) => state.windows[windowId]?.status);
  const busy = useHall((state) => commandUnderWay(state.commands, windowId) !== null);
  if (status === undefined) return null;
  const press =
    (action: ActionName) =>
    (event: MouseEvent<HTMLButtonElement>): void => {
      const box = event.currentTarget.getBoundingClientRect();
      ask(windowId, action, { x: box.left + box.width / 2, y: box.bottom });
    };
  return (
    <span className="window-buttons">
      {possibleActions({ status }).map((action) => (
        <button key={action} type="button" className="button small" disabled={busy} onClick={press(action)}>
          {text.action[action]}
        </button>
      ))}
    </span>
  );
}
