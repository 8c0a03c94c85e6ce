import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Opens a dialog over the page for as long as it is there: its element's `ref`, and what its `onClose` is. */
export function useModal(onClose: () => void): { readonly ref: RefObject<HTMLDialogElement | null>; readonly closed: () => void } {
  const ref = useRef<HTMLDialogElement>(null);
  // Closed before it is taken away, it gives the focus back to the button that opened it.
  useLayoutEffect(() => {
    const element = ref.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  /** The event comes late: by then the dialog may have been opened again. */
  const closed = (): void => {
    if (ref.current?.open !== true) onClose();
  };
  return { ref, closed };
}
