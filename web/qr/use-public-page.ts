import { useResource } from '../api/use-resource.ts';
import { readPublicAddress } from '../api/waits-api.ts';
import type { Route } from '../app/routes.ts';
import { type PublicPageAddress, publicAddress } from './public-address.ts';

/** Where the public finds a page; null until that is known. */
export function usePublicPage(route: Route): PublicPageAddress | null {
  const { resource } = useResource('public address', readPublicAddress);
  if (resource.status === 'loading') return null;
  return publicAddress(route, resource.status === 'ready' ? resource.value.address : null, window.location.origin);
}
