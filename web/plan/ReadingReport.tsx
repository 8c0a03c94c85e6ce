import { type ReactElement, useEffect, useRef } from 'react';
import type { PlanReading } from '#contracts/http-api';
import { wordFor } from '../text/text.ts';
import { usePlanText } from './plan-text.ts';

/** What an import brought, and every feature that it did not, with the reason. */
export function ReadingReport({ reading, onClose }: { reading: PlanReading; onClose: () => void }): ReactElement {
  const text = usePlanText();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    dialog.current?.querySelector('button')?.focus();
  }, []);
  const { features, leftOut, squared, movedQueues } = reading;
  const reasons = [...new Set(leftOut.map(({ reason }) => reason))];
  return (
    <dialog ref={dialog} className="plan-report" aria-label={text.reading.title} onClose={onClose}>
      <h2>{text.reading.title}</h2>
      <p>{text.reading.summary(features, features - leftOut.filter(({ featureId }) => featureId !== '').length)}</p>
      {squared.length > 0 && <p className="plan-note">{text.reading.squared(squared.length)}</p>}
      {movedQueues.length > 0 && <p className="plan-note">{text.reading.moved(movedQueues.join(text.state.separator))}</p>}
      {leftOut.length > 0 && <h3>{text.reading.leftOut}</h3>}
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>
            <LeftOutGroup reason={reason} ones={leftOut.filter((one) => one.reason === reason)} />
          </li>
        ))}
      </ul>
      <form method="dialog">
        <button type="submit" className="button primary">
          {text.reading.close}
        </button>
      </form>
    </dialog>
  );
}

function LeftOutGroup({ reason, ones }: { reason: string; ones: PlanReading['leftOut'] }): ReactElement {
  const text = usePlanText();
  const names = ones.map(({ name, type, featureId, file }) => name || `${type} ${featureId.slice(0, 8)}`.trim() || file);
  return (
    <details>
      <summary>
        {wordFor(text.reading.reason, reason)}
        <small>{ones.length}</small>
      </summary>
      <p className="plan-note">{names.join(text.state.separator)}</p>
    </details>
  );
}
