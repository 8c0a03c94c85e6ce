import type { FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { Session, SignIn } from '#contracts/http-api';
import { type Account, Role } from '#contracts/roles';
import { HallError } from '#engine/errors';
import { isOnLoopback } from '../../access/loopback.ts';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { problemAnswers, withExample } from '../route-docs.ts';
import { clearSessionCookie, sessionToken, setSessionCookie } from '../session-cookie.ts';

const signInTries = { max: 10, timeWindow: 60_000 };
const tags = ['session'];
const exampleSession = { account: { name: 'manager', role: 'manager' }, demoAccounts: [] };
const DemoSignIn = Type.Object({ role: Role });

/** Signing in and out. */
export function addSessionRoutes(app: HallApp, { accounts, sessions, log }: AppServices): void {
  const describeSession = (request: FastifyRequest): Session => ({
    account: request.account,
    demoAccounts: isOnLoopback(request) ? [...accounts.demoAccounts] : [],
  });

  /** One browser, one session: the one it had before ends. */
  const signIn = async (request: FastifyRequest, reply: FastifyReply, account: Account): Promise<void> => {
    const earlier = sessionToken(request);
    if (earlier !== null) await sessions.end(earlier);
    setSessionCookie(request, reply, await sessions.start(account.name));
    request.account = account;
  };

  app.get(
    '/api/session',
    {
      config: { served: 'public' },
      schema: { tags, summary: 'Who is signed in', response: { 200: withExample(Session, exampleSession) } },
    },
    async (request) => describeSession(request),
  );

  app.post(
    '/api/session',
    {
      config: { served: 'public', rateLimit: signInTries },
      schema: {
        tags,
        summary: 'Sign in with name and password',
        body: withExample(SignIn, { name: 'zhou', password: '••••••••' }),
        response: { 200: withExample(Session, exampleSession), ...problemAnswers(400, 401, 429) },
      },
    },
    async (request, reply) => {
      const account = await accounts.check(request.body.name, request.body.password);
      if (!account) {
        log.warn(`refused sign-in: ${JSON.stringify(request.body.name)} from ${request.ip}`);
        throw new HallError('not_signed_in', 'name or password is wrong');
      }
      await signIn(request, reply, account);
      return describeSession(request);
    },
  );

  app.post(
    '/api/session/demo',
    {
      config: { served: 'public', rateLimit: { max: 60, timeWindow: 60_000 } },
      schema: {
        tags,
        summary: 'Sign in as the demo account of a role (on loopback, while the demo runs)',
        body: withExample(DemoSignIn, { role: 'manager' }),
        response: { 200: withExample(Session, exampleSession), ...problemAnswers(403, 429) },
      },
    },
    async (request, reply) => {
      const account = accounts.demoAccounts.find(({ role }) => role === request.body.role);
      if (!account || !isOnLoopback(request)) throw new HallError('not_allowed', 'demo accounts are for the machine the demo runs on');
      await signIn(request, reply, account);
      return describeSession(request);
    },
  );

  app.delete(
    '/api/session',
    {
      config: { served: 'public' },
      schema: { tags, summary: 'Sign out', response: { 204: Type.Null({ description: 'Signed out' }) } },
    },
    async (request, reply) => {
      const token = sessionToken(request);
      if (token !== null) await sessions.end(token);
      clearSessionCookie(reply);
      return reply.code(204).send(null);
    },
  );
}
