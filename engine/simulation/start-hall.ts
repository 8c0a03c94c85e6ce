import type { StartState } from '#contracts/scenario';
import { expectedVisits } from './expected-visits.ts';
import type { HallModel } from './hall-model.ts';
import { eventOf, happening } from './happening.ts';
import { MixTable } from './mix-table.ts';
import { drawWord } from './random-key.ts';
import type { RouteStep } from './route.ts';
import type { Sampler } from './sampler.ts';
import type { SimulatedDay } from './simulated-day.ts';
import { draws, legDraws, never, type Visitor } from './visitor.ts';
import type { VisitorFlow } from './visitor-flow.ts';

type Somebody = StartState['waiting'][number];

/** Fills the hall with those who are there when a look-ahead begins: what is not known of them is drawn. */
export class HallStart {
  private readonly steps: ReadonlyMap<string, { readonly steps: readonly RouteStep[]; readonly table: MixTable }>;

  constructor(
    private readonly day: SimulatedDay,
    private readonly flow: VisitorFlow,
    private readonly start: StartState,
  ) {
    this.steps = stepsByQueue(day.model);
  }

  /** How many are there: they have the first numbers. */
  get people(): number {
    return this.start.waiting.length + this.start.serving.length;
  }

  /** After the plan has opened the windows. The n-th who waits has the serial number n. */
  fill(): void {
    const { start } = this;
    start.waiting.forEach((somebody, place) => this.queueUp(somebody, this.meet(somebody, place, somebody.waitedMinutes)));
    start.serving.forEach((somebody, place) =>
      this.takeUp(somebody, this.meet(somebody, start.waiting.length + place, somebody.servedMinutes)),
    );
    for (const queue of this.day.model.queues) this.flow.service.wake(queue);
  }

  /** Somebody who has been there for some minutes: how long those at a window had waited before is not known. */
  private meet(somebody: Omit<Somebody, 'waitedMinutes'>, place: number, minutes: number): Visitor {
    const { clock, model, visitors } = this.day;
    const key = this.day.keyOf('start', place);
    const visitor = visitors.take(this.stepOf(somebody, key));
    visitor.key = key;
    visitor.serial = place;
    visitor.recorded = null;
    visitor.visitorClass = somebody.classId === undefined ? 0 : model.classIds.indexOf(somebody.classId);
    visitor.joinedMinute = clock.now - minutes;
    visitor.arrivedMinute = visitor.joinedMinute;
    return visitor;
  }

  private queueUp(somebody: Somebody, visitor: Visitor): void {
    const { queue } = visitor.step;
    const patience = queue.patience[visitor.visitorClass];
    visitor.deadline = patience === null ? never : visitor.joinedMinute + this.patienceOf(visitor, patience, somebody.waitedMinutes);
    if (visitor.deadline > this.day.clock.now) this.flow.watchPatience(visitor);
    queue.lineOf(visitor.visitorClass).append(visitor);
    queue.waiting += 1;
  }

  /** Whoever says so when they leave is still there; of the others some have left already. */
  private patienceOf(visitor: Visitor, patience: Sampler, waitedMinutes: number): number {
    return visitor.step.queue.leavesSilently(visitor)
      ? patience.drawFor(visitor, legDraws.patience)
      : patience.drawBeyond(visitor, legDraws.patience, waitedMinutes);
  }

  private takeUp({ windowId, servedMinutes }: StartState['serving'][number], visitor: Visitor): void {
    const serviceWindow = this.day.model.windows.find(({ spec }) => spec.id === windowId);
    if (!serviceWindow || serviceWindow.isBusy) return;
    const { now } = this.day.clock;
    const pace = Number.isNaN(serviceWindow.pace) ? (serviceWindow.spec.pace ?? 1) * serviceWindow.staffPace : serviceWindow.pace;
    serviceWindow.clearFree();
    // Who sits there although the plan has it closed stays until this visitor has gone.
    if (Number.isNaN(serviceWindow.openFrom)) serviceWindow.openFrom = now;
    this.flow.service.occupy(serviceWindow, visitor.step.queue);
    serviceWindow.visitor = visitor;
    visitor.calledMinute = visitor.joinedMinute;
    visitor.startedMinute = visitor.joinedMinute;
    visitor.deadline = never;
    const service = visitor.step.service.drawBeyond(visitor, legDraws.service, servedMinutes / pace) * pace;
    serviceWindow.busyUntil = now + service - servedMinutes;
    this.day.calendar.add(serviceWindow.busyUntil, eventOf(happening.visitorLeaves, serviceWindow.place));
  }

  private stepOf({ queueId, matterId }: { queueId: string; matterId?: string }, key: number): RouteStep {
    const at = this.steps.get(queueId);
    if (!at) throw new TypeError(`no matter leads through the queue ${queueId}`);
    return at.steps.find((step) => step.matterId === matterId) ?? at.steps[at.table.at(drawWord(key, draws.mix))];
  }
}

/** By queue: the steps somebody may be at of whom only the queue is known, in proportion to expected visits. */
function stepsByQueue({ routes, scenario }: HallModel): Map<string, { steps: RouteStep[]; table: MixTable }> {
  const visits = expectedVisits(scenario);
  const found = new Map<string, { steps: RouteStep[]; weights: number[] }>();
  for (const [matterId, first] of routes)
    for (let step: RouteStep | null = first; step; step = step.following) {
      const at = found.get(step.queue.spec.id) ?? { steps: [], weights: [] };
      at.steps.push(step);
      // A matter nobody is expected with is not impossible.
      at.weights.push((visits.get(matterId) ?? 0) + 1e-6);
      found.set(step.queue.spec.id, at);
    }
  return new Map([...found].map(([id, { steps, weights }]) => [id, { steps, table: new MixTable(weights) }]));
}
