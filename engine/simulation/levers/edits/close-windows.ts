import type { Scenario } from '#contracts/scenario';
import type { ScenarioWindow } from '#contracts/scenario-windows';
import { queuesOf } from './named-things.ts';

/** Windows closed all day. They keep their places, so that every other window's chance stays its own. */
export function closeWindows(scenario: Scenario, windowIds: Iterable<string>): Scenario {
  const closed = new Set(windowIds);
  return { ...scenario, windows: scenario.windows.map((one) => (closed.has(one.id) ? { ...one, periods: [] } : one)) };
}

/** Of windows that could be closed, the last `count` without which every queue is still served; null when there are too few. */
export function findSpare(scenario: Scenario, candidates: readonly ScenarioWindow[], count: number): string[] | null {
  const open = new Set(scenario.windows.filter(({ periods }) => periods?.length !== 0));
  const spare: string[] = [];
  for (const candidate of [...candidates].reverse()) {
    if (spare.length === count) break;
    const others = [...open].filter((one) => one !== candidate);
    if (![...queuesOf(candidate)].every((id) => others.some((one) => queuesOf(one).has(id)))) continue;
    open.delete(candidate);
    spare.push(candidate.id);
  }
  return spare.length === count ? spare : null;
}
