import { randomUUID } from 'node:crypto';
import { Counter, type Registry } from 'prom-client';
import type { WireRebirth } from '#contracts/commands';
import { rebirthTopic } from '#contracts/topics';
import type { DueRebirth } from '#engine/feed/source-book';
import type { HallEngine } from '#engine/hall-engine';
import type { HallBroker } from '../broker/hall-broker.ts';
import type { ServerLog } from '../http/app-services.ts';

const gapsNamedAtMost = 100;

export interface RebirthSettings {
  readonly engine: Pick<HallEngine, 'plans' | 'now' | 'takeDueRebirths'>;
  readonly broker: Pick<HallBroker, 'publish'>;
  /** How long a gap may stay open. */
  readonly afterMs: number;
  readonly log: ServerLog;
  readonly metrics: Registry;
}

/** Asks sources with a gap that does not close to say themselves again; `ask` asks those that are due. */
export function openRebirths({ engine, broker, afterMs, log, metrics }: RebirthSettings): { ask(): void } {
  const asked = new Counter({
    name: 'halltide_rebirths_asked_total',
    help: 'Times a source was asked to say itself again, by hall.',
    labelNames: ['hall'],
    registers: [metrics],
  });
  return {
    ask: () => {
      for (const hallId of engine.plans.keys())
        for (const due of engine.takeDueRebirths(hallId, afterMs)) {
          asked.inc({ hall: hallId });
          broker
            .publish(rebirthTopic(hallId, due.source), JSON.stringify(describeRebirth(due, engine.now(hallId))))
            .catch((error: unknown) => log.warn(`asking ${due.source} of ${hallId} for a rebirth failed: ${String(error)}`));
        }
    },
  };
}

function describeRebirth({ source, missing }: DueRebirth, time: number): WireRebirth {
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: '/halltide',
    type: 'command.rebirth',
    time: new Date(time).toISOString(),
    data: { source, missing: missing.slice(0, gapsNamedAtMost).map(({ from, to }) => ({ from, to })) },
  };
}
