import type { ReactElement } from 'react';
import type { ExperimentStatus } from '#contracts/experiments';
import { useExperimentText } from './experiment-text.ts';

/** Where an experiment stands: a shape and a word. */
export function StatusMark({ status }: { status: ExperimentStatus }): ReactElement {
  const text = useExperimentText();
  return (
    <span className={`status-mark ${status}`}>
      <i aria-hidden="true" />
      {text.status[status]}
    </span>
  );
}
