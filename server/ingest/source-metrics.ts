import { Gauge, type Registry } from 'prom-client';
import type { HallView } from '#engine/hall-view';

/** Gauges of the sources that number their messages, read from the engine whenever somebody looks. */
export function measureSources(registry: Registry, view: Pick<HallView, 'plans' | 'sources'>): void {
  const labelNames = ['hall', 'source'] as const;
  const gauge = (name: string, help: string, of: 'missing' | 'late' | 'lost'): void => {
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset();
        for (const hall of view.plans.keys()) for (const state of view.sources(hall)) this.set({ hall, source: state.source }, state[of]);
      },
    });
  };
  gauge('halltide_source_missing_messages', 'Messages between two that came, not here yet, by source.', 'missing');
  gauge('halltide_source_late_messages', 'Messages that came late and closed a gap, or a part of one, by source.', 'late');
  gauge('halltide_source_lost_messages', 'Messages no longer waited for, by source.', 'lost');
}
