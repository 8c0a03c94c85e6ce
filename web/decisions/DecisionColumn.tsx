import { type ReactElement, useMemo } from 'react';
import { useHall, useHallKnown, useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { Icon } from '../parts/Icon.tsx';
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

export function DecisionColumn({ open, onClose, ...links }: { open: boolean; onClose: () => void } & DecisionLinks): ReactElement {
  const text = useText();
  const known = useHallKnown();
  const decisions = useDecisions();
  return (
    <aside className={`decisions panel ${open ? 'open' : ''}`} aria-labelledby="decisions-title">
      <header className="panel-head">
        <h2 id="decisions-title">{text.decisions.title}</h2>
        {decisions.length > 0 && <span className="decision-count">{text.decisions.count(decisions.length)}</span>}
        <button type="button" className="bar-button drawer-close" aria-label={text.windows.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
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
    </aside>
  );
}
