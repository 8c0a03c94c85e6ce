import type { HallPlan, Name } from '#contracts/hall-plan';
import type { Scenario } from '#contracts/scenario';
import type { Language } from '../app/preferences.ts';
import { nameIn } from '../text/text.ts';
import { clockFrom, openingOn } from './day-clock.ts';

/** What the things of a result are called, and how its minutes are read. */
export interface ResultNames {
  readonly plan: HallPlan | null;
  readonly queueName: (queueId: string) => string;
  /** The limit of a queue, minutes; of all queues (null) when it is the same for all. */
  readonly limitOf: (queueId: string | null) => number | null;
  readonly windowNumber: (windowId: string) => string;
  readonly zoneOf: (windowId: string) => string;
  readonly className: (classId: string) => string;
  readonly clock: (minute: number) => string;
  readonly closesMinute: number | null;
  /** The minute a look-ahead begins at; 0 for a whole day. */
  readonly startMinute: number;
}

/** A scenario whose author may have said at which hour its minutes begin. */
type Timed = Scenario & { readonly hours: { readonly startsAt?: string } };

interface Sources {
  readonly plan: HallPlan | null;
  readonly scenario: Timed | null;
  readonly day: string | null;
  readonly language: Language;
  readonly classWords: Readonly<Record<string, string>>;
}

/** Names from the scenario, else from the hall's plan; ids for what neither knows. */
export function nameResult({ plan, scenario, day, language, classWords }: Sources): ResultNames {
  const said = (name: Name | undefined, id: string): string => (name ? nameIn(name, language) : id);
  const queues = new Map((scenario?.queues ?? []).map((queue) => [queue.id, queue]));
  const planned = new Map((plan?.queues ?? []).map((queue) => [queue.id, queue]));
  const windows = new Map((plan?.windows ?? []).map((entry) => [entry.id, entry]));
  const zones = new Map((plan?.zones ?? []).map((zone) => [zone.id, zone]));
  const classes = new Map((scenario?.classes ?? []).map((entry) => [entry.id, entry]));
  const limit = (queueId: string): number | null =>
    queues.get(queueId)?.targetMinutes ?? planned.get(queueId)?.target.withinMinutes ?? null;
  const limits = new Set([...(queues.size > 0 ? queues : planned).keys()].map(limit));
  const opensAt = scenario?.hours.startsAt ?? (plan ? openingOn(plan, day) : null);
  return {
    plan,
    queueName: (id) => said(planned.get(id)?.name ?? queues.get(id)?.name, id),
    limitOf: (id) => (id === null ? (limits.size === 1 ? ([...limits][0] ?? null) : null) : limit(id)),
    windowNumber: (id) => windows.get(id)?.number ?? id,
    zoneOf: (id) => said(zones.get(windows.get(id)?.zoneId ?? '')?.name, ''),
    className: (id) => (classes.get(id)?.name ? said(classes.get(id)?.name, id) : (classWords[id] ?? id)),
    clock: clockFrom(opensAt),
    closesMinute: scenario?.hours.closesMinute ?? null,
    startMinute: scenario?.start?.minute ?? 0,
  };
}
