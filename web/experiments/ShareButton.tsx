import { type ReactElement, useEffect, useState } from 'react';
import { Icon } from '../parts/Icon.tsx';
import { useExperimentText } from './experiment-text.ts';

/** Copies the address of the page: whoever opens it sees the same experiment. */
export function ShareButton(): ReactElement {
  const text = useExperimentText();
  const [outcome, setOutcome] = useState<'copied' | 'failed' | null>(null);
  useEffect(() => {
    if (outcome === null) return undefined;
    const timer = setTimeout(() => setOutcome(null), 4_000);
    return () => clearTimeout(timer);
  }, [outcome]);
  const copy = (): void => {
    // Beyond loopback a page without HTTPS has no clipboard.
    const written = navigator.clipboard ? navigator.clipboard.writeText(window.location.href) : Promise.reject(new Error('no clipboard'));
    written.then(
      () => setOutcome('copied'),
      () => setOutcome('failed'),
    );
  };
  return (
    <button type="button" className="button" onClick={copy}>
      <Icon name={outcome === 'copied' ? 'check' : 'link'} />
      <span aria-live="polite">
        {outcome === 'copied' ? text.run.shared : outcome === 'failed' ? text.run.shareFailed : text.run.share}
      </span>
    </button>
  );
}
