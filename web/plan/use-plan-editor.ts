import { useEffect, useMemo, useState } from 'react';
import { findPlanFaults } from '#contracts/find-plan-faults';
import type { HallPlan } from '#contracts/hall-plan';
import type { VersionedPlan } from '#contracts/http-api';
import type { PlanFault } from '#contracts/plan-fault';
import { keepDraft, readDraft } from './draft-store.ts';
import { type Chosen, type Drawing, drawingOf, isSameDrawing, listOfKind, planWith } from './drawing.ts';
import { beginHistory, draw, type EditHistory, redo, settle, undo } from './edit-history.ts';

const draftDelayMilliseconds = 400;

/** A plan that is being drawn: nothing of it leaves the page before it is saved. */
export interface PlanEditor {
  /** With its windows laid out. */
  readonly plan: HallPlan;
  readonly drawing: Drawing;
  /** The version the drawing was begun from. */
  readonly basedOn: string;
  readonly faults: readonly PlanFault[];
  /** Steps between what is saved and what is drawn; 0 when both are the same. */
  readonly unsavedSteps: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly chosen: Chosen | null;
  readonly choose: (chosen: Chosen | null) => void;
  /** Draws something else; changes of one `gesture` are one step to take back. */
  readonly edit: (drawing: Drawing, gesture?: string | null) => void;
  readonly settle: () => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Goes back to what is saved; can be taken back itself. */
  readonly discard: () => void;
  /** The drawing is saved now, as this version. */
  readonly accept: (version: string) => void;
}

export function usePlanEditor(saved: VersionedPlan): PlanEditor {
  const [base, setBase] = useState(() => ({ version: saved.version, drawing: drawingOf(saved), steps: 0 }));
  const [restoredDrawing] = useState(() => readDraft(saved.id, saved.version));
  const [history, setHistory] = useState<EditHistory>(() => {
    const begun = beginHistory(base.drawing);
    return restoredDrawing ? draw(begun, restoredDrawing) : begun;
  });
  const [chosen, choose] = useState<Chosen | null>(null);
  const drawing = history.present;
  const plan = useMemo(() => planWith(saved, drawing), [saved, drawing]);
  const faults = useMemo(() => findPlanFaults(plan), [plan]);
  const dirty = useMemo(() => !isSameDrawing(base.drawing, drawing), [base, drawing]);

  useEffect(() => {
    const timer = setTimeout(() => keepDraft(saved.id, dirty ? { basedOn: base.version, drawing } : null), draftDelayMilliseconds);
    return () => {
      clearTimeout(timer);
    };
  }, [saved.id, base, drawing, dirty]);
  useEffect(() => {
    if (!dirty) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [dirty]);

  const still = chosen && drawing[listOfKind[chosen.kind]].some(({ id }) => id === chosen.id) ? chosen : null;
  return {
    plan,
    drawing,
    basedOn: base.version,
    faults,
    unsavedSteps: dirty ? Math.max(1, Math.abs(history.past.length - base.steps)) : 0,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    chosen: still,
    choose,
    edit: (next, gesture = null) => setHistory((before) => draw(before, next, gesture)),
    settle: () => setHistory(settle),
    undo: () => setHistory(undo),
    redo: () => setHistory(redo),
    discard: () => setHistory((before) => draw(before, base.drawing)),
    accept: (version) => {
      keepDraft(saved.id, null);
      setBase({ version, drawing, steps: history.past.length });
    },
  };
}
