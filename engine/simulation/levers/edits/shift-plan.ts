import type { Scenario } from '#contracts/scenario';
import type { ScenarioWindow, WindowPeriod } from '#contracts/scenario-windows';

interface Stretch {
  readonly fromMinute: number;
  readonly toMinute: number;
}

const periodsOf = ({ periods }: ScenarioWindow, closesMinute: number): readonly WindowPeriod[] =>
  periods ?? [{ fromMinute: 0, toMinute: closesMinute }];

/** The periods of a window within a stretch. */
export const within = (serviceWindow: ScenarioWindow, closesMinute: number, { fromMinute, toMinute }: Stretch): WindowPeriod[] =>
  periodsOf(serviceWindow, closesMinute)
    .map((period) => ({
      ...period,
      fromMinute: Math.max(period.fromMinute, fromMinute),
      toMinute: Math.min(period.toMinute, toMinute),
    }))
    .filter((period) => period.toMinute > period.fromMinute);

/** The periods of a window outside a stretch. */
export const outside = (serviceWindow: ScenarioWindow, closesMinute: number, { fromMinute, toMinute }: Stretch): WindowPeriod[] => [
  ...within(serviceWindow, closesMinute, { fromMinute: 0, toMinute: fromMinute }),
  ...within(serviceWindow, closesMinute, { fromMinute: toMinute, toMinute: Number.MAX_VALUE }),
];

/** The scenario in which a window that is like another takes the same breaks and fails as often. */
export function treatAlike(scenario: Scenario, windowId: string, likeId: string): Scenario {
  const joined = <T extends { readonly windowIds: string[] }>(things: readonly T[] | undefined): T[] | undefined =>
    things?.map((thing) => (thing.windowIds.includes(likeId) ? { ...thing, windowIds: [...thing.windowIds, windowId] } : thing));
  const breaks = joined(scenario.breaks);
  const interruptions = joined(scenario.interruptions);
  return { ...scenario, ...(breaks && { breaks }), ...(interruptions && { interruptions }) };
}
