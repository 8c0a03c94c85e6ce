import type { PlanRefusal, PlanRefusalCode, WindowPin } from '#contracts/tidal-plan';
import type { PlanningHall, PlanningWindow } from './planning-hall.ts';
import { minutesOf } from './slot-grid.ts';

/** What makes a plan impossible before anything is computed, named; nothing when a plan may be found. */
export function findContradictions(hall: PlanningHall): PlanRefusal[] {
  if (hall.grid.slots.length === 0) return [refusal('no_open_slot', [], 'the hall is not open on that day')];
  return [
    ...findUnknown(hall),
    ...hall.windows.flatMap((one) => findPinFaults(hall, one)),
    ...findMissingWindows(hall),
    ...findMissingStaff(hall),
  ];
}

const refusal = (code: PlanRefusalCode, about: readonly string[], message: string): PlanRefusal => ({ code, about: [...about], message });

function findUnknown({ wishes, windows, queues, rules }: PlanningHall): PlanRefusal[] {
  const windowIds = new Set(windows.map(({ id }) => id));
  const queueIds = new Set(queues.map(({ id }) => id));
  const poolIds = new Set(rules.windows.map(({ poolId }) => poolId));
  const named = [...(wishes.pins ?? []).map(({ windowId }) => windowId), ...(wishes.lockedWindows ?? [])];
  const asked = [...(wishes.pins ?? []).flatMap((pin) => pin.queues), ...(wishes.queueTargets ?? []).map(({ queueId }) => queueId)];
  const pools = (wishes.staff ?? []).flatMap(({ poolId }) => poolId ?? []);
  return [
    ...unique(named.filter((id) => !windowIds.has(id))).map((id) => refusal('unknown_window', [id], `the hall has no window ${id}`)),
    ...unique([...asked.filter((id) => !queueIds.has(id)), ...pools.filter((id) => !poolIds.has(id))]).map((id) =>
      refusal('unknown_queue', [id], `the hall has no queue or pool ${id} that a window serves`),
    ),
  ];
}

function findPinFaults({ grid, wishes, rules }: PlanningHall, one: PlanningWindow): PlanRefusal[] {
  const skills = one.isPosted ? one.ownQueues : one.firstQueues;
  const said = (pin: WindowPin): string => `window ${one.id}, minute ${pin.fromMinute} to ${pin.toMinute}`;
  const covers = (pin: WindowPin, slot: number): boolean =>
    pin.fromMinute < grid.slots[slot].toMinute && pin.toMinute > grid.slots[slot].fromMinute;
  const overlap = one.pins.flatMap((pin, at) =>
    one.pins.slice(at + 1).filter((other) => grid.slots.some((_, slot) => covers(pin, slot) && covers(other, slot))),
  );
  return [
    ...(one.isLocked && one.pins.length > 0
      ? [refusal('pin_on_locked_window', [one.id], `window ${one.id} is locked and pinned: take one of them away`)]
      : []),
    ...overlap.map((pin) => refusal('pins_overlap', [one.id], `two pins want the same slot of ${said(pin)} for different things`)),
    ...one.pins.flatMap((pin) => {
      const wrong = pin.queues.filter((id) => !skills.includes(id) && rules.queues.some(({ queueId }) => queueId === id));
      const why = one.isPosted ? 'its staff are posted and keep their own queues' : `it belongs to pool ${one.poolId}`;
      return [
        ...(wrong.length > 0
          ? [refusal('pin_outside_skills', [one.id, ...wrong], `${said(pin)} may not serve ${wrong.join(', ')}: ${why}`)]
          : []),
        ...(pin.toMinute - pin.fromMinute < wishes.slotMinutes
          ? [refusal('pin_shorter_than_slot', [one.id], `${said(pin)} is shorter than a slot of ${wishes.slotMinutes} minutes`)]
          : []),
      ];
    }),
  ];
}

/** Windows that a pin or lock leaves to a queue in a slot. */
const mayServe = (one: PlanningWindow, queueId: string): boolean =>
  one.isLocked || one.pins.length > 0
    ? one.firstQueues.includes(queueId) || one.ownQueues.includes(queueId)
    : one.firstQueues.includes(queueId);

function findMissingWindows({ queues, windows, wishes, scenario }: PlanningHall): PlanRefusal[] {
  const least = wishes.minimumWindows;
  const planned = new Set(windows.map(({ id }) => id));
  const others = scenario.windows.filter(({ id }) => !planned.has(id)).flatMap((one) => one.queues);
  const served = new Set([...queues.map(({ id }) => id), ...others]);
  const unserved = scenario.queues.filter(({ id }) => !served.has(id));
  const pools = unique(queues.map(({ poolId }) => poolId));
  return [
    ...unserved.map(({ id }) => refusal('no_window_for_queue', [id], `no window of the hall may serve queue ${id}`)),
    ...queues.flatMap(({ id }) => {
      const able = windows.filter((one) => mayServe(one, id)).length;
      return able < least
        ? [refusal('minimum_above_windows', [id], `queue ${id} is to have ${least} windows at any time and ${able} may serve it`)]
        : [];
    }),
    ...pools.flatMap((poolId) => {
      const wanted = queues.filter((queue) => queue.poolId === poolId).length * least;
      const there = windows.filter((one) => one.poolId === poolId).length;
      return there < wanted
        ? [
            refusal(
              'minimum_above_windows',
              [poolId],
              `the queues of pool ${poolId} need ${wanted} windows at any time and it has ${there}`,
            ),
          ]
        : [];
    }),
  ];
}

function findMissingStaff({ queues, windows, wishes, grid }: PlanningHall): PlanRefusal[] {
  const minutes = grid.slots.reduce((sum, slot) => sum + minutesOf(slot), 0);
  const leastHours = (queues.length * wishes.minimumWindows * minutes) / 60;
  const hours = wishes.windowHours;
  return [
    ...(hours !== undefined && hours < leastHours - 1e-9
      ? [
          refusal(
            'hours_below_minimum',
            [],
            `${hours} window-hours are fewer than the ${leastHours} of ${wishes.minimumWindows} for each queue`,
          ),
        ]
      : []),
    ...(wishes.staff ?? []).flatMap(({ fromMinute, toMinute, windows: there, poolId }) => {
      if (!grid.slots.some((slot) => slot.fromMinute < toMinute && slot.toMinute > fromMinute)) return [];
      const of = queues.filter((queue) => poolId === undefined || queue.poolId === poolId);
      const needed = of.length * wishes.minimumWindows;
      const pinned = windows.filter(
        (one) =>
          (poolId === undefined || one.poolId === poolId) &&
          one.pins.some((pin) => pin.queues.length > 0 && pin.fromMinute < toMinute && pin.toMinute > fromMinute),
      );
      const when = `from minute ${fromMinute} to ${toMinute}`;
      return [
        ...(there < needed
          ? [
              refusal(
                'minimum_above_staff',
                poolId === undefined ? [] : [poolId],
                `${there} people ${when} are fewer than the ${needed} windows that must be open`,
              ),
            ]
          : []),
        ...(pinned.length > there
          ? [
              refusal(
                'pins_above_staff',
                pinned.map(({ id }) => id),
                `${pinned.length} windows are pinned open ${when} and there are ${there} people`,
              ),
            ]
          : []),
      ];
    }),
  ];
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
