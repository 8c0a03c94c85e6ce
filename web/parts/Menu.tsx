import { useEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';

/** A button that opens a list under itself; closes on a choice, on Escape and when the focus goes elsewhere. */
export function Menu({ label, name, children, className = '' }: { label: ReactNode; name: string; children: ReactNode; className?: string }): ReactElement {
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: PointerEvent): void => { if (!place.current?.contains(event.target as Node)) setOpen(false); };
    document.addEventListener('pointerdown', outside);
    return () => { document.removeEventListener('pointerdown', outside); };
  }, [open]);
  return (
    <div
      className={`menu ${className}`} ref={place}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        setOpen(false);
        opener.current?.focus();
      }}
      onBlur={(event) => { if (event.relatedTarget && !place.current?.contains(event.relatedTarget)) setOpen(false); }}
    >
      <button ref={opener} type="button" className="bar-button" aria-haspopup="true" aria-expanded={open} aria-label={name} onClick={() => setOpen(!open)}>{label}</button>
      {open && <div className="menu-list" onClick={(event) => { if ((event.target as Element).closest('button,a')) setOpen(false); }}>{children}</div>}
    </div>
  );
}
