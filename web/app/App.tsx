import { lazy, type ReactElement, Suspense, useEffect } from 'react';
import type { Account } from '#contracts/roles';
import { RequestError } from '../api/request.ts';
import { SignInPage } from '../pages/SignInPage.tsx';
import { UnknownHallPage, UnknownPage } from '../pages/UnknownPage.tsx';
import { PanelGuard } from '../parts/PanelGuard.tsx';
import { ReadFailure, Skeleton } from '../parts/ResourceView.tsx';
import { useText } from '../text/text.ts';
import { HallsProvider, useHalls } from './halls.tsx';
import { goTo, useRoute } from './navigation.ts';
import { homeOf, type Route } from './routes.ts';
import { SessionProvider, useSession } from './session.tsx';

const HallPage = lazy(() => import('../pages/HallPage.tsx').then(({ HallPage: page }) => ({ default: page })));
const KioskPage = lazy(() => import('../pages/KioskPage.tsx').then(({ KioskPage: page }) => ({ default: page })));
const LobbyPage = lazy(() => import('../pages/LobbyPage.tsx').then(({ LobbyPage: page }) => ({ default: page })));
const PlanPage = lazy(() => import('../pages/PlanPage.tsx').then(({ PlanPage: page }) => ({ default: page })));
const SlipPage = lazy(() => import('../pages/SlipPage.tsx').then(({ SlipPage: page }) => ({ default: page })));
const TicketPage = lazy(() => import('../pages/TicketPage.tsx').then(({ TicketPage: page }) => ({ default: page })));
const WhenPage = lazy(() => import('../pages/WhenPage.tsx').then(({ WhenPage: page }) => ({ default: page })));
const WorkPage = lazy(() => import('../pages/WorkPage.tsx').then(({ WorkPage: page }) => ({ default: page })));

export function App(): ReactElement {
  const route = useRoute();
  const text = useText();
  useEffect(() => {
    document.title = route.page === 'unknown' ? text.product : `${text.page[route.page]} · ${text.product}`;
  }, [route, text]);
  return (
    <PanelGuard>
      <Suspense fallback={<Skeleton lines={6} />}>
        {isPublic(route) ? (
          <PublicPage route={route} />
        ) : (
          <SessionProvider>
            <Inside />
          </SessionProvider>
        )}
      </Suspense>
    </PanelGuard>
  );
}

type PublicRoute = Extract<Route, { readonly page: 'lobby' | 'when' | 'kiosk' | 'ticket' | 'slip' }>;
const publicPages: readonly Route['page'][] = ['lobby', 'when', 'kiosk', 'ticket', 'slip'];
const isPublic = (route: Route): route is PublicRoute => publicPages.includes(route.page);

/** What everybody may see. */
function PublicPage({ route }: { route: PublicRoute }): ReactElement {
  const { hallId } = route;
  switch (route.page) {
    case 'lobby':
      return <LobbyPage key={hallId} hallId={hallId} />;
    case 'when':
      return <WhenPage key={hallId} hallId={hallId} />;
    case 'kiosk':
      return <KioskPage key={hallId} hallId={hallId} />;
    case 'ticket':
      return <TicketPage key={`${hallId} ${route.ticketId}`} hallId={hallId} ticketId={route.ticketId} />;
    case 'slip':
      return <SlipPage key={`${hallId} ${route.ticketId}`} hallId={hallId} ticketId={route.ticketId} />;
  }
}

/** Everything that needs an account. */
function Inside(): ReactElement {
  const { account, failed, reload } = useSession();
  if (failed && account === undefined) return <ReadFailure error={new RequestError(0, 'offline', '')} reload={reload} />;
  if (account === undefined) return <Skeleton lines={6} />;
  if (account === null) return <SignInPage />;
  return (
    <HallsProvider>
      <Pages account={account} />
    </HallsProvider>
  );
}

function Pages({ account }: { account: Account }): ReactElement {
  const route = useRoute();
  const { halls, hallId } = useHalls();
  useEffect(() => {
    if (route.page === 'home') goTo(homeOf(account.role, hallId), 'replace');
  }, [route, account, hallId]);
  if ('hallId' in route && !halls.some((hall) => hall.id === route.hallId)) return <UnknownHallPage route={route} />;
  switch (route.page) {
    case 'hall':
      return <HallPage route={route} />;
    case 'plan':
      return <PlanPage key={route.hallId} hallId={route.hallId} />;
    case 'home':
    case 'lobby':
    case 'when':
    case 'kiosk':
    case 'ticket':
    case 'slip':
      return <Skeleton lines={6} />;
    case 'unknown':
      return <UnknownPage />;
    default:
      return <WorkPage route={route} />;
  }
}
