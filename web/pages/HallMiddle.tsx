import type { ReactElement } from 'react';
import type { LeaderRow, ProfileRow } from '#contracts/http-api';
import { goTo } from '../app/navigation.ts';
import type { HallView, Route } from '../app/routes.ts';
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
  const shown = route.view === 'windows' ? 'windows' : 'floor';
  return (
    <main className={`middle view-${shown}`}>
      <div className="middle-head">
        <PanelGuard>
          <Tiles profile={profile} norm={norm} />
        </PanelGuard>
        <ViewSwitch hallId={route.hallId} shown={shown} />
      </div>
      <PanelGuard key={shown}>
        {shown === 'floor' ? (
          <FloorSlot filterQueueId={filter.queueId} selectedWindowId={selectedWindowId} onSelect={onSelect} />
        ) : (
          <WindowBoard filter={filter} onFilter={onFilter} selectedWindowId={selectedWindowId} onSelect={onSelect} />
        )}
      </PanelGuard>
    </main>
  );
}

const views: readonly { readonly shows: 'floor' | 'windows'; readonly view: HallView; readonly icon: IconName }[] = [
  { shows: 'floor', view: 'queues', icon: 'floor' },
  { shows: 'windows', view: 'windows', icon: 'table' },
];

function ViewSwitch({ hallId, shown }: { hallId: string; shown: 'floor' | 'windows' }): ReactElement {
  const text = useText();
  return (
    <fieldset className="view-switch" aria-label={text.floor.view}>
      {views.map(({ shows, view, icon }) => (
        <button key={shows} type="button" aria-pressed={shows === shown} onClick={() => goTo({ page: 'hall', hallId, view })}>
          <Icon name={icon} />
          {shows === 'floor' ? text.floor.title : text.floor.windows}
        </button>
      ))}
    </fieldset>
  );
}
