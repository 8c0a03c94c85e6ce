import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import { describeMqtt } from '../async-api.ts';
import type { HallApp } from '../hall-app.ts';
import type { ServedRoles } from '../served-roles.ts';

// The viewer styles itself inline; its scripts are files of its own.
const viewerPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** The viewer's own bar names its maker and offers other APIs. */
const viewerStyle = '.swagger-ui .topbar { display: none; }';

const tags = [
  { name: 'session', description: 'Signing in and out. The session is a cookie; other sites cannot use it.' },
  { name: 'halls', description: 'The halls. What is so now comes over the websocket at /api/live.' },
  { name: 'plans', description: 'The halls’ plans, and drawing them anew.' },
  { name: 'commands', description: 'What managers ask of windows, and the audit of it.' },
  { name: 'boards', description: 'What each role reads: questions to the store.' },
  { name: 'demo', description: 'The demo hall’s clock and faults.' },
  { name: 'operations', description: 'Health and metrics.' },
];

/** Collects every route added from now on into the OpenAPI document at `/docs`, with the roles it serves. */
export async function addDocsRoutes(app: HallApp): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Halltide',
        version: '1',
        license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
        description:
          'Live state, commands and boards of government service halls. MQTT: [/docs/asyncapi.json](/docs/asyncapi.json). The simulator: [/docs/scenario](/docs/scenario).',
      },
      tags,
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'halltide_session' },
          feedToken: { type: 'http', scheme: 'bearer' },
        },
      },
    },
    transform: ({ schema, url, route }) => ({ url, schema: nameRoles(schema ?? {}, route.config?.served) }),
  });
  await app.register(async (docs) => {
    docs.addHook('onRoute', (route) => {
      route.config = { ...route.config, served: 'public' };
    });
    await docs.register(swaggerUi, {
      routePrefix: '/docs',
      staticCSP: viewerPolicy,
      uiConfig: { docExpansion: 'list', validatorUrl: null },
      theme: { title: 'Halltide API', css: [{ filename: 'halltide.css', content: viewerStyle }] },
    });
  });
  const mqtt = describeMqtt();
  app.get(
    '/docs/asyncapi.json',
    {
      config: { served: 'public' },
      schema: { tags: ['operations'], summary: 'The MQTT side as an AsyncAPI 3 document' },
    },
    async () => mqtt,
  );
}

function nameRoles<Schema extends object>(schema: Schema & { description?: string }, served: ServedRoles | undefined) {
  const description = [schema.description, `Serves: ${wordsFor(served)}.`].filter(Boolean).join('\n\n');
  const security = served === 'public' || served === 'machine' ? [] : [{ [served === 'feed' ? 'feedToken' : 'session']: [] }];
  return { ...schema, description, security, 'x-roles': typeof served === 'string' ? [served] : served };
}

function wordsFor(served: ServedRoles | undefined): string {
  if (served === undefined || served === 'public') return 'everybody, without an account';
  if (served === 'machine') return 'programs on this machine, and admins';
  return served === 'feed' ? 'machines of the hall that hold the feed token' : served.join(', ');
}
