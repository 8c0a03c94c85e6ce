import type { HallPlan } from '#contracts/hall-plan';
import type { DeviceState, QueueState, WaitWarning } from '#contracts/hall-state';
import { mixed } from './colour-mix.ts';
import type { ModelTones } from './model-tones.ts';

const severity: readonly WaitWarning[] = ['none', 'yellow', 'orange', 'red'];

/** The worst warning of the zone's queues. */
export function warningOfZone(plan: Pick<HallPlan, 'queues'>, zoneId: string, queues: Readonly<Record<string, QueueState>>): WaitWarning {
  let worst = 0;
  for (const queue of plan.queues)
    if (queue.zoneId === zoneId) worst = Math.max(worst, severity.indexOf(queues[queue.id]?.warning ?? 'none'));
  return severity[worst] ?? 'none';
}

/** The colour of a zone's plate under a warning. */
export function zoneTint(warning: WaitWarning, tones: ModelTones): string {
  return warning === 'none' ? tones.plate : mixed(tones.plate, tones.tokens.warning[warning], tones.warningShare);
}

/** The colour of a kiosk or ticket machine: red when it is lost, orange when it has a fault, the accent while somebody uses it. */
export function postTint(device: DeviceState | undefined, tones: ModelTones): string {
  if (device?.status === 'lost') return tones.tokens.warning.red;
  if (device?.status === 'fault') return tones.tokens.warning.orange;
  return device?.inSession ? mixed(tones.post, tones.tokens.accent, 0.6) : tones.post;
}
