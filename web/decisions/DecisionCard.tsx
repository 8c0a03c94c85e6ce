import type { MouseEvent, ReactElement } from 'react';
import { useActing } from '../acting/acting.tsx';
import { type ActionName, commandUnderWay } from '../acting/window-actions.ts';
import { usePreferences } from '../app/preferences.ts';
import { useHall, useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { QueueChip } from '../parts/QueueChip.tsx';
import { WarningMark } from '../parts/WarningMark.tsx';
import { formatDuration } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { describeDecision } from './describe-decision.ts';
import type { Decision } from './find-decisions.ts';

export interface DecisionLinks {
  readonly onShowQueue: (queueId: string) => void;
  readonly onShowWindow: (windowId: string) => void;
}

/** What is so, since when, what can be done, and at most two buttons that do it. */
export function DecisionCard({ decision, onShowQueue, onShowWindow }: { decision: Decision } & DecisionLinks): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const now = useHallNow(1_000);
  const { what, remedy } = describeDecision(decision, plan, now, text, language);
  const level = decision.kind === 'wait' ? decision.queue.warning : decision.urgency >= 16 ? 'orange' : 'quiet';
  return (
    <article className={`decision ${level}`}>
      <header>
        {decision.kind === 'wait' && (
          <>
            <QueueChip plan={plan} queueId={decision.queue.id} size="small" />
            <WarningMark warning={decision.queue.warning} limits={plan.limits.waitWarningMinutes} />
          </>
        )}
        {decision.kind === 'device' && <small>{decision.device.id}</small>}
        {decision.since !== null && <small>{text.decisions.since(formatDuration(now - decision.since, text))}</small>}
      </header>
      <p className="decision-what">{what}</p>
      <p className="decision-remedy">{remedy}</p>
      <Buttons decision={decision} onShowQueue={onShowQueue} onShowWindow={onShowWindow} />
    </article>
  );
}

function Buttons({ decision, onShowQueue, onShowWindow }: { decision: Decision } & DecisionLinks): ReactElement | null {
  const text = useText();
  const { allowed, send } = useActing();
  switch (decision.kind) {
    case 'wait': {
      const [resumable] = decision.resumable;
      const [openable] = decision.openable;
      return (
        <footer>
          {allowed && resumable !== undefined && <AskButton windowId={resumable} action="resume" />}
          {allowed && resumable === undefined && openable !== undefined && <AskButton windowId={openable} action="open" />}
          <button type="button" className="button small" onClick={() => onShowQueue(decision.queue.id)}>
            {text.decisions.showQueue}
          </button>
        </footer>
      );
    }
    case 'vacant':
      return (
        <footer>
          {allowed && <AskButton windowId={decision.serviceWindow.id} action="pause" />}
          <button type="button" className="button small" onClick={() => onShowWindow(decision.serviceWindow.id)}>
            {text.decisions.show}
          </button>
        </footer>
      );
    case 'command':
      return (
        <footer>
          {allowed && (
            <button type="button" className="button small" onClick={() => send(decision.command.windowId, decision.command.request, null)}>
              {text.decisions.again}
            </button>
          )}
          <button type="button" className="button small" onClick={() => onShowWindow(decision.command.windowId)}>
            {text.decisions.show}
          </button>
        </footer>
      );
    case 'device':
    case 'feed':
      return null;
  }
}

function AskButton({ windowId, action }: { windowId: string; action: ActionName }): ReactElement {
  const text = useText();
  const plan = useHallPlan();
  const { ask } = useActing();
  const busy = useHall((state) => commandUnderWay(state.commands, windowId) !== null);
  const number = plan.windows.find((entry) => entry.id === windowId)?.number ?? windowId;
  const words =
    action === 'open'
      ? text.decisions.openWindow(number)
      : action === 'resume'
        ? text.decisions.resumeWindow(number)
        : text.acting.ask(text.action[action], number);
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    ask(windowId, action, { x: box.left + box.width / 2, y: box.bottom });
  };
  return (
    <button type="button" className="button small strong" disabled={busy} onClick={press}>
      {busy ? text.windows.pending : words}
    </button>
  );
}
