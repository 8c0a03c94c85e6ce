import type { ReactElement } from 'react';
import { useExperimentText } from './experiment-text.ts';
import type { Thing } from './hall-things.ts';
import type { InputProps } from './ParameterInput.tsx';

/** One thing of the hall, or its id where things are not known. */
export function ThingSelect({
  value,
  id,
  isWrong,
  describedBy,
  choices,
  onChange,
}: InputProps & { choices: readonly Thing[] | null }): ReactElement {
  const text = useExperimentText().compose.lever;
  const chosen = typeof value === 'string' ? value : '';
  const shared = { id, 'aria-invalid': isWrong || undefined, 'aria-describedby': describedBy, value: chosen };
  if (!choices) return <input {...shared} type="text" onChange={(event) => onChange(event.target.value.trim() || undefined)} />;
  return (
    <select {...shared} onChange={(event) => onChange(event.target.value || undefined)}>
      <option value="">{text.choose}</option>
      {chosen !== '' && !choices.some((thing) => thing.id === chosen) && <option value={chosen}>{chosen}</option>}
      {choices.map((thing) => (
        <option key={thing.id} value={thing.id}>
          {thing.name}
        </option>
      ))}
    </select>
  );
}
