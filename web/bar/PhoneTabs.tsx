import type { ReactElement } from 'react';
import { countAdvice, useAdvice } from '../advice/use-advice.tsx';
import { goTo } from '../app/navigation.ts';
import { type HallView, hallViews, type Route } from '../app/routes.ts';
import { useDecisions } from '../decisions/DecisionColumn.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useText } from '../text/text.ts';

const icons: Readonly<Record<HallView, IconName>> = { queues: 'person', decisions: 'bell', windows: 'table', floor: 'floor' };

/** On a phone one panel is shown at a time; these choose which. */
export function PhoneTabs({ route }: { route: Extract<Route, { page: 'hall' }> }): ReactElement {
  const text = useText();
  const count = useDecisions().length + countAdvice(useAdvice());
  const names: Readonly<Record<HallView, string>> = {
    queues: text.queues.title,
    decisions: text.decisions.title,
    windows: text.windows.title,
    floor: text.floor.title,
  };
  return (
    <nav className="phone-tabs" aria-label={text.bar.pages}>
      {hallViews.map((view) => (
        <button key={view} type="button" aria-current={route.view === view ? 'page' : undefined} onClick={() => goTo({ ...route, view })}>
          <Icon name={icons[view]} size={20} />
          {names[view]}
          {view === 'decisions' && count > 0 && <b className="decision-count">{count}</b>}
        </button>
      ))}
    </nav>
  );
}
