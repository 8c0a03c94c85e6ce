import type { Scenario } from '#contracts/scenario';

/** A hall day of one queue and a few windows: quick to simulate, with waits to speak of. */
export function smallScenario(changes: Partial<Scenario> = {}, windows = 3): Scenario {
  return {
    format: 1,
    id: 'small',
    hours: { closesMinute: 240, ends: 'empty' },
    queues: [{ id: 'A', patience: { kind: 'exponential', meanMinutes: 40 } }],
    matters: [{ id: 'pension', steps: [{ queueId: 'A', service: { kind: 'lognormal', meanMinutes: 6, coefficientOfVariation: 0.6 } }] }],
    arrivals: [{ kind: 'rates', id: 'door', untilMinutes: [240], perMinute: [0.48], mix: [{ matterId: 'pension', weight: 1 }] }],
    windows: Array.from({ length: windows }, (_, place) => ({ id: `W${place + 1}`, queues: ['A'] })),
    ...changes,
  };
}
