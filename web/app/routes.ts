import type { Role } from '#contracts/roles';

/** The pages and what their address names. `/` is the home of the role. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'hall'; readonly hallId: string; readonly view: HallView }
  | { readonly page: 'days' | 'duty' | 'cases' | 'tide'; readonly hallId: string }
  | { readonly page: 'plan'; readonly hallId: string }
  | { readonly page: 'board' }
  | { readonly page: 'quarantine' }
  | { readonly page: 'experiments'; readonly view: 'list' | 'new' | 'explore' }
  /** `again`: its questions to change and ask anew. */
  | { readonly page: 'experiments'; readonly view: 'result' | 'again'; readonly experimentId: string }
  | { readonly page: 'lobby'; readonly hallId: string }
  /** When to come, for everybody: `/when/<hall>`. */
  | { readonly page: 'when'; readonly hallId: string }
  /** The waits to expect before a number is taken: `/kiosk/<hall>`. */
  | { readonly page: 'kiosk'; readonly hallId: string }
  /** What the holder of a number sees, `/t/<hall>/<ticket>`, and what a ticket machine prints, `/t/<hall>/<ticket>/slip`. */
  | { readonly page: 'ticket' | 'slip'; readonly hallId: string; readonly ticketId: string }
  | { readonly page: 'unknown' };

/** What a phone shows of a hall. A desk shows it all: the table of its windows for `windows`, for the others its floor. */
export const hallViews = ['queues', 'decisions', 'windows', 'floor'] as const;
export type HallView = (typeof hallViews)[number];

export type Page = Route['page'];
const hallPages = ['days', 'duty', 'cases', 'tide', 'plan'] as const;

/** What an address path asks for; `unknown` for none of ours. */
export function parsePath(path: string): Route {
  const [first, second, third, ...rest] = path
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  if (first === undefined) return { page: 'home' };
  if (first === 't') return ticketRoute(second, third, rest);
  if (rest.length > 0) return { page: 'unknown' };
  if (first === 'experiments') return experimentRoute(second, third);
  if (second === undefined) return first === 'board' || first === 'quarantine' ? { page: first } : { page: 'unknown' };
  if ((first === 'lobby' || first === 'when' || first === 'kiosk') && third === undefined) return { page: first, hallId: second };
  if (first !== 'halls') return { page: 'unknown' };
  if (third === undefined) return { page: 'hall', hallId: second, view: 'queues' };
  const view = hallViews.find((known) => known === third);
  if (view && view !== 'queues') return { page: 'hall', hallId: second, view };
  const page = hallPages.find((known) => known === third);
  return page ? { page, hallId: second } : { page: 'unknown' };
}

function ticketRoute(hallId: string | undefined, ticketId: string | undefined, [view, ...more]: readonly string[]): Route {
  if (hallId === undefined || ticketId === undefined || more.length > 0) return { page: 'unknown' };
  if (view === undefined) return { page: 'ticket', hallId, ticketId };
  return view === 'slip' ? { page: 'slip', hallId, ticketId } : { page: 'unknown' };
}

function experimentRoute(second: string | undefined, third: string | undefined): Route {
  if (second === undefined) return { page: 'experiments', view: 'list' };
  if (third !== undefined) return third === 'again' ? { page: 'experiments', view: 'again', experimentId: second } : { page: 'unknown' };
  return second === 'new' || second === 'explore'
    ? { page: 'experiments', view: second }
    : { page: 'experiments', view: 'result', experimentId: second };
}

/** The address path of a page: the inverse of `parsePath`. */
export function formatPath(route: Route): string {
  switch (route.page) {
    case 'home':
    case 'unknown':
      return '/';
    case 'board':
    case 'quarantine':
      return `/${route.page}`;
    case 'experiments':
      return experimentPath(route);
    case 'lobby':
    case 'when':
    case 'kiosk':
      return `/${route.page}/${encodeURIComponent(route.hallId)}`;
    case 'ticket':
    case 'slip':
      return `/t/${encodeURIComponent(route.hallId)}/${encodeURIComponent(route.ticketId)}${route.page === 'slip' ? '/slip' : ''}`;
    case 'hall':
      return `/halls/${encodeURIComponent(route.hallId)}${route.view === 'queues' ? '' : `/${route.view}`}`;
    default:
      return `/halls/${encodeURIComponent(route.hallId)}/${route.page}`;
  }
}

function experimentPath(route: Extract<Route, { page: 'experiments' }>): string {
  if (!('experimentId' in route)) return route.view === 'list' ? '/experiments' : `/experiments/${route.view}`;
  return `/experiments/${encodeURIComponent(route.experimentId)}${route.view === 'again' ? '/again' : ''}`;
}

const pagesOfRole: Readonly<Record<Role, readonly Page[]>> = {
  manager: ['hall', 'tide', 'cases', 'duty', 'quarantine', 'days', 'experiments', 'board', 'plan'],
  analyst: ['experiments', 'tide', 'days', 'cases', 'hall'],
  leader: ['board', 'experiments', 'tide', 'cases', 'hall', 'days'],
  duty: ['duty', 'quarantine', 'hall'],
  admin: ['quarantine', 'duty', 'hall', 'tide', 'cases', 'days', 'experiments', 'board', 'plan'],
};

/** The pages a role works with, its home first. */
export const pagesOf = (role: Role): readonly Page[] => pagesOfRole[role];

/** Where a role begins, in the hall it looked at last. */
export function homeOf(role: Role, hallId: string): Route {
  return routeTo(pagesOfRole[role][0] ?? 'hall', hallId);
}

/** The route of a page for a hall. */
export function routeTo(page: Page, hallId: string): Route {
  switch (page) {
    case 'hall':
      return { page, hallId, view: 'queues' };
    case 'days':
    case 'duty':
    case 'cases':
    case 'tide':
    case 'plan':
    case 'lobby':
    case 'when':
    case 'kiosk':
      return { page, hallId };
    case 'experiments':
      return { page, view: 'list' };
    case 'ticket':
    case 'slip':
      return { page: 'unknown' };
    default:
      return { page };
  }
}
