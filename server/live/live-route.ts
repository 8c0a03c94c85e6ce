import { randomUUID } from 'node:crypto';
import type { AppServices } from '../http/app-services.ts';
import type { HallApp } from '../http/hall-app.ts';
import { everyRole } from '../http/served-roles.ts';
import { findAccount, sessionToken } from '../http/session-cookie.ts';
import { LiveConnection } from './live-connection.ts';
import { LiveHub } from './live-hub.ts';
import { registerLiveMetrics } from './live-metrics.ts';

const tryAgainLater = 1013;

/** The websocket at `/api/live`: snapshot, then patches. */
export function addLiveRoute(app: HallApp, services: AppServices): void {
  const epoch = randomUUID();
  const { maxLiveClients = 500 } = services;
  const metrics = registerLiveMetrics(services.metrics);
  const hubs = new Map<string, LiveHub>();
  let clients = 0;

  const findHub = (hallId: string): LiveHub | null => {
    const known = hubs.get(hallId);
    if (known || !services.view.plans.has(hallId)) return known ?? null;
    const hub = new LiveHub(hallId, epoch, services.view, metrics);
    hubs.set(hallId, hub);
    return hub;
  };

  app.get('/api/live', { websocket: true, config: { served: everyRole } }, (socket, request) => {
    if (clients >= maxLiveClients) {
      metrics.refused.inc({ code: 'too_many' });
      socket.close(tryAgainLater, 'too many clients');
      return;
    }
    clients += 1;
    socket.on('close', () => {
      clients -= 1;
    });
    const token = sessionToken(request);
    new LiveConnection(socket, { findHub, metrics, isAdmitted: () => findAccount(token, services) !== null });
  });

  app.addHook('onClose', async () => {
    for (const hub of hubs.values()) hub.close();
  });
}
