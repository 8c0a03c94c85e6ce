import { useMemo } from 'react';
import { readPlan } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import type { Language } from '../app/preferences.ts';
import { formatMoment } from '../text/format.ts';
import { nameIn, textIn } from '../text/text.ts';
import { deviceName } from './device-name.ts';

export interface PlanNames {
  readonly matter: (matterId: string | null) => string;
  /** Letter and name. */
  readonly queue: (queueId: string | null) => string;
  readonly device: (deviceId: string, kind: string) => string;
  /** A moment as the hall's clock showed it. */
  readonly moment: (time: string | null) => string;
  /** Null until the plan is read. */
  readonly timeZone: string | null;
}

/** Names of a hall's matters, queues and devices, and its time; until the plan is read the ids themselves, and no time. */
export function usePlanNames(hallId: string, language: Language): PlanNames {
  const { resource } = useResource(`plan ${hallId}`, (signal) => readPlan(hallId, signal));
  const plan = resource.status === 'ready' ? resource.value : null;
  return useMemo(() => {
    const matters = new Map(plan?.matters.map((matter) => [matter.id, nameIn(matter.name, language)]));
    const queues = new Map(plan?.queues.map((queue) => [queue.id, `${queue.letter} ${nameIn(queue.name, language)}`]));
    const named =
      (names: ReadonlyMap<string, string>) =>
      (id: string | null): string =>
        id === null ? '–' : (names.get(id) ?? id);
    const timeZone = plan?.timeZone ?? null;
    const moment = (time: string | null): string => (time === null || timeZone === null ? '–' : formatMoment(Date.parse(time), timeZone));
    const device = (id: string, kind: string): string => deviceName({ id, kind }, plan, textIn(language), language);
    return { device, matter: named(matters), queue: named(queues), moment, timeZone };
  }, [plan, language]);
}
