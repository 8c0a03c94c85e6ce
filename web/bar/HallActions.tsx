import type { ReactElement } from 'react';
import { countAdvice, useAdvice } from '../advice/use-advice.tsx';
import { useDecisions } from '../decisions/DecisionColumn.tsx';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text/text.ts';
import { FaultMenu } from './FaultMenu.tsx';

/** What the manager's page adds to the bar: demo faults, the activity list, and the decisions where their column is a drawer. */
export function HallActions({ demo, onAudit, onDecisions }: { demo: boolean; onAudit: () => void; onDecisions: () => void }): ReactElement {
  const text = useText();
  const count = useDecisions().length + countAdvice(useAdvice());
  return (
    <>
      <button
        type="button"
        className="bar-button open-decisions"
        aria-label={`${text.bar.decisions}: ${text.decisions.count(count)}`}
        onClick={onDecisions}
      >
        <Icon name="bell" />
        <span>{text.bar.decisions}</span>
        {count > 0 && <b className="decision-count">{count}</b>}
      </button>
      <button type="button" className="bar-button" title={text.bar.audit} aria-label={text.bar.audit} onClick={onAudit}>
        <Icon name="list" />
      </button>
      {demo && <FaultMenu />}
    </>
  );
}
