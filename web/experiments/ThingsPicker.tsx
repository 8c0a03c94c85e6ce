import type { ReactElement } from 'react';
import { QueueChip } from '../parts/QueueChip.tsx';
import { chosenIds, toggleId } from './chosen-ids.ts';
import { useExperimentText } from './experiment-text.ts';
import type { Thing } from './hall-things.ts';
import type { InputProps } from './ParameterInput.tsx';

/** Queues or matters to tick. */
export function ThingsPicker({ schema, value, id, things, choices, onChange }: InputProps & { choices: readonly Thing[] }): ReactElement {
  const text = useExperimentText().compose.lever;
  const chosen = chosenIds(value);
  const plan = schema.refersTo === 'queue' ? things?.plan : null;
  return (
    <details className="things-picker" open={choices.length <= 4 || undefined}>
      <summary id={id}>{chosen.length === 0 ? text.noneChosen : text.chosen(chosen.length)}</summary>
      <div>
        {choices.map((thing) => (
          <label key={thing.id} className="choice">
            <input type="checkbox" checked={chosen.includes(thing.id)} onChange={() => onChange(toggleId(value, thing.id))} />
            {plan && <QueueChip plan={plan} queueId={thing.id} size="small" />}
            <span>{thing.name}</span>
          </label>
        ))}
      </div>
    </details>
  );
}
