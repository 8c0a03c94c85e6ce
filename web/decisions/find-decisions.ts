import type { HallPlan } from '#contracts/hall-plan';
import type { CommandState, DeviceState, FeedState, HallState, QueueState, ServiceWindowState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import { warningRank } from '../boards/queue-order.ts';

/** Something a person should decide about, as the live state shows it. `urgency` grows from 0. */
export type Decision = { readonly id: string; readonly urgency: number; readonly since: Instant | null } & (
  | { readonly kind: 'wait'; readonly queue: QueueState; readonly openable: readonly string[]; readonly resumable: readonly string[] }
  | { readonly kind: 'vacant'; readonly serviceWindow: ServiceWindowState; readonly waiting: number }
  | { readonly kind: 'device'; readonly device: DeviceState }
  | { readonly kind: 'feed'; readonly feed: FeedState }
  | { readonly kind: 'command'; readonly command: CommandState }
);
export type DecisionOf<K extends Decision['kind']> = Extract<Decision, { kind: K }>;

/** A refusal or silence is worth a decision for so long; after that the moment has passed. */
const commandMilliseconds = 30 * 60_000;

/** What needs a decision now, most urgent first, then what has lasted longest. Empty when all is well. */
export function findDecisions(plan: HallPlan, state: HallState, now: Instant): Decision[] {
  const found: Decision[] = [
    ...Object.values(state.queues)
      .filter((queue) => queue.warning !== 'none')
      .map((queue) => waitDecision(plan, state, queue)),
    ...Object.values(state.windows)
      .filter((entry) => entry.vacant)
      .map((entry) => vacantDecision(state, entry)),
    ...Object.values(state.devices)
      .filter((device) => device.status === 'fault' || device.status === 'lost')
      .map(deviceDecision),
    ...Object.values(state.feeds)
      .filter((feed) => feed.freshness === 'stale')
      .map(feedDecision),
    ...unansweredCommands(state, now).map(commandDecision),
  ];
  return found.sort((a, b) => b.urgency - a.urgency || (a.since ?? now) - (b.since ?? now) || a.id.localeCompare(b.id));
}

function waitDecision(plan: HallPlan, state: HallState, queue: QueueState): Decision {
  const pool = plan.queues.find((entry) => entry.id === queue.id)?.poolId;
  const own = plan.windows.filter((entry) => entry.poolId === pool && entry.queues.includes(queue.id));
  const standing = (status: string): string[] =>
    own
      .filter((entry) => state.windows[entry.id]?.status === status)
      .sort((a, b) => Number(b.tidal) - Number(a.tidal))
      .map((entry) => entry.id);
  return {
    id: `wait:${queue.id}`,
    kind: 'wait',
    urgency: 10 * warningRank(queue.warning),
    since: queue.warningSince,
    queue,
    openable: standing('closed'),
    resumable: standing('paused'),
  };
}

function vacantDecision(state: HallState, serviceWindow: ServiceWindowState): Decision {
  const waiting = serviceWindow.queues.reduce((sum, id) => sum + (state.queues[id]?.waiting ?? 0), 0);
  return { id: `vacant:${serviceWindow.id}`, kind: 'vacant', urgency: 18, since: serviceWindow.activitySince, serviceWindow, waiting };
}

function deviceDecision(device: DeviceState): Decision {
  const everyone = device.kind === 'ticket_machine' || device.kind === 'gateway';
  return { id: `device:${device.id}`, kind: 'device', urgency: everyone ? 16 : 5, since: device.statusSince, device };
}

function feedDecision(feed: FeedState): Decision {
  const vital = feed.family === 'ticket' || feed.family === 'window';
  return { id: `feed:${feed.family}`, kind: 'feed', urgency: vital ? 28 : 6, since: feed.lastEventAt, feed };
}

function commandDecision(command: CommandState): Decision {
  return { id: `command:${command.id}`, kind: 'command', urgency: 12, since: command.answeredAt ?? command.requestedAt, command };
}

/** Refused and unanswered commands that no later command for the same window has followed. */
function unansweredCommands(state: HallState, now: Instant): CommandState[] {
  const newest = new Map<string, CommandState>();
  for (const command of Object.values(state.commands)) {
    const known = newest.get(command.windowId);
    if (!known || command.requestedAt >= known.requestedAt) newest.set(command.windowId, command);
  }
  return [...newest.values()].filter(
    (command) => (command.status === 'rejected' || command.status === 'unanswered') && now - command.requestedAt < commandMilliseconds,
  );
}
