import Type from 'typebox';
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
      config: { served: 'machine' },
      schema: {
        tags,
        summary: 'Prometheus metrics',
        response: { 200: { description: 'Prometheus text', content: { 'text/plain': { schema: Type.String() } } }, ...problemAnswers(403) },
      },
    },
    async (_request, reply) => reply.type(metrics.contentType).send(await metrics.metrics()),
  );
}
