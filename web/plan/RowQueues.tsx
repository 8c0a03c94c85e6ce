import type { ReactElement } from 'react';
import { usePreferences } from '../app/preferences.ts';
import { QueueChip } from '../parts/QueueChip.tsx';
import { nameIn } from '../text/text.ts';
import type { Counter } from './drawing.ts';
import { toggleQueue } from './edit-rows.ts';
import { usePlanText } from './plan-text.ts';
import type { PlanEditor } from './use-plan-editor.ts';

/** The queues a row serves, in the order they were given; those of other pools cannot be. */
export function RowQueues({ counter, editor }: { counter: Counter; editor: PlanEditor }): ReactElement {
  const text = usePlanText();
  const { language } = usePreferences();
  const { drawing, plan } = editor;
  return (
    <fieldset className="plan-queues wide">
      <legend>{text.field.queues}</legend>
      {drawing.queues.length === 0 && <p className="plan-note">{text.field.noQueue}</p>}
      {drawing.queues.map((queue) => {
        const place = counter.queues.indexOf(queue.id);
        const other = place < 0 && counter.queues.length > 0 && queue.poolId !== counter.poolId;
        return (
          <label key={queue.id} className="choice" title={other ? text.row.otherPool : undefined}>
            <input
              type="checkbox"
              checked={place >= 0}
              disabled={other}
              onChange={() => editor.edit(toggleQueue(drawing, counter.id, queue.id))}
            />
            <QueueChip plan={plan} queueId={queue.id} size="small" />
            <span>{nameIn(queue.name, language)}</span>
            {place >= 0 && counter.queues.length > 1 && <small>{place + 1}</small>}
          </label>
        );
      })}
    </fieldset>
  );
}
