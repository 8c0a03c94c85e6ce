import type { RouteOptions } from 'fastify';
import { expect, test } from 'vitest';
import { type Role, roles } from '#contracts/roles';
import type { ServedRoles } from '../../../server/http/served-roles.ts';
import { startApp } from '../../support/running-app.ts';
import { walkedRoutes } from '../../support/walked-routes.ts';

const addressOf = (url: string): string =>
  url.replace(':hallId', 'h1').replace(':planId', '0'.repeat(24)).replace(':name', 'silence').replace('*', '');

function servedBy({ config }: RouteOptions): ServedRoles | undefined {
  return config?.served;
}

function methodsOf({ method }: RouteOptions): readonly string[] {
  return [method].flat();
}

test('every route names whom it serves', async () => {
  const routes = await walkedRoutes();
  expect(routes.length).toBeGreaterThan(15);
  const unnamed = routes.filter((route) => (servedBy(route)?.length ?? 0) === 0);
  expect(unnamed.map(({ method, url }) => `${method} ${url}`)).toEqual([]);
});

test('only these are for everybody', async () => {
  const routes = await walkedRoutes();
  const open = routes.filter((route) => servedBy(route) === 'public' && !route.url.startsWith('/docs'));
  expect(new Set(open.map(({ method, url }) => `${method} ${url}`))).toEqual(
    new Set([
      'GET /api/session',
      'HEAD /api/session',
      'POST /api/session',
      'POST /api/session/demo',
      'DELETE /api/session',
      'GET /api/halls/:hallId/lobby',
      'HEAD /api/halls/:hallId/lobby',
      'GET /api/public/address',
      'HEAD /api/public/address',
      'GET /api/public/halls/:hallId/waits',
      'HEAD /api/public/halls/:hallId/waits',
      'GET /api/public/halls/:hallId/when',
      'HEAD /api/public/halls/:hallId/when',
      'GET /api/public/halls/:hallId/tickets/:ticketId',
      'HEAD /api/public/halls/:hallId/tickets/:ticketId',
      'GET /health',
      'HEAD /health',
      'GET /*',
      'HEAD /*',
    ]),
  );
});

test('every other route turns away those without an account, and every role it does not serve', async () => {
  const { app, signIn } = await startApp();
  const cookies = new Map<Role, string>();
  for (const role of roles) cookies.set(role, await signIn(role));
  for (const route of await walkedRoutes()) {
    const served = servedBy(route);
    if (served === undefined || typeof served === 'string') continue;
    for (const method of methodsOf(route)) {
      const request = { method: method as 'GET', url: addressOf(route.url) };
      expect((await app.inject(request)).statusCode, `${method} ${route.url} without an account`).toBe(401);
      for (const role of roles) {
        const { statusCode } = await app.inject({ ...request, headers: { cookie: cookies.get(role) ?? '' } });
        expect(statusCode === 403, `${method} ${route.url} as ${role}: ${statusCode}`).toBe(!served.includes(role));
      }
    }
  }
});
