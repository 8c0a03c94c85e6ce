import type { HallPlan } from '#contracts/hall-plan';
import type { Scenario } from '#contracts/scenario';
import type { Language } from '../app/preferences.ts';
import { nameIn } from '../text/text.ts';

/** What the parameters of levers may name. */
export interface Things {
  readonly plan: HallPlan | null;
  readonly queue: readonly Thing[];
  readonly window: readonly Thing[];
  readonly matter: readonly Thing[];
}
export interface Thing {
  readonly id: string;
  readonly name: string;
  /** Where windows stand together. */
  readonly group: string;
}

export function thingsOfPlan(plan: HallPlan, language: Language): Things {
  const zones = new Map(plan.zones.map(({ id, name }) => [id, nameIn(name, language)]));
  const named = ({ id, name }: { id: string; name: { zh: string; en: string } }): Thing => ({
    id,
    name: nameIn(name, language),
    group: '',
  });
  return {
    plan,
    queue: plan.queues.map(named),
    window: plan.windows.map(({ id, number, zoneId }) => ({ id, name: number, group: zones.get(zoneId) ?? '' })),
    matter: plan.matters.map(named),
  };
}

export function thingsOfScenario({ queues, windows, matters }: Scenario, language: Language): Things {
  const named = ({ id, name }: Scenario['queues'][number] | Scenario['matters'][number]): Thing => ({
    id,
    name: name ? nameIn(name, language) : id,
    group: '',
  });
  return {
    plan: null,
    queue: queues.map(named),
    window: windows.map(({ id }) => ({ id, name: id, group: '' })),
    matter: matters.map(named),
  };
}
