import { type ReactElement, useEffect, useRef } from 'react';
import type { Advice } from '#contracts/advice';
import type { Point } from '#contracts/plan-geometry';
import { dialogPlace } from '../acting/dialog-place.ts';
import { usePreferences } from '../app/preferences.ts';
import { useHallPlan } from '../live/live-hall.tsx';
import { describeRemedies } from '../remedies/describe-remedy.ts';
import { EffectCard } from '../remedies/EffectPanel.tsx';
import { useText } from '../text/text.ts';

interface ConfirmAdviceProps {
  readonly advice: Advice;
  readonly at: Point;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** What an advice would send to the hall; nothing is sent before it is confirmed. */
export function ConfirmAdvice({ advice, at, onConfirm, onCancel }: ConfirmAdviceProps): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby="confirm-advice-title"
      style={dialogPlace(at)}
      onCancel={onCancel}
      onClose={onCancel}
      onPointerDown={(event) => {
        if (event.target === dialog.current) onCancel();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onConfirm();
        }}
      >
        <h2 id="confirm-advice-title">{describeRemedies(advice.remedies, plan, text, language)}</h2>
        <EffectCard effect={advice.effect} doneFor={[advice.queueId]} />
        <p className="confirm-note">{text.advice.confirmNote}</p>
        <div className="confirm-buttons">
          <button type="button" className="button" onClick={onCancel}>
            {text.acting.cancel}
          </button>
          <button type="submit" className="button primary">
            {text.acting.confirm}
          </button>
        </div>
      </form>
    </dialog>
  );
}
