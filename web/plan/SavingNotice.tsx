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
  const good = state.kind === 'done';
  if (state.kind === 'idle' || state.kind === 'saving' || (good && editor.unsavedSteps > 0)) return null;
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
    case 'in_use':
      return planText.state.inUse(describeLost(state.about, plan, planText, language));
    default:
      return '';
  }
}

/** Windows as stretches of numbers, queues by name. */
function describeLost(ids: readonly string[], plan: HallPlan, planText: PlanText, language: Language): string {
  const numbers = ids.flatMap((id) => /^W(\d+)$/.exec(id)?.[1] ?? []).map(Number);
  const stretches: [number, number][] = [];
  for (const number of numbers.sort((a, b) => a - b)) {
    const last = stretches.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else stretches.push([number, number]);
  }
  const windows = stretches.map(([first, last]) => planText.row.numbers(first, last)).join(planText.state.separator);
  const queues = plan.queues.filter(({ id }) => ids.includes(id)).map(({ name }) => nameIn(name, language));
  const others = ids.filter((id) => !/^W\d+$/.test(id) && !plan.queues.some((queue) => queue.id === id));
  return [windows === '' ? [] : planText.row.windows(windows), ...queues, ...others.map((id) => `${planText.kind.queue} ${id}`)]
    .flat()
    .join(planText.state.separator);
}
