import type { ReactElement } from 'react';
import { goTo } from '../app/navigation.ts';
import { useExperimentText } from './experiment-text.ts';

interface ComposeHeadProps {
  readonly title: string;
  readonly name: string;
  readonly placeholder: string;
  readonly onName: (name: string) => void;
  readonly onRestart: () => void;
}

/** Above what is being composed: the way back, its name, and the way to begin anew. */
export function ComposeHead({ title, name, placeholder, onName, onRestart }: ComposeHeadProps): ReactElement {
  const text = useExperimentText();
  return (
    <header className="compose-head">
      <button type="button" className="link run-back" onClick={() => goTo({ page: 'experiments', view: 'list' })}>
        ← {text.run.back}
      </button>
      <h1>{title}</h1>
      <input
        type="text"
        className="compose-name"
        aria-label={text.compose.name}
        placeholder={placeholder}
        maxLength={120}
        value={name}
        onChange={(event) => onName(event.target.value)}
      />
      <button type="button" className="link" onClick={onRestart}>
        {text.compose.restore}
      </button>
    </header>
  );
}
