import type { ReactElement } from 'react';
import { countAdvice, useAdvice } from '../advice/use-advice.tsx';
import { goTo } from '../app/navigation.ts';
import type { Route } from '../app/routes.ts';
import { useDecisions } from '../decisions/DecisionColumn.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useText } from '../text/text.ts';

export type PhoneTab = 'queues' | 'decisions' | 'windows' | 'floor';
const tabs: readonly { readonly tab: PhoneTab; readonly icon: IconName }[] = [
  { tab: 'queues', icon: 'person' },
  { tab: 'decisions', icon: 'bell' },
  { tab: 'windows', icon: 'table' },
  { tab: 'floor', icon: 'floor' },
];

/** On a phone one panel is shown at a time; these choose which. */
export function PhoneTabs({
  route,
  tab,
  onTab,
}: {
  route: Extract<Route, { page: 'hall' }>;
  tab: PhoneTab;
  onTab: (tab: PhoneTab) => void;
}): ReactElement {
  const text = useText();
  const count = useDecisions().length + countAdvice(useAdvice());
  const names: Readonly<Record<PhoneTab, string>> = {
    queues: text.queues.title,
    decisions: text.decisions.title,
    windows: text.windows.title,
    floor: text.floor.title,
  };
  const choose = (chosen: PhoneTab): void => {
    if (chosen === 'windows' || chosen === 'floor') goTo({ ...route, view: chosen }, 'replace');
    onTab(chosen);
  };
  return (
    <nav className="phone-tabs" aria-label={text.bar.pages}>
      {tabs.map(({ tab: entry, icon }) => (
        <button key={entry} type="button" aria-current={tab === entry ? 'page' : undefined} onClick={() => choose(entry)}>
          <Icon name={icon} size={20} />
          {names[entry]}
          {entry === 'decisions' && count > 0 && <b className="decision-count">{count}</b>}
        </button>
      ))}
    </nav>
  );
}
