import { type ReactElement, useEffect, useRef, useState } from 'react';
import type { WindowAction } from '#contracts/commands';
import type { PauseReason } from '#contracts/events';
import { usePreferences } from '../app/preferences.ts';
import { useHall, useHallPlan } from '../live/live-hall.tsx';
import { QueueChip } from '../parts/QueueChip.tsx';
import { EffectPanel } from '../remedies/EffectPanel.tsx';
import { nameIn, useText } from '../text/text.ts';
import { askText } from './ask-text.ts';
import { dialogPlace } from './dialog-place.ts';
import { type ActionName, queuesOfPool } from './window-actions.ts';

export interface Question {
  readonly windowId: string;
  readonly action: ActionName;
  /** Queues to begin with; null for what the window serves now. */
  readonly queues: readonly string[] | null;
  readonly at: { readonly x: number; readonly y: number };
}

const reasons: readonly PauseReason[] = ['break', 'meal', 'system', 'training', 'vacant', 'other'];

/** What is about to be asked of a window, with its choices; nothing is sent before it is confirmed. */
export function ConfirmAction({
  question,
  onConfirm,
  onCancel,
}: {
  question: Question;
  onConfirm: (request: WindowAction) => void;
  onCancel: () => void;
}): ReactElement {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const { language } = usePreferences();
  const plan = useHallPlan();
  const state = useHall((hall) => hall.windows[question.windowId]);
  const serviceWindow = plan.windows.find((entry) => entry.id === question.windowId);
  const [queues, setQueues] = useState<readonly string[]>(
    () => question.queues ?? (state?.queues.length ? state.queues : (serviceWindow?.queues ?? [])),
  );
  const [reason, setReason] = useState<PauseReason>('break');
  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const request = requestOf(question.action, queues, reason);
  const served = state?.queues ?? [];
  const isChange = queues.length !== served.length || queues.some((id) => !served.includes(id));
  const asked: WindowAction = request.action === 'assign' && !isChange ? { action: 'assign', queues: [] } : request;
  const choosesQueues = question.action === 'assign' || question.action === 'open';
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby="confirm-title"
      style={dialogPlace(question.at)}
      onCancel={onCancel}
      onClose={onCancel}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onCancel();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm(request);
        }}
      >
        <h2 id="confirm-title">{askText({ windowId: question.windowId, request: asked }, plan, text, language)}</h2>
        {question.action === 'pause' && (
          <fieldset>
            <legend>{text.acting.reason}</legend>
            {reasons.map((entry) => (
              <label key={entry} className="choice">
                <input type="radio" name="reason" checked={reason === entry} onChange={() => setReason(entry)} />
                {text.pauseReason[entry]}
              </label>
            ))}
          </fieldset>
        )}
        {choosesQueues && serviceWindow && <QueueChoice poolId={serviceWindow.poolId} chosen={queues} onChange={setQueues} />}
        {state?.ticketId && question.action !== 'resume' && <p>{text.acting.serving(state.ticketId)}</p>}
        {!(choosesQueues && queues.length === 0) && (
          <EffectPanel
            remedies={[{ kind: 'window', windowId: question.windowId, request }]}
            doneFor={choosesQueues ? queues : (state?.queues ?? [])}
          />
        )}
        <p className="confirm-note">{text.acting.note}</p>
        <div className="confirm-buttons">
          <button type="button" className="button" onClick={onCancel}>
            {text.acting.cancel}
          </button>
          <button type="submit" className="button primary" disabled={choosesQueues && queues.length === 0}>
            {text.acting.confirm}
          </button>
        </div>
      </form>
    </dialog>
  );
}

function QueueChoice({
  poolId,
  chosen,
  onChange,
}: {
  poolId: string;
  chosen: readonly string[];
  onChange: (queues: readonly string[]) => void;
}): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  return (
    <fieldset className="queue-choice">
      <legend>{text.acting.queues}</legend>
      {queuesOfPool(plan, { poolId }).map((queue) => (
        <label key={queue.id} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(queue.id)}
            onChange={(event) => onChange(event.target.checked ? [...chosen, queue.id] : chosen.filter((id) => id !== queue.id))}
          />
          <QueueChip plan={plan} queueId={queue.id} size="small" />
          {nameIn(queue.name, language)}
        </label>
      ))}
    </fieldset>
  );
}

function requestOf(action: ActionName, queues: readonly string[], reason: PauseReason): WindowAction {
  switch (action) {
    case 'open':
      return { action, queues: [...queues] };
    case 'assign':
      return { action, queues: [...queues] };
    case 'pause':
      return { action, reason };
    case 'close':
    case 'resume':
      return { action };
  }
}
