import type { Scenario } from '#contracts/scenario';
import type { ScenarioWindow } from '#contracts/scenario-windows';
import { freshIds } from './fresh-id.ts';

/** New windows behind those that are there, so that these keep their places. */
export function addWindows(scenario: Scenario, wanted: string, count: number, like: Omit<ScenarioWindow, 'id'>): Scenario {
  const taken = scenario.windows.map(({ id }) => id);
  return { ...scenario, windows: [...scenario.windows, ...freshIds(taken, wanted, count).map((id) => ({ id, ...like }))] };
}
