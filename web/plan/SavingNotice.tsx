import type { ReactElement } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import { type Language, usePreferences } from '../app/preferences.ts';
import { Icon } from '../parts/Icon.tsx';
import { nameIn, useText } from '../text/text.ts';
import { type PlanText, usePlanText } from './plan-text.ts';
import type { PlanEditor } from './use-plan-editor.ts';
import type { PlanSaver } from './use-plan-saving.ts';

interface NoticeProps {
  readonly editor: PlanEditor;
  readonly saver: PlanSaver;
  /** Reads the plan anew and forgets the drawing. */
  readonly onReload: () => void;
}

/** What came of saving, and what can be done when it was refused. */
export function SavingNotice({ editor, saver, onReload }: NoticeProps): ReactElement | null {
  const planText = usePlanText();
  const text = useText();
  const { language } = usePreferences();
  const { state } = saver;
  if (state.kind === 'idle' || state.kind === 'saving') return null;
  const good = state.kind === 'done';
  return (
    <div className={good ? 'plan-notice done' : 'plan-notice'} role={good ? 'status' : 'alert'}>
      <i aria-hidden="true" />
      <span>{describeSaving(state, editor.plan, planText, language)}</span>
      {state.kind === 'overtaken' && (
        <>
          <button type="button" className="button small" onClick={onReload}>
            {planText.state.takeTheirs}
          </button>
          <button type="button" className="button small" onClick={saver.saveOver}>
            {planText.state.keepMine}
          </button>
        </>
      )}
      <button type="button" className="bar-button" aria-label={text.windows.close} onClick={saver.dismiss}>
        <Icon name="close" />
      </button>
    </div>
  );
}

function describeSaving(state: PlanSaver['state'], plan: HallPlan, planText: PlanText, language: Language): string {
  switch (state.kind) {
    case 'done':
      return planText.state.done;
    case 'offline':
      return planText.state.offline;
    case 'overtaken':
      return planText.state.overtaken;
    case 'failed':
      return planText.state.failed(state.detail);
    case 'in_use': {
      const names = state.about.map((id) => {
        const queue = plan.queues.find((candidate) => candidate.id === id);
        const number = /^W(\d+)$/.exec(id)?.[1];
        if (queue) return nameIn(queue.name, language);
        return number === undefined ? `${planText.kind.queue} ${id}` : planText.row.window(Number(number));
      });
      return planText.state.inUse(names.join(planText.state.separator));
    }
    default:
      return '';
  }
}
