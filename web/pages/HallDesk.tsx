import { useCallback, useState, type ReactElement } from 'react';
import { readLeaderBoard, readProfile } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { goTo } from '../app/navigation.ts';
import type { Route } from '../app/routes.ts';
import { useHalls } from '../app/halls.tsx';
import { ActNotices } from '../acting/ActNotices.tsx';
import { useActing } from '../acting/acting.tsx';
import { FeedLine } from '../bar/FeedLine.tsx';
import { HallClock } from '../bar/HallClock.tsx';
import { SpeedControl } from '../bar/SpeedControl.tsx';
import { TopBar } from '../bar/TopBar.tsx';
import { QueueBoard } from '../boards/QueueBoard.tsx';
import { everyWindow, type WindowFilter } from '../boards/window-filter.ts';
import { WindowBoard } from '../boards/WindowBoard.tsx';
import { useHallPlan, useLink } from '../live/live-hall.tsx';
import { PanelGuard } from '../parts/PanelGuard.tsx';
import { Tiles } from '../tiles/Tiles.tsx';

/** The panels of the manager's page and what is chosen on it. */
export function HallDesk({ route }: { route: Extract<Route, { page: 'hall' }> }): ReactElement {
  const plan = useHallPlan();
  const link = useLink();
  const { dropWindow } = useActing();
  const { halls } = useHalls();
  const [filter, setFilter] = useState<WindowFilter>(everyWindow);
  const [selectedWindowId, select] = useState<string | null>(null);
  const change = useCallback((part: Partial<WindowFilter>) => setFilter((before) => ({ ...before, ...part })), []);
  const filterQueue = useCallback((queueId: string | null) => change({ queueId }), [change]);
  const profile = useResource(`profile ${plan.id}`, (signal) => readProfile(plan.id, null, signal), 30).resource;
  const board = useResource('leader', readLeaderBoard, 60).resource;

  const rows = profile.status === 'ready' ? profile.value : [];
  const norm = board.status === 'ready' ? (board.value.find((row) => row.hallId === plan.id) ?? null) : null;
  const demo = halls.find((hall) => hall.id === plan.id)?.demo === true;
  return (
    <div className={`page hall-page link-${link.status}`}>
      <TopBar><HallClock />{demo && <SpeedControl />}<FeedLine /></TopBar>
      <PanelGuard><QueueBoard filterQueueId={filter.queueId} onFilter={filterQueue} onDropWindow={dropWindow} /></PanelGuard>
      <main className="middle">
        <PanelGuard><Tiles profile={rows} norm={norm} /></PanelGuard>
        <PanelGuard><WindowBoard filter={filter} onFilter={change} selectedWindowId={selectedWindowId} onSelect={select} /></PanelGuard>
      </main>
      <ActNotices />
    </div>
  );
}

export const showView = (route: Extract<Route, { page: 'hall' }>, view: 'floor' | 'windows'): void => goTo({ ...route, view }, 'replace');
