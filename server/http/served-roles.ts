import type { FastifyRequest } from 'fastify';
import { type Account, type Role, roles } from '#contracts/roles';
import { HallError } from '#engine/errors';

/** Whom a route serves. `public` needs no account. */
export type ServedRoles = 'public' | readonly Role[];

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

/** Lets a request through when its route serves its account. Throws `not_signed_in` or `not_allowed`. */
export function admit(request: FastifyRequest): void {
  if (request.is404) return;
  const { served } = request.routeOptions.config;
  if (served === 'public') return;
  if (!served) throw new HallError('not_allowed', `this address serves no role: ${request.routeOptions.url ?? ''}`);
  if (!request.account) throw new HallError('not_signed_in', 'sign in first');
  if (!served.includes(request.account.role))
    throw new HallError('not_allowed', `${request.account.role} may not do this; it is for ${served.join(', ')}`);
}
