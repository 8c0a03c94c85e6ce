import { Counter, Gauge, type Registry } from 'prom-client';

/** What is counted of the live channel. */
export interface LiveMetrics {
  readonly clients: Gauge<'hall'>;
  readonly messages: Counter<'hall' | 'kind'>;
  readonly bytes: Counter<'hall'>;
  readonly slowClients: Counter<'hall'>;
  readonly refused: Counter<'code'>;
}

export function registerLiveMetrics(registry: Registry): LiveMetrics {
  const registers = [registry];
  return {
    clients: new Gauge({ name: 'halltide_live_clients', help: 'Live clients connected now', labelNames: ['hall'], registers }),
    messages: new Counter({
      name: 'halltide_live_messages_total',
      help: 'Snapshots and patches sent to live clients',
      labelNames: ['hall', 'kind'],
      registers,
    }),
    bytes: new Counter({
      name: 'halltide_live_bytes_total',
      help: 'Bytes of snapshots and patches sent to live clients',
      labelNames: ['hall'],
      registers,
    }),
    slowClients: new Counter({
      name: 'halltide_live_dropped_to_snapshot_total',
      help: 'Times a live client fell behind and was given a fresh snapshot',
      labelNames: ['hall'],
      registers,
    }),
    refused: new Counter({ name: 'halltide_live_refused_total', help: 'Live clients refused, by reason', labelNames: ['code'], registers }),
  };
}
