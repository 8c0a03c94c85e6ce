import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';

interface MenuProps {
  readonly label: ReactNode;
  readonly name: string;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A button that opens a list under itself; closes on a choice, on Escape and when the reader goes elsewhere. */
export function Menu({ label, name, children, className = '' }: MenuProps): ReactElement {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => (open ? closeOn(place, opener, () => setOpen(false)) : undefined), [open]);
  return (
    <div className={`menu ${className}`} ref={place}>
      <button
        ref={opener}
        type="button"
        className="bar-button"
        aria-haspopup="true"
        aria-expanded={open}
        aria-label={name}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && <div className="menu-list">{children}</div>}
    </div>
  );
}

type Place<E> = { readonly current: E | null };

/** Listens for every way an open menu ends; returns the way to stop. */
function closeOn(place: Place<HTMLElement>, opener: Place<HTMLElement>, close: () => void): () => void {
  const elsewhere = (event: Event): void => {
    if (!place.current?.contains(event.target as Node)) close();
  };
  const chosen = (event: Event): void => {
    if ((event.target as Element).closest('.menu-list :is(button, a)') && place.current?.contains(event.target as Node)) close();
  };
  const escaped = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
    opener.current?.focus();
  };
  document.addEventListener('pointerdown', elsewhere);
  document.addEventListener('focusin', elsewhere);
  document.addEventListener('click', chosen);
  document.addEventListener('keydown', escaped);
  return () => {
    document.removeEventListener('pointerdown', elsewhere);
    document.removeEventListener('focusin', elsewhere);
    document.removeEventListener('click', chosen);
    document.removeEventListener('keydown', escaped);
  };
}
