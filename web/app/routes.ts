import type { Role } from '#contracts/roles';

/** The pages and what their address names. `/` is the home of the role. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'hall'; readonly hallId: string; readonly view: 'floor' | 'windows' }
  | { readonly page: 'days' | 'duty' | 'cases'; readonly hallId: string }
  | { readonly page: 'plan'; readonly hallId: string }
  | { readonly page: 'board' }
  | { readonly page: 'quarantine' }
  | { readonly page: 'lobby'; readonly hallId: string }
  | { readonly page: 'unknown' };

export type Page = Route['page'];
const hallPages = ['days', 'duty', 'cases', 'plan'] as const;

/** What an address path asks for; `unknown` for none of ours. */
export function parsePath(path: string): Route {
  const [first, second, third, ...rest] = path
    .split('/')
    .filter((part) => part !== '')
    .map(decodeURIComponent);
  if (first === undefined) return { page: 'home' };
  if (rest.length > 0) return { page: 'unknown' };
  if (second === undefined) return first === 'board' || first === 'quarantine' ? { page: first } : { page: 'unknown' };
  if (first === 'lobby' && third === undefined) return { page: 'lobby', hallId: second };
  if (first !== 'halls') return { page: 'unknown' };
  if (third === undefined || third === 'windows') return { page: 'hall', hallId: second, view: third ?? 'floor' };
  const page = hallPages.find((known) => known === third);
  return page ? { page, hallId: second } : { page: 'unknown' };
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
    case 'lobby':
      return `/lobby/${encodeURIComponent(route.hallId)}`;
    case 'hall':
      return `/halls/${encodeURIComponent(route.hallId)}${route.view === 'windows' ? '/windows' : ''}`;
    default:
      return `/halls/${encodeURIComponent(route.hallId)}/${route.page}`;
  }
}

const pagesOfRole: Readonly<Record<Role, readonly Page[]>> = {
  manager: ['hall', 'cases', 'duty', 'quarantine', 'days', 'board', 'plan'],
  analyst: ['days', 'cases', 'hall'],
  leader: ['board', 'cases', 'hall', 'days'],
  duty: ['duty', 'quarantine', 'hall'],
  admin: ['quarantine', 'duty', 'hall', 'plan'],
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
      return { page, hallId, view: 'floor' };
    case 'days':
    case 'duty':
    case 'cases':
    case 'plan':
    case 'lobby':
      return { page, hallId };
    default:
      return { page };
  }
}
