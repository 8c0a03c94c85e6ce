import type { ReactElement } from 'react';
import { ActingProvider } from '../acting/acting.tsx';
import { AdviceProvider } from '../advice/use-advice.tsx';
import { readPlan } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import type { Route } from '../app/routes.ts';
import { TopBar } from '../bar/TopBar.tsx';
import { LiveHallProvider } from '../live/live-hall.tsx';
import { ReadFailure, Skeleton } from '../parts/ResourceView.tsx';
import { DropEffectProvider } from '../remedies/DropEffect.tsx';
import { HallDesk } from './HallDesk.tsx';

/** How soon a page that is open goes by a plan that was drawn anew. */
const planRefreshSeconds = 60;

/** The manager's page: one hall, live. */
export function HallPage({ route }: { route: Extract<Route, { page: 'hall' }> }): ReactElement {
  const { resource, reload } = useResource(`plan ${route.hallId}`, (signal) => readPlan(route.hallId, signal), planRefreshSeconds);
  if (resource.status !== 'ready') {
    return (
      <div className="page">
        <TopBar />
        {resource.status === 'loading' ? <Skeleton lines={8} /> : <ReadFailure error={resource.error} reload={reload} />}
      </div>
    );
  }
  return (
    <LiveHallProvider key={`${route.hallId} ${resource.value.version}`} plan={resource.value}>
      <DropEffectProvider>
        <ActingProvider>
          <AdviceProvider>
            <HallDesk route={route} />
          </AdviceProvider>
        </ActingProvider>
      </DropEffectProvider>
    </LiveHallProvider>
  );
}
