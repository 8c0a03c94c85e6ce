import { type ReactElement, useEffect, useState } from 'react';
import type { CommandState } from '#contracts/hall-state';
import { usePreferences } from '../app/preferences.ts';
import { useHall, useHallPlan } from '../live/live-hall.tsx';
import { Icon } from '../parts/Icon.tsx';
import { type Text, useText } from '../text/text.ts';
import { useActing } from './acting.tsx';
import { type Act, type ActStatus, actStatus, actsToShow, undoSeconds } from './acting-log.ts';
import { askText } from './ask-text.ts';
import { refusalText } from './refusal-text.ts';

/** More would lie over the table that is worked in. */
const noticesAtOnce = 3;

/** What this page has asked of the hall and how it stands, with undo for a few seconds. */
export function ActNotices({ onAudit }: { onAudit: () => void }): ReactElement {
  const text = useText();
  const { acts } = useActing();
  const commands = useHall((state) => state.commands);
  const now = useSeconds(acts.length > 0);
  const shown = actsToShow(acts, now);
  const left = shown.length - noticesAtOnce;
  return (
    <ol className="acts" aria-live="polite">
      {shown.slice(0, noticesAtOnce).map((act) => (
        <ActNotice key={act.key} act={act} status={actStatus(act, commands)} now={now} />
      ))}
      {left > 0 && (
        <li>
          <button type="button" className="button small" onClick={onAudit}>
            {text.acting.more(left)}
          </button>
        </li>
      )}
    </ol>
  );
}

function ActNotice({ act, status, now }: { act: Act; status: ActStatus; now: number }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const { send, dismiss } = useActing();
  const command = useHall((state) => (act.commandId === null ? undefined : state.commands[act.commandId]));
  const seconds = undoSeconds(act, status, now);
  const { inverse, commandId } = act;
  return (
    <li className={`act ${status}`}>
      <i aria-hidden="true" />
      <span>
        <b>{askText({ windowId: act.windowId, request: (act.undoes ?? act).request }, plan, text, language)}</b>
        <small>{lineOf(status, act, command, text)}</small>
      </span>
      {seconds > 0 && inverse !== null && commandId !== null && (
        <button
          type="button"
          className="button"
          onClick={() => {
            dismiss(act.key);
            send(act.windowId, inverse, { commandId, request: act.request });
          }}
        >
          <Icon name="undo" />
          {text.acting.undoIn(seconds)}
        </button>
      )}
      <button type="button" className="bar-button" aria-label={text.decisions.dismiss} onClick={() => dismiss(act.key)}>
        <Icon name="close" />
      </button>
    </li>
  );
}

function lineOf(status: ActStatus, act: Act, command: CommandState | undefined, text: Text): string {
  switch (status) {
    case 'sending':
    case 'pending':
      return act.undoes ? text.acting.undoPending : text.acting.pending;
    case 'accepted':
      return act.undoes ? text.acting.undoing : text.acting.accepted;
    case 'completed':
      return text.acting.completed;
    case 'undone':
      return text.acting.undone;
    case 'rejected':
      return (act.undoes ? text.acting.undoRejected : text.acting.rejected)(command ? refusalText(command, text) : text.acting.noReason);
    case 'unanswered':
      return text.acting.unanswered;
    case 'failed':
      return text.acting.failed(act.failure ?? '');
  }
}

function useSeconds(running: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => {
      clearInterval(timer);
    };
  }, [running]);
  return now;
}
