import { lazy, type ReactElement, Suspense } from 'react';
import type { Route } from '../app/routes.ts';
import { TopBar } from '../bar/TopBar.tsx';
import { PanelGuard } from '../parts/PanelGuard.tsx';
import { Skeleton } from '../parts/ResourceView.tsx';

const LeaderPage = lazy(() => import('./LeaderPage.tsx').then(({ LeaderPage: page }) => ({ default: page })));
const DutyPage = lazy(() => import('./DutyPage.tsx').then(({ DutyPage: page }) => ({ default: page })));
const CasesPage = lazy(() => import('./CasesPage.tsx').then(({ CasesPage: page }) => ({ default: page })));
const QuarantinePage = lazy(() => import('./QuarantinePage.tsx').then(({ QuarantinePage: page }) => ({ default: page })));
const ExperimentsPage = lazy(() => import('./ExperimentsPage.tsx').then(({ ExperimentsPage: page }) => ({ default: page })));
const TidePage = lazy(() => import('./TidePage.tsx').then(({ TidePage: page }) => ({ default: page })));
const DaysPage = lazy(() => import('./DaysPage.tsx').then(({ DaysPage: page }) => ({ default: page })));

type WorkRoute = Extract<Route, { page: 'days' | 'duty' | 'cases' | 'tide' | 'board' | 'quarantine' | 'experiments' }>;

/** The pages people read and work through at a desk, under one bar. */
export function WorkPage({ route }: { route: WorkRoute }): ReactElement {
  return (
    <div className="page work-page">
      <TopBar />
      <main className="work">
        <PanelGuard key={route.page}>
          <Suspense fallback={<Skeleton lines={8} />}>
            <Work route={route} />
          </Suspense>
        </PanelGuard>
      </main>
    </div>
  );
}

function Work({ route }: { route: WorkRoute }): ReactElement {
  switch (route.page) {
    case 'board':
      return <LeaderPage />;
    case 'duty':
      return <DutyPage hallId={route.hallId} />;
    case 'cases':
      return <CasesPage hallId={route.hallId} />;
    case 'quarantine':
      return <QuarantinePage />;
    case 'experiments':
      return <ExperimentsPage route={route} />;
    case 'tide':
      return <TidePage key={route.hallId} hallId={route.hallId} />;
    case 'days':
      return <DaysPage key={route.hallId} hallId={route.hallId} />;
  }
}
