import { useMemo } from 'react';
import { readPlan } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { usePreferences } from '../app/preferences.ts';
import type { DraftBase } from './draft.ts';
import { type Things, thingsOfPlan, thingsOfScenario } from './hall-things.ts';

/** Queues, windows and matters that levers may name; null where they are not known, and ids are typed. */
export function useThings({ kind, hallId, scenario }: DraftBase): Things | null {
  const { language } = usePreferences();
  const isHall = kind === 'day' || kind === 'now';
  const { resource } = useResource(`plan for ${isHall ? hallId : ''}`, (signal) =>
    isHall ? readPlan(hallId, signal) : Promise.resolve(null),
  );
  const plan = resource.status === 'ready' ? resource.value : null;
  return useMemo(() => {
    if (plan) return thingsOfPlan(plan, language);
    return kind === 'scenario' && scenario ? thingsOfScenario(scenario, language) : null;
  }, [plan, kind, scenario, language]);
}
