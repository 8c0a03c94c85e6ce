import { useEffect, useRef } from 'react';
import type { PlanEditor } from './use-plan-editor.ts';

/** Ctrl+Z, Ctrl+Shift+Z or Ctrl+Y, and Ctrl+S, wherever the focus is on the page; in a text field the browser's own undo stays. */
export function usePlanKeys(editor: PlanEditor, save: () => void): void {
  const latest = useRef({ editor, save });
  useEffect(() => {
    latest.current = { editor, save };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
      if (key === 's') latest.current.save();
      else if (typing) return;
      else if (key === 'z' && !event.shiftKey) latest.current.editor.undo();
      else if (key === 'y' || key === 'z') latest.current.editor.redo();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, []);
}
