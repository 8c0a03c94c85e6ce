import { useSyncExternalStore } from 'react';
import { formatPath, parsePath, type Route } from './routes.ts';

const listeners = new Set<() => void>();
const tell = (): void => {
  for (const listener of [...listeners]) listener();
};

const subscribe = (listener: () => void): (() => void) => {
  if (listeners.size === 0) window.addEventListener('popstate', tell);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener('popstate', tell);
  };
};

let seenPath = '';
let seenRoute: Route = { page: 'home' };
function currentRoute(): Route {
  if (window.location.pathname !== seenPath) {
    seenPath = window.location.pathname;
    seenRoute = parsePath(seenPath);
  }
  return seenRoute;
}

/** The page the address names; changes with the browser's back and forward too. */
export const useRoute = (): Route => useSyncExternalStore(subscribe, currentRoute);

export function goTo(route: Route, how: 'push' | 'replace' = 'push'): void {
  const path = formatPath(route);
  if (path === window.location.pathname) return;
  if (how === 'push') window.history.pushState(null, '', path);
  else window.history.replaceState(null, '', path);
  tell();
}
