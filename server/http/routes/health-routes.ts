import Type from 'typebox';
import { HallError } from '#engine/errors';
import { isLoopbackAddress } from '../../access/loopback.ts';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { HealthReport, reportHealth } from '../health.ts';
import { problemAnswers, withExample } from '../route-docs.ts';

const tags = ['operations'];
const exampleHealth = {
  status: 'ok',
  store: { ok: true, detail: 'writing' },
  broker: { ok: true, detail: 'embedded' },
  halls: [{ id: 'taizhou', time: '2026-03-02T01:30:00.000Z', feeds: { ticket: 'live', window: 'live' } }],
};

/** Health for a watchdog, metrics for Prometheus. */
export function addHealthRoutes(app: HallApp, { view, checkParts, metrics }: AppServices): void {
  app.get(
    '/health',
    {
      config: { served: 'public' },
      schema: {
        tags,
        summary: 'Store, broker, and how fresh each hall’s feeds are',
        response: { 200: withExample(HealthReport, exampleHealth), 503: HealthReport },
      },
    },
    async (_request, reply) => {
      const report = reportHealth(view, await checkParts());
      return reply.code(report.status === 'failing' ? 503 : 200).send(report);
    },
  );

  app.get(
    '/metrics',
    {
      // Public to the hook because a scraper has no account; the handler serves loopback and admins.
      config: { served: 'public' },
      schema: {
        tags,
        summary: 'Prometheus metrics (from loopback, or signed in as admin)',
        response: { 200: { description: 'Prometheus text', content: { 'text/plain': { schema: Type.String() } } }, ...problemAnswers(403) },
      },
    },
    async (request, reply) => {
      if (request.account?.role !== 'admin' && !isLoopbackAddress(request.socket.remoteAddress))
        throw new HallError('not_allowed', 'metrics are served to loopback and to admins');
      return reply.type(metrics.contentType).send(await metrics.metrics());
    },
  );
}
