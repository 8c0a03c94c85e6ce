import { Histogram } from 'prom-client';
import type { AppServices } from './app-services.ts';
import type { HallApp } from './hall-app.ts';

/** Measures every answered request by route; a websocket lasts for hours and is none. */
export function measureRequests(app: HallApp, { metrics }: AppServices): void {
  const seconds = new Histogram({
    name: 'halltide_http_request_seconds',
    help: 'Time to answer a request, by method, route and status',
    registers: [metrics],
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  });
  app.addHook('onResponse', async (request, reply) => {
    if (request.ws) return;
    const route = request.is404 ? 'none' : (request.routeOptions.url ?? 'none');
    seconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
}
