import { type ReactElement, useMemo } from 'react';
import { AdviceSection } from '../advice/AdviceSection.tsx';
import { countAdvice, useAdvice } from '../advice/use-advice.tsx';
import { useHall, useHallKnown, useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { Icon } from '../parts/Icon.tsx';
import { PanelGuard } from '../parts/PanelGuard.tsx';
import { Skeleton } from '../parts/ResourceView.tsx';
import { useText } from '../text/text.ts';
import { DecisionCard, type DecisionLinks } from './DecisionCard.tsx';
import { type Decision, findDecisions } from './find-decisions.ts';

/** What needs a decision now, looked at anew whenever the hall changes, at most once a second. */
export function useDecisions(): readonly Decision[] {
  const plan = useHallPlan();
  const state = useHall((hall) => hall);
  const now = useHallNow(1_000);
  const second = Math.floor(now / 1_000);
  return useMemo(() => findDecisions(plan, state, second * 1_000), [plan, state, second]);
}

interface DecisionColumnProps extends DecisionLinks {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly onRecord: () => void;
}

/** What is advised, and what needs a decision: in one column. */
export function DecisionColumn({ open, onClose, onRecord, ...links }: DecisionColumnProps): ReactElement {
  const text = useText();
  const known = useHallKnown();
  const decisions = useDecisions();
  const advice = useAdvice();
  const count = decisions.length + countAdvice(advice);
  return (
    <aside className={`decisions panel ${open ? 'open' : ''}`} aria-labelledby="decisions-title">
      <header className="panel-head">
        <h2 id="decisions-title">{text.decisions.title}</h2>
        {count > 0 && <span className="decision-count">{text.decisions.count(count)}</span>}
        <button type="button" className="bar-button drawer-close" aria-label={text.windows.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="decision-scroll">
        {advice !== null && (
          <PanelGuard>
            <AdviceSection handle={advice} onRecord={onRecord} />
          </PanelGuard>
        )}
        {advice !== null && decisions.length > 0 && <h3 className="column-part">{text.decisions.happening}</h3>}
        {!known && <Skeleton lines={5} />}
        {known && decisions.length === 0 && (
          <div className="all-well">
            <Icon name="check" size={24} />
            <p>
              <b>{text.decisions.none}</b>
            </p>
            <p>{text.decisions.noneNote}</p>
          </div>
        )}
        <ol className="decision-list">
          {decisions.map((decision) => (
            <li key={decision.id}>
              <DecisionCard decision={decision} {...links} />
            </li>
          ))}
        </ol>
      </div>
    </aside>
  );
}
