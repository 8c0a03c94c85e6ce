import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { CommitResult } from '#engine/hall-engine';

export interface IntakeMetrics {
  received(bytes: number): void;
  refused(reason: string): void;
  committed(result: CommitResult, seconds: number): void;
}

/** Counters of the way from the broker to the disk. */
export function createIntakeMetrics(registry: Registry): IntakeMetrics {
  const registers = [registry];
  const received = new Counter({ name: 'halltide_messages_received_total', help: 'Messages delivered by the broker.', registers });
  const bytes = new Counter({ name: 'halltide_message_bytes_total', help: 'Bytes of delivered messages.', registers });
  const refused = new Counter({
    name: 'halltide_messages_refused_total',
    help: 'Messages quarantined, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const events = new Counter({ name: 'halltide_events_stored_total', help: 'Events committed to the store.', registers });
  const repeats = new Counter({
    name: 'halltide_events_repeated_total',
    help: 'Events dropped because (source, id) was stored.',
    registers,
  });
  const seconds = new Histogram({
    name: 'halltide_commit_seconds',
    help: 'Time from taking a batch to its commit.',
    buckets: [0.002, 0.005, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers,
  });
  const batch = new Gauge({ name: 'halltide_batch_events', help: 'Events of the last committed batch.', registers });
  return {
    received: (size) => {
      received.inc();
      bytes.inc(size);
    },
    refused: (reason) => refused.inc({ reason }),
    committed: (result, duration) => {
      events.inc(result.added);
      repeats.inc(result.repeated);
      seconds.observe(duration);
      batch.set(result.added + result.repeated);
    },
  };
}
