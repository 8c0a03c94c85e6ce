import type { ReactElement, ReactNode } from 'react';
import { rememberHall, useHalls } from '../app/halls.tsx';
import { goTo, useRoute } from '../app/navigation.ts';
import { usePreferences } from '../app/preferences.ts';
import { pagesOf, type Route, routeTo } from '../app/routes.ts';
import { useAccount } from '../app/session.tsx';
import { LanguageSwitch, ThemeSwitch } from '../parts/PreferenceSwitches.tsx';
import { nameIn, useText } from '../text/text.ts';
import { PersonMenu } from './PersonMenu.tsx';

/** The bar over every page: hall, pages, what the page adds (its clock, its line to the hall), language, theme, person. */
export function TopBar({ children, actions }: { children?: ReactNode; actions?: ReactNode }): ReactElement {
  const route = useRoute();
  return (
    <header className="bar">
      <button type="button" className="bar-mark" onClick={() => goTo({ page: 'home' })} aria-label={useText().page.home}>
        <img src="/halltide.svg" alt="" width={28} height={28} />
      </button>
      {'hallId' in route && <HallChoice route={route} />}
      {children}
      <span className="bar-gap" />
      <PageLinks route={route} />
      {actions}
      <LanguageSwitch />
      <ThemeSwitch />
      <PersonMenu />
    </header>
  );
}

function HallChoice({ route }: { route: Extract<Route, { hallId: string }> }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const { halls, hallId } = useHalls();
  return (
    <select
      className="bar-hall"
      aria-label={text.bar.hall}
      value={hallId}
      onChange={(event) => {
        rememberHall(event.target.value);
        goTo({ ...route, hallId: event.target.value });
      }}
    >
      {halls.map((hall) => (
        <option key={hall.id} value={hall.id}>
          {nameIn(hall.name, language)}
        </option>
      ))}
    </select>
  );
}

function PageLinks({ route }: { route: Route }): ReactElement {
  const text = useText();
  const { role } = useAccount();
  const { hallId } = useHalls();
  return (
    <nav className="bar-pages" aria-label={text.bar.pages}>
      {pagesOf(role).map((page) => (
        <button
          key={page}
          type="button"
          aria-current={route.page === page ? 'page' : undefined}
          onClick={() => goTo(routeTo(page, hallId))}
        >
          {page === 'unknown' ? '' : text.page[page]}
        </button>
      ))}
    </nav>
  );
}
