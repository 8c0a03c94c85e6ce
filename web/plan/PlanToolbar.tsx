import { type ReactElement, useRef } from 'react';
import { isGrave } from '#contracts/plan-fault';
import { imdfAddress } from '../api/plan-api.ts';
import { Icon } from '../parts/Icon.tsx';
import { Menu } from '../parts/Menu.tsx';
import { metresText } from './drawing.ts';
import { PlanHistory } from './PlanHistory.tsx';
import { usePlanText } from './plan-text.ts';
import type { PlanEditor } from './use-plan-editor.ts';
import type { PlanSaver } from './use-plan-saving.ts';

interface ToolbarProps {
  readonly editor: PlanEditor;
  readonly saver: PlanSaver;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Taking back, plans in and out, and saving. */
export function PlanToolbar({ editor, saver, onFiles }: ToolbarProps): ReactElement {
  const text = usePlanText();
  const picker = useRef<HTMLInputElement>(null);
  const { unsavedSteps, drawing, faults } = editor;
  const grave = faults.filter(isGrave).length;
  const saving = saver.state.kind === 'saving';
  return (
    <header className="plan-bar">
      <h1>{text.title}</h1>
      <small>{text.size(metresText(drawing.size.widthMetres), metresText(drawing.size.depthMetres))}</small>
      <span className="plan-tools">
        <ToolButton icon="undo" label={text.tool.undo} keys="Ctrl+Z" disabled={!editor.canUndo} onClick={editor.undo} />
        <ToolButton icon="redo" label={text.tool.redo} keys="Ctrl+Shift+Z" disabled={!editor.canRedo} onClick={editor.redo} />
      </span>
      <span className="plan-tools">
        <input
          ref={picker}
          type="file"
          hidden
          multiple
          accept=".geojson,.json,.zip,application/geo+json,application/zip"
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
        <button type="button" className="bar-button" title={text.tool.importNote} onClick={() => picker.current?.click()}>
          <Icon name="upload" />
          {text.tool.import}
        </button>
        <a
          className="bar-button"
          href={imdfAddress(editor.plan.id)}
          download
          title={unsavedSteps > 0 ? text.tool.exportUnsaved : undefined}
        >
          <Icon name="download" />
          {text.tool.export}
        </a>
        <Menu
          name={text.tool.history}
          className="plan-history"
          label={
            <>
              <Icon name="clock" />
              {text.tool.history}
            </>
          }
        >
          <PlanHistory hallId={editor.plan.id} version={editor.basedOn} />
        </Menu>
      </span>
      <span className="bar-gap" />
      <small className={grave > 0 && unsavedSteps > 0 ? 'plan-state grave' : 'plan-state'} role="status">
        {unsavedSteps === 0 ? text.state.saved : grave > 0 ? text.state.blocked(grave) : text.state.changed(unsavedSteps)}
      </small>
      <button type="button" className="button" disabled={unsavedSteps === 0 || saving} onClick={editor.discard}>
        {text.tool.discard}
      </button>
      <button type="button" className="button primary" disabled={unsavedSteps === 0 || grave > 0 || saving} onClick={saver.save}>
        {saving ? text.tool.saving : text.tool.save}
      </button>
    </header>
  );
}

interface ToolButtonProps {
  readonly icon: 'undo' | 'redo';
  readonly label: string;
  readonly keys: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function ToolButton({ icon, label, keys, disabled, onClick }: ToolButtonProps): ReactElement {
  return (
    <button type="button" className="bar-button" title={`${label} (${keys})`} aria-label={label} disabled={disabled} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
