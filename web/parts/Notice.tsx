import type { ReactElement, ReactNode } from 'react';
import './notice.css';

interface NoticeProps {
  readonly title: string;
  readonly note: string;
  /** The ways on. */
  readonly children: ReactNode;
}

/** A page of its own for what is not there: what is so, and the ways on. */
export function Notice({ title, note, children }: NoticeProps): ReactElement {
  return (
    <section className="notice">
      <img src="/halltide.svg" alt="" width={40} height={40} />
      <h1>{title}</h1>
      <p className="muted">{note}</p>
      <nav aria-label={title}>{children}</nav>
    </section>
  );
}
