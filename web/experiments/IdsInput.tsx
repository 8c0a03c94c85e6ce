import { type ReactElement, useState } from 'react';
import { chosenIds } from './chosen-ids.ts';
import { useExperimentText } from './experiment-text.ts';
import type { InputProps } from './ParameterInput.tsx';

/** Ids, separated by commas: for scenarios whose things are not known to the page. */
export function IdsInput({ value, id, isWrong, describedBy, onChange }: InputProps): ReactElement {
  const text = useExperimentText().compose.lever;
  const [typed, setTyped] = useState<string | null>(null);
  const take = (entered: string): void => {
    setTyped(entered);
    const ids = entered.split(/[,，、\s]+/).filter(Boolean);
    onChange(ids.length === 0 ? undefined : [...new Set(ids)]);
  };
  return (
    <input
      id={id}
      type="text"
      aria-invalid={isWrong || undefined}
      aria-describedby={describedBy}
      placeholder={text.ids}
      value={typed ?? chosenIds(value).join(', ')}
      onChange={(event) => take(event.target.value)}
      onBlur={() => setTyped(null)}
    />
  );
}
