import { lazy, type ReactElement, Suspense, useCallback, useState } from 'react';
import { ActNotices } from '../acting/ActNotices.tsx';
import { useActing } from '../acting/acting.tsx';
import { readLeaderBoard, readProfile } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { useHalls } from '../app/halls.tsx';
import type { Route } from '../app/routes.ts';
import { FeedLine } from '../bar/FeedLine.tsx';
import { HallActions } from '../bar/HallActions.tsx';
import { HallClock } from '../bar/HallClock.tsx';
import { PhoneTabs } from '../bar/PhoneTabs.tsx';
import { SpeedControl } from '../bar/SpeedControl.tsx';
import { TopBar } from '../bar/TopBar.tsx';
import { QueueBoard } from '../boards/QueueBoard.tsx';
import { WindowDetail } from '../boards/WindowDetail.tsx';
import { everyWindow, type WindowFilter } from '../boards/window-filter.ts';
import { DecisionColumn } from '../decisions/DecisionColumn.tsx';
import { useHallPlan, useLink } from '../live/live-hall.tsx';
import { PanelGuard } from '../parts/PanelGuard.tsx';
import { DayStrip } from '../strip/DayStrip.tsx';
import { HallMiddle } from './HallMiddle.tsx';

const AuditDrawer = lazy(() => import('../acting/AuditDrawer.tsx').then(({ AuditDrawer: drawer }) => ({ default: drawer })));
const AdviceRecordDrawer = lazy(() =>
  import('../advice/AdviceRecordDrawer.tsx').then(({ AdviceRecordDrawer: drawer }) => ({ default: drawer })),
);

/** The panels of the manager's page and what is chosen on it. */
export function HallDesk({ route }: { route: Extract<Route, { page: 'hall' }> }): ReactElement {
  const plan = useHallPlan();
  const link = useLink();
  const { dropWindow } = useActing();
  const { halls } = useHalls();
  const [filter, setFilter] = useState<WindowFilter>(everyWindow);
  const [selectedWindowId, select] = useState<string | null>(null);
  const [drawer, setDrawer] = useState<'audit' | 'decisions' | 'record' | null>(null);
  const change = useCallback((part: Partial<WindowFilter>) => setFilter((before) => ({ ...before, ...part })), []);
  const filterQueue = useCallback((queueId: string | null) => change({ queueId }), [change]);
  const showWindow = useCallback((windowId: string) => {
    setDrawer(null);
    select(windowId);
  }, []);
  const profile = useResource(`profile ${plan.id}`, (signal) => readProfile(plan.id, null, signal), 20);
  const board = useResource('leader', readLeaderBoard, 60).resource;

  const rows = profile.resource.status === 'ready' ? profile.resource.value : null;
  const norm = board.status === 'ready' ? (board.value.find((row) => row.hallId === plan.id) ?? null) : null;
  const demo = halls.find((hall) => hall.id === plan.id)?.demo === true;
  return (
    <div className={`page hall-page link-${link.status} tab-${route.view}`}>
      <TopBar
        actions={
          <HallActions
            demo={demo}
            onAudit={() => setDrawer('audit')}
            onDecisions={() => setDrawer(drawer === 'decisions' ? null : 'decisions')}
          />
        }
      >
        <HallClock />
        {demo && <SpeedControl />}
        <FeedLine />
      </TopBar>
      <PanelGuard>
        <QueueBoard filterQueueId={filter.queueId} onFilter={filterQueue} onDropWindow={dropWindow} />
      </PanelGuard>
      <HallMiddle
        route={route}
        filter={filter}
        onFilter={change}
        selectedWindowId={selectedWindowId}
        onSelect={select}
        profile={rows}
        norm={norm}
      />
      <PanelGuard>
        <DecisionColumn
          open={drawer === 'decisions'}
          onClose={() => setDrawer(null)}
          onRecord={() => setDrawer('record')}
          onShowQueue={(queueId) => {
            setDrawer(null);
            filterQueue(queueId);
          }}
          onShowWindow={showWindow}
        />
      </PanelGuard>
      {selectedWindowId !== null && (
        <PanelGuard>
          <WindowDetail key={selectedWindowId} windowId={selectedWindowId} onClose={() => select(null)} />
        </PanelGuard>
      )}
      <PanelGuard>
        <DayStrip resource={profile.resource} reload={profile.reload} />
      </PanelGuard>
      <PhoneTabs route={route} />
      <ActNotices onAudit={() => setDrawer('audit')} />
      <PanelGuard>
        <Suspense fallback={null}>
          {drawer === 'audit' && <AuditDrawer onClose={() => setDrawer(null)} />}
          {drawer === 'record' && <AdviceRecordDrawer onClose={() => setDrawer(null)} />}
        </Suspense>
      </PanelGuard>
    </div>
  );
}
