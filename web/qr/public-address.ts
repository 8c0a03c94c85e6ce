import type { Route } from '../app/routes.ts';
import { formatPath } from '../app/routes.ts';

export interface PublicPageAddress {
  /** What a code holds. */
  readonly full: string;
  /** What a person would type. */
  readonly short: string;
  /** Leads nowhere but on this computer. */
  readonly isLocal: boolean;
}

/** Where the public finds a page: at the address the hall has set, else at the one this page was opened under. */
export function publicAddress(route: Route, setAddress: string | null, openedUnder: string): PublicPageAddress {
  const full = `${setAddress ?? openedUnder}${formatPath(route)}`;
  const { hostname } = new URL(full);
  return { full, short: full.replace(/^https?:\/\//, ''), isLocal: /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname) };
}
