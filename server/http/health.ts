import Type, { type Static } from 'typebox';
import { eventFamilies } from '#contracts/events';
import type { HallView } from '#engine/hall-view';
import type { PartsHealth } from './app-services.ts';
import { listedHalls } from './listed-halls.ts';

const Part = Type.Object({ ok: Type.Boolean(), detail: Type.String() });
const FreshnessWord = Type.Union([Type.Literal('live'), Type.Literal('stale'), Type.Literal('unknown')]);

/** GET /health: `failing` (503) when the store or the broker is; a silent hall feed makes it `degraded` only. */
export const HealthReport = Type.Object({
  status: Type.Union([Type.Literal('ok'), Type.Literal('degraded'), Type.Literal('failing')]),
  store: Part,
  broker: Part,
  halls: Type.Array(
    Type.Object({
      id: Type.String(),
      time: Type.String(),
      feeds: Type.Record(Type.String(), FreshnessWord),
    }),
  ),
});
export type HealthReport = Static<typeof HealthReport>;

/** Health of the parts and freshness of every hall's feeds. */
export function reportHealth(view: HallView, { store, broker }: PartsHealth): HealthReport {
  const halls = listedHalls(view).map(({ id }) => ({
    id,
    time: new Date(view.now(id)).toISOString(),
    feeds: freshnessByFamily(view, id),
  }));
  const anyStale = halls.some(({ feeds }) => Object.values(feeds).includes('stale'));
  const status = store.ok && broker.ok ? (anyStale ? 'degraded' : 'ok') : 'failing';
  return { status, store: { ...store }, broker: { ...broker }, halls };
}

function freshnessByFamily(view: HallView, hallId: string): HealthReport['halls'][number]['feeds'] {
  const { feeds } = view.state(hallId);
  return Object.fromEntries(eventFamilies.map((family) => [family, feeds[family]?.freshness ?? 'unknown']));
}
