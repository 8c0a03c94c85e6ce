import type { ReactElement } from 'react';
import type { ExperimentStatus } from '#contracts/experiments';
import { useExperimentText } from './experiment-text.ts';
import { isUnderWay } from './follow-experiment.ts';

/** In the place of a result that is not there yet. */
export function AwaitedPanel({ status }: { status: ExperimentStatus }): ReactElement {
  const text = useExperimentText();
  const underWay = isUnderWay(status);
  return (
    <section className="panel result-awaited" aria-busy={underWay}>
      <p>{underWay ? (status === 'queued' ? text.run.queued : text.run.waiting) : text.run.noResult}</p>
    </section>
  );
}
