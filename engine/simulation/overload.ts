import type { Scenario } from '#contracts/scenario';
import { expectedVisits } from './expected-visits.ts';
import type { HallModel } from './hall-model.ts';

/**
 * Queues that bring more work over the day than the windows that may serve them have time for: found as the queues whose work
 * does not fit when work is laid into open time as well as it can be (maximum flow; Edmonds and Karp 1972). And those that share a
 * scarce resource of which there is too little for their work.
 */
export function findOverloadedQueues(model: HallModel): string[] {
  const work = workMinutes(model);
  const open = openMinutes(model);
  const queueIds = model.queues.map(({ spec }) => spec.id);
  const flow = new WorkFlow(
    queueIds.map((id) => work.get(id) ?? 0),
    model.windows.map(({ spec }) => [...(open.get(spec.id)?.values() ?? [])].reduce((sum, minutes) => sum + minutes, 0)),
    model.windows.map(({ spec }) => queueIds.flatMap((id, place) => (open.get(spec.id)?.has(id) ? [place] : []))),
  );
  const unplaced = new Set(flow.unplaced().map((place) => queueIds[place]));
  for (const { units, queues } of model.resources) {
    const ids = queues.map(({ spec }) => spec.id);
    const minutes = ids.reduce((sum, id) => sum + (work.get(id) ?? 0), 0);
    if (minutes > units * model.closesMinute) for (const id of ids) if ((work.get(id) ?? 0) > 0) unplaced.add(id);
  }
  return queueIds.filter((id) => unplaced.has(id));
}

/** Expected minutes of service a day by queue; whoever is sent on works there too. */
function workMinutes({ routes, scenario }: HallModel): Map<string, number> {
  const work = new Map<string, number>();
  let visits = expectedVisits(scenario);
  // Rounds of onward ways; what is left after 30 is less than a visit in a million where half are sent on each time.
  for (let round = 0; round < 30 && visits.size > 0; round += 1) {
    const further = new Map<string, number>();
    for (const [matterId, count] of visits) {
      let here = count;
      for (let step = routes.get(matterId) ?? null; step !== null; step = step.following) {
        const minutes = here * (step.service.mean + (step.queue.walk?.mean ?? 0) + (step.queue.wrapUp?.mean ?? 0));
        work.set(step.queue.spec.id, (work.get(step.queue.spec.id) ?? 0) + minutes);
        let below = 0;
        for (const way of step.onward) {
          const id = way.step.matterId;
          further.set(id, (further.get(id) ?? 0) + here * (way.upTo - below));
          below = way.upTo;
        }
        here *= 1 - below;
      }
    }
    visits = further;
  }
  return work;
}

/** By window and queue: minutes of the day in which the window is open, counted once however many queues it serves then. */
function openMinutes({ plan, scenario, closesMinute }: HallModel): Map<string, Map<string, number>> {
  const open = new Map<string, Map<string, number>>();
  const opened = new Map<string, { from: number; pace: number; queueIds: string[] }>();
  const end = (id: string, minute: number) => {
    const since = opened.get(id);
    if (!since) return;
    const ofWindow = open.get(id) ?? new Map<string, number>();
    const minutes = Math.max(0, minute - since.from) / since.pace;
    since.queueIds.forEach((queueId, rank) => {
      ofWindow.set(queueId, (ofWindow.get(queueId) ?? 0) + (rank === 0 ? minutes : 0));
    });
    open.set(id, ofWindow);
    opened.delete(id);
  };
  for (const { serviceWindow, minute, assignment, pace } of plan.changes) {
    const { id } = serviceWindow.spec;
    end(id, Math.min(minute, closesMinute));
    const queueIds = assignment?.seats.map(({ queue }) => queue.spec.id);
    if (queueIds) opened.set(id, { from: minute, pace, queueIds });
  }
  for (const id of opened.keys()) end(id, closesMinute);
  addTidal(scenario, open);
  return open;
}

/** A tidal window could be open all day. */
function addTidal({ tidalRules, windows, hours }: Scenario, open: Map<string, Map<string, number>>): void {
  for (const id of new Set((tidalRules ?? []).flatMap(({ windowIds }) => windowIds))) {
    const queues = windows.find((serviceWindow) => serviceWindow.id === id)?.queues ?? [];
    open.set(id, new Map(queues.map((queueId, rank) => [queueId, rank === 0 ? hours.closesMinute : 0])));
  }
}

/** Lays work into windows; `placed[window][queue]` is how much of it where. */
class WorkFlow {
  private readonly placed: Map<number, number>[];
  private readonly left: number[];
  private readonly room: number[];

  constructor(
    work: readonly number[],
    room: readonly number[],
    private readonly servedBy: readonly (readonly number[])[],
  ) {
    this.left = [...work];
    this.room = [...room];
    this.placed = servedBy.map(() => new Map());
  }

  /** Queues with work that cannot be placed, and those that compete with it for the same windows. */
  unplaced(): number[] {
    for (;;) {
      const reached = this.search();
      if (reached.end === null) return [...reached.queues.keys()].sort((a, b) => a - b);
      this.push(reached.end, reached.windows, reached.queues);
    }
  }

  /** Breadth first from queues with work left to a window with room; a window leads on to queues whose work it could give up. */
  private search(): { end: number | null; queues: Map<number, number>; windows: Map<number, number> } {
    const small = 1e-6;
    const queues = new Map<number, number>();
    const windows = new Map<number, number>();
    const next = this.left.flatMap((work, queue) => (work > small ? [queue] : []));
    for (const queue of next) queues.set(queue, -1);
    for (const queue of next)
      for (let place = 0; place < this.servedBy.length; place += 1) {
        if (windows.has(place) || !this.servedBy[place].includes(queue)) continue;
        windows.set(place, queue);
        if (this.room[place] > small) return { end: place, queues, windows };
        for (const [other, amount] of this.placed[place])
          if (amount > small && !queues.has(other)) {
            queues.set(other, place);
            next.push(other);
          }
      }
    return { end: null, queues, windows };
  }

  private push(end: number, windows: ReadonlyMap<number, number>, queues: ReadonlyMap<number, number>): void {
    const path: { place: number; queue: number; from: number }[] = [];
    for (let place = end; place >= 0; ) {
      const queue = windows.get(place) ?? 0;
      const from = queues.get(queue) ?? -1;
      path.push({ place, queue, from });
      place = from;
    }
    const first = path[path.length - 1].queue;
    const amounts = path.flatMap(({ queue, from }) => (from < 0 ? [] : [this.placed[from].get(queue) ?? 0]));
    const amount = Math.min(this.left[first], this.room[end], ...amounts);
    this.left[first] -= amount;
    this.room[end] -= amount;
    for (const { place, queue, from } of path) {
      this.placed[place].set(queue, (this.placed[place].get(queue) ?? 0) + amount);
      if (from >= 0) this.placed[from].set(queue, (this.placed[from].get(queue) ?? 0) - amount);
    }
  }
}
