import type { ReactElement } from 'react';
import { useHalls } from '../app/halls.tsx';
import { goTo } from '../app/navigation.ts';
import { usePreferences } from '../app/preferences.ts';
import type { Route } from '../app/routes.ts';
import { TopBar } from '../bar/TopBar.tsx';
import { Notice } from '../parts/Notice.tsx';
import { nameIn, useText } from '../text/text.ts';

/** Where an address leads that is none of ours. */
export function UnknownPage(): ReactElement {
  const text = useText();
  return (
    <main className="page">
      <TopBar />
      <Notice title={text.panel.unknownPage} note={text.panel.checkAddress}>
        <button type="button" className="button strong" onClick={() => goTo({ page: 'home' })}>
          {text.panel.toHome}
        </button>
      </Notice>
    </main>
  );
}

/** Where the address of a hall leads that there is not: to the same page of those there are. */
export function UnknownHallPage({ route }: { route: Extract<Route, { hallId: string }> }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const { halls } = useHalls();
  return (
    <main className="page">
      <Notice title={text.panel.unknownHall} note={text.panel.chooseHall}>
        {halls.map((hall) => (
          <button key={hall.id} type="button" className="button" onClick={() => goTo({ ...route, hallId: hall.id })}>
            {nameIn(hall.name, language)}
          </button>
        ))}
      </Notice>
    </main>
  );
}
