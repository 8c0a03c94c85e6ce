import { type ReactElement, useState } from 'react';
import type { PlanReading, VersionedPlan } from '#contracts/http-api';
import { isGrave } from '#contracts/plan-fault';
import { FaultList } from './FaultList.tsx';
import { Inspector } from './Inspector.tsx';
import { PlanCanvas } from './PlanCanvas.tsx';
import { PlanToolbar } from './PlanToolbar.tsx';
import { usePlanText } from './plan-text.ts';
import { ReadingReport } from './ReadingReport.tsx';
import { readFiles } from './read-files.ts';
import { SavingNotice } from './SavingNotice.tsx';
import { ThingList } from './ThingList.tsx';
import { usePlanEditor } from './use-plan-editor.ts';
import { usePlanKeys } from './use-plan-keys.ts';
import { usePlanSaving } from './use-plan-saving.ts';
import '../floor/floor.css';
import './plan-editor.css';

/** The floor editor: the plan in the middle, what is on it to the left, the chosen thing and the checks to the right. */
export function PlanEditorView({ saved, onReload }: { saved: VersionedPlan; onReload: () => void }): ReactElement {
  const text = usePlanText();
  const editor = usePlanEditor(saved);
  const saver = usePlanSaving(editor);
  const [reading, setReading] = useState<PlanReading | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  usePlanKeys(editor, () => {
    if (editor.unsavedSteps > 0 && !editor.faults.some(isGrave)) saver.save();
  });
  const importFiles = (files: readonly File[]): void => {
    if (files.length === 0) return;
    setFailure(null);
    readFiles(saved.id, files).then(
      (read) => {
        editor.edit(read.drawing);
        editor.choose(null);
        setReading(read);
      },
      (cause: unknown) => setFailure(cause instanceof Error ? cause.message : String(cause)),
    );
  };
  return (
    <main className="plan-editor">
      <PlanToolbar editor={editor} saver={saver} onFiles={importFiles} />
      <SavingNotice editor={editor} saver={saver} onReload={onReload} />
      {failure !== null && (
        <div className="plan-notice" role="alert">
          <i aria-hidden="true" />
          <span>{text.reading.failed(failure)}</span>
        </div>
      )}
      <ThingList editor={editor} />
      <PlanCanvas editor={editor} />
      <div className="plan-side">
        <Inspector editor={editor} />
        <FaultList editor={editor} />
      </div>
      {reading && <ReadingReport reading={reading} onClose={() => setReading(null)} />}
    </main>
  );
}
