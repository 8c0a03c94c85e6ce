import { lazy, Suspense, type ReactElement } from 'react';
import type { Route } from '../app/routes.ts';
import { TopBar } from '../bar/TopBar.tsx';
import { PanelGuard } from '../parts/PanelGuard.tsx';
import { Skeleton } from '../parts/ResourceView.tsx';

const LeaderPage = lazy(() => import('./LeaderPage.tsx').then(({ LeaderPage: page }) => ({ default: page })));

type WorkRoute = Extract<Route, { page: 'days' | 'duty' | 'cases' | 'board' | 'quarantine' }>;

/** The pages people read and work through at a desk, under one bar. */
export function WorkPage({ route }: { route: WorkRoute }): ReactElement {
  return (
    <div className="page work-page">
      <TopBar />
      <main className="work"><PanelGuard><Suspense fallback={<Skeleton lines={8} />}><Work route={route} /></Suspense></PanelGuard></main>
    </div>
  );
}

function Work({ route }: { route: WorkRoute }): ReactElement {
  switch (route.page) {
    default: return <LeaderPage />;
  }
}
