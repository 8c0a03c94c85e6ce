import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { type Account, type Role, roles } from '#contracts/roles';
import { HallError } from '#engine/errors';
import { isOnLoopback } from '../access/loopback.ts';

/**
 * Whom a route serves. `public` needs no account; `feed` is a machine of the hall that holds the feed token; `machine` is a
 * program on this machine, or an admin.
 */
export type ServedRoles = 'public' | 'feed' | 'machine' | readonly Role[];

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route names this; one that does not is refused to everybody. */
    served?: ServedRoles;
  }
  interface FastifyRequest {
    /** Who is signed in, or null. */
    account: Account | null;
  }
}

/** Everybody with an account. */
export const everyRole: readonly Role[] = roles;

/** Who may draw a hall's plan. */
export const planDrawers: readonly Role[] = ['manager', 'admin'];

/** Lets a request through when its route serves its account. Throws `not_signed_in` or `not_allowed`. */
export function admit(request: FastifyRequest, feedToken: string | null): void {
  if (request.is404) return;
  const { served } = request.routeOptions.config;
  if (served === 'public') return;
  if (served === 'feed') {
    if (feedToken === null) throw new HallError('not_allowed', 'no feed token is set');
    if (!isBearer(request, feedToken)) throw new HallError('not_signed_in', 'send the feed token as a bearer token');
    return;
  }
  if (served === 'machine') {
    if (request.account?.role !== 'admin' && !isOnLoopback(request))
      throw new HallError('not_allowed', 'this is for programs on this machine and for admins');
    return;
  }
  if (!served) throw new HallError('not_allowed', `this address serves no role: ${request.routeOptions.url ?? ''}`);
  if (!request.account) throw new HallError('not_signed_in', 'sign in first');
  if (!served.includes(request.account.role))
    throw new HallError('not_allowed', `${request.account.role} may not do this; it is for ${served.join(', ')}`);
}

/** Compares hashes, so that neither the length nor the first letters of the token can be told from the time it takes. */
function isBearer({ headers }: FastifyRequest, token: string): boolean {
  const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash((headers.authorization ?? '').replace(/^bearer /i, 'Bearer ')), hash(`Bearer ${token}`));
}
