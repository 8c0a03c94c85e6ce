import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import type { RequestError } from '../api/request.ts';
import type { Resource } from '../api/use-resource.ts';
import { goTo } from '../app/navigation.ts';
import { formatDuration } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { Notice } from './Notice.tsx';

interface ResourceViewProps<Value> {
  readonly resource: Resource<Value>;
  readonly reload: () => void;
  readonly children: (value: Value) => ReactNode;
  /** Grey lines to hold the place while it loads. */
  readonly lines?: number;
}

/** What was read, or the state it is in: loading, old, failed, not allowed. */
export function ResourceView<Value>({ resource, reload, children, lines = 4 }: ResourceViewProps<Value>): ReactElement {
  const text = useText();
  if (resource.status === 'loading') return <Skeleton lines={lines} />;
  if (resource.status === 'failed') return <ReadFailure error={resource.error} reload={reload} />;
  return (
    <>
      {resource.failing && (
        <p className="stale-line" role="status">
          {text.panel.stale(formatDuration(Date.now() - resource.readAt, text))}
          <button type="button" className="link" onClick={reload}>
            {text.panel.retry}
          </button>
        </p>
      )}
      {children(resource.value)}
    </>
  );
}

/** Whether the reader's account may not see it. */
export const isRefused = ({ status }: RequestError): boolean => status === 401 || status === 403;

export function ReadFailure({ error, reload }: { error: RequestError; reload: () => void }): ReactElement {
  const text = useText();
  if (isRefused(error))
    return (
      <div className="panel-note">
        <p>{text.panel.notAllowed}</p>
      </div>
    );
  if (error.code === 'unknown_hall')
    return (
      <Notice title={text.panel.unknownHall} note={text.panel.checkAddress}>
        <button type="button" className="button strong" onClick={() => goTo({ page: 'home' })}>
          {text.panel.toHome}
        </button>
      </Notice>
    );
  return (
    <div className="panel-note" role="alert">
      <p>{text.panel.failed}</p>
      <button type="button" className="button" onClick={reload}>
        {text.panel.retry}
      </button>
    </div>
  );
}

const lineNames = Array.from({ length: 12 }, (_, line) => `line ${line}`);

/** Holds the place of what loads; shows nothing for the first 300 ms. */
export function Skeleton({ lines }: { lines: number }): ReactElement {
  const text = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 300);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className="skeleton" aria-busy="true">
      <span className="visually-hidden">{text.panel.loading}</span>
      {late && lineNames.slice(0, lines).map((name) => <span key={name} className="skeleton-line" />)}
    </div>
  );
}
