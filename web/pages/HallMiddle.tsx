import type { ReactElement } from 'react';
import type { LeaderRow, ProfileRow } from '#contracts/http-api';
import { goTo } from '../app/navigation.ts';
import type { Route } from '../app/routes.ts';
import { WindowBoard } from '../boards/WindowBoard.tsx';
import type { WindowFilter } from '../boards/window-filter.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { PanelGuard } from '../parts/PanelGuard.tsx';
import { useText } from '../text/text.ts';
import { Tiles } from '../tiles/Tiles.tsx';
import { FloorSlot } from './FloorSlot.tsx';

type HallRoute = Extract<Route, { page: 'hall' }>;

interface HallMiddleProps {
  readonly route: HallRoute;
  readonly filter: WindowFilter;
  readonly onFilter: (change: Partial<WindowFilter>) => void;
  readonly selectedWindowId: string | null;
  readonly onSelect: (windowId: string | null) => void;
  readonly profile: readonly ProfileRow[] | null;
  readonly norm: LeaderRow | null;
}

/** The floor or the table of its windows, with the hall's figures over its upper edge. */
export function HallMiddle({ route, filter, onFilter, selectedWindowId, onSelect, profile, norm }: HallMiddleProps): ReactElement {
  return (
    <main className={`middle view-${route.view}`}>
      <div className="middle-head">
        <PanelGuard>
          <Tiles profile={profile} norm={norm} />
        </PanelGuard>
        <ViewSwitch route={route} />
      </div>
      <PanelGuard key={route.view}>
        {route.view === 'floor' ? (
          <FloorSlot filterQueueId={filter.queueId} selectedWindowId={selectedWindowId} onSelect={onSelect} />
        ) : (
          <WindowBoard filter={filter} onFilter={onFilter} selectedWindowId={selectedWindowId} onSelect={onSelect} />
        )}
      </PanelGuard>
    </main>
  );
}

const views: readonly { readonly view: HallRoute['view']; readonly icon: IconName }[] = [
  { view: 'floor', icon: 'floor' },
  { view: 'windows', icon: 'table' },
];

function ViewSwitch({ route }: { route: HallRoute }): ReactElement {
  const text = useText();
  return (
    <fieldset className="view-switch" aria-label={text.floor.view}>
      {views.map(({ view, icon }) => (
        <button key={view} type="button" aria-pressed={route.view === view} onClick={() => goTo({ ...route, view }, 'replace')}>
          <Icon name={icon} />
          {view === 'floor' ? text.floor.title : text.floor.windows}
        </button>
      ))}
    </fieldset>
  );
}
