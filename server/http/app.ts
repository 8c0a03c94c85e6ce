import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import websocket from '@fastify/websocket';
import Fastify, { type FastifyError, type FastifyReply, type FastifyRequest } from 'fastify';
import { HallError } from '#engine/errors';
import { isSameOrigin } from '../access/same-origin.ts';
import { maxClientMessageBytes } from '../live/client-message.ts';
import { addLiveRoute } from '../live/live-route.ts';
import type { AppServices } from './app-services.ts';
import type { HallApp } from './hall-app.ts';
import { measureRequests } from './http-metrics.ts';
import { answerWithProblem, describeProblem, sendProblem } from './problems.ts';
import { addAdviceRoutes } from './routes/advice-routes.ts';
import { addBoardRoutes } from './routes/board-routes.ts';
import { addCommandRoutes } from './routes/command-routes.ts';
import { addDemoRoutes } from './routes/demo-routes.ts';
import { addDesignRoutes } from './routes/design-routes.ts';
import { addDocsRoutes } from './routes/docs-routes.ts';
import { addExperimentRoutes } from './routes/experiment-routes.ts';
import { addFeedRoutes } from './routes/feed-routes.ts';
import { addForecastRoutes } from './routes/forecast-routes.ts';
import { addHallRoutes } from './routes/hall-routes.ts';
import { addHealthRoutes } from './routes/health-routes.ts';
import { addKioskRoutes } from './routes/kiosk-routes.ts';
import { addPageRoutes } from './routes/page-routes.ts';
import { addPlanFileRoutes } from './routes/plan-file-routes.ts';
import { addPlanRoutes } from './routes/plan-routes.ts';
import { addRemedyRoutes } from './routes/remedy-routes.ts';
import { addScenarioDocsRoutes } from './routes/scenario-docs-routes.ts';
import { addSessionRoutes } from './routes/session-routes.ts';
import { addSourceRoutes } from './routes/source-routes.ts';
import { addTidalPlanRoutes } from './routes/tidal-plan-routes.ts';
import { addWaitRoutes } from './routes/wait-routes.ts';
import { addWindowRoutes } from './routes/window-routes.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { compileSerializer } from './serialization.ts';
import { admit } from './served-roles.ts';
import { findAccount, sessionToken } from './session-cookie.ts';
import { compileValidator } from './validation.ts';

// A request has 15 s to arrive whole, a silent connection 60 s; the largest body is a command with 64 queues.
const limits = { requestTimeout: 15_000, connectionTimeout: 60_000, keepAliveTimeout: 20_000, bodyLimit: 32 * 1024 };
const changing = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

/** The HTTP API, the live channel and the page, ready to listen. `close()` ends every connection. */
export async function buildApp(services: AppServices): Promise<HallApp> {
  const app: HallApp = Fastify({
    ...limits,
    logger: false,
    trustProxy: services.trustedProxy ?? false,
    forceCloseConnections: true,
    frameworkErrors,
  })
    .withTypeProvider<TypeBoxTypeProvider>()
    .setValidatorCompiler(compileValidator)
    .setSerializerCompiler(compileSerializer);
  if (services.onRoute) app.addHook('onRoute', services.onRoute);
  app.setErrorHandler(answerWithProblem(services.log));
  app.setNotFoundHandler((request, reply) => sendProblem(reply, notFound(request)));

  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await app.register(websocket, { options: { maxPayload: maxClientMessageBytes, perMessageDeflate: false } });
  app.decorateRequest('account', null);
  app.addHook('onRequest', setSecurityHeaders);
  app.addHook('onRequest', async (request) => {
    refuseForeignPages(request);
    request.account = findAccount(sessionToken(request), services);
    admit(request, services.feed.token);
  });

  measureRequests(app, services);

  await addDocsRoutes(app);
  await addScenarioDocsRoutes(app);
  addSessionRoutes(app, services);
  addHallRoutes(app, services);
  addPlanRoutes(app, services);
  addPlanFileRoutes(app, services);
  addCommandRoutes(app, services);
  addBoardRoutes(app, services);
  addWindowRoutes(app, services);
  addForecastRoutes(app, services);
  addWaitRoutes(app, services);
  addKioskRoutes(app, services);
  addSourceRoutes(app, services);
  addExperimentRoutes(app, services);
  addRemedyRoutes(app, services);
  addAdviceRoutes(app, services);
  addDesignRoutes(app, services);
  addTidalPlanRoutes(app, services);
  addDemoRoutes(app, services);
  addFeedRoutes(app, services);
  addHealthRoutes(app, services);
  addLiveRoute(app, services);
  await addPageRoutes(app, services);
  return app;
}

function refuseForeignPages({ method, ws, headers, host }: FastifyRequest): void {
  if ((changing.has(method) || ws) && !isSameOrigin(headers.origin, host))
    throw new HallError('not_allowed', 'this request comes from another site');
}

/** An address that cannot be decoded is answered before any hook. */
async function frameworkErrors(error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await setSecurityHeaders(request, reply);
  sendProblem(reply, describeProblem(error));
}

function notFound({ method, url }: FastifyRequest) {
  const detail = `nothing answers ${method} ${url.split('?')[0]}`;
  return { type: 'urn:halltide:problem:not_found', title: 'Not found', status: 404, code: 'not_found', detail };
}
