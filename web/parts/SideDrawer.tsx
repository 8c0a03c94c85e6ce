import type { ReactElement, ReactNode } from 'react';
import { useText } from '../text/text.ts';
import { Icon } from './Icon.tsx';
import { useModal } from './use-modal.ts';

interface SideDrawerProps {
  readonly title: string;
  /** In pixels; all there are on a narrower screen. */
  readonly width: number;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A sheet over the right side of the page; ends with its button, Escape, or a click beside it. */
export function SideDrawer({ title, width, onClose, children }: SideDrawerProps): ReactElement {
  const text = useText();
  const { ref, closed } = useModal(onClose);
  return (
    <dialog
      ref={ref}
      className="side-drawer"
      aria-label={title}
      style={{ width: `min(${width}px, 100vw)` }}
      onClose={closed}
      onPointerDown={(event) => event.target === ref.current && onClose()}
    >
      <header>
        <h2>{title}</h2>
        <button type="button" className="bar-button" aria-label={text.windows.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="side-drawer-body">{children}</div>
    </dialog>
  );
}
