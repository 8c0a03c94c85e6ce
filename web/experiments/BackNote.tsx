import type { ReactElement } from 'react';
import { goTo } from '../app/navigation.ts';
import { useExperimentText } from './experiment-text.ts';

/** Why there is nothing to see here, and the way back to what there is. */
export function BackNote({ said }: { said: string }): ReactElement {
  const text = useExperimentText();
  return (
    <section className="panel panel-note">
      <p>{said}</p>
      <button type="button" className="button" onClick={() => goTo({ page: 'experiments', view: 'list' })}>
        {text.run.back}
      </button>
    </section>
  );
}
