import type { ReactElement } from 'react';
import { type ExperimentText, useExperimentText } from './experiment-text.ts';

interface SwitchProps<Id> {
  readonly label: string;
  readonly choices: readonly Id[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

/** Which statistic a panel is about. */
export function StatisticSwitch<Id extends keyof ExperimentText['statistic']>({
  label,
  choices,
  chosen,
  onChoose,
}: SwitchProps<Id>): ReactElement {
  const text = useExperimentText();
  return (
    <label className="result-choice">
      {label}
      <select value={chosen} onChange={(event) => onChoose(event.target.value as Id)}>
        {choices.map((id) => (
          <option key={id} value={id}>
            {text.statistic[id]}
          </option>
        ))}
      </select>
    </label>
  );
}
