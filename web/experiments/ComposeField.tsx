import { type ReactElement, type ReactNode, useId } from 'react';

interface ComposeFieldProps {
  readonly label: string;
  readonly note?: string;
  readonly children: (id: string) => ReactNode;
}

/** A labelled field of the composer, with what has to be known about it below. */
export function ComposeField({ label, note, children }: ComposeFieldProps): ReactElement {
  const id = useId();
  return (
    <div className="compose-field">
      <label htmlFor={id}>{label}</label>
      {children(id)}
      {note && <small>{note}</small>}
    </div>
  );
}
