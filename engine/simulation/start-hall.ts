import type { StartState } from '#contracts/scenario';
import { expectedVisits } from './expected-visits.ts';
import type { HallModel } from './hall-model.ts';
import { eventOf, happening } from './happening.ts';
import { MixTable } from './mix-table.ts';
import { drawWord } from './random-key.ts';
import { found, type RouteStep } from './route.ts';
import type { Sampler } from './sampler.ts';
import type { ServiceWindow } from './service-window.ts';
import { familyOf, type SimulatedDay } from './simulated-day.ts';
import { draws, legDraws, never, type Visitor } from './visitor.ts';
import type { VisitorFlow } from './visitor-flow.ts';

const thereAtStart = familyOf('start');

type Waiting = StartState['waiting'][number];
type Serving = StartState['serving'][number];

/** What somebody may be at: a step when the matter is known, else one of those of the queue. */
interface StepChoice {
  readonly steps: readonly RouteStep[];
  readonly table: MixTable;
}

/** Somebody who is there, with all that is the same on every path. */
interface Present {
  readonly choice: StepChoice;
  readonly visitorClass: number;
  /** How long they have waited, or been served. */
  readonly minutes: number;
}

interface Served extends Present {
  readonly serviceWindow: ServiceWindow;
}

/** Fills the hall with those who are there when a look-ahead begins: what is not known of them is drawn. */
export class HallStart {
  private readonly waiting: readonly Present[];
  private readonly serving: readonly Served[];

  constructor(
    private readonly day: SimulatedDay,
    private readonly flow: VisitorFlow,
    start: StartState,
  ) {
    const { windows, classIds } = day.model;
    const choices = stepsByQueue(day.model);
    const windowOf = new Map(windows.map((serviceWindow) => [serviceWindow.spec.id, serviceWindow]));
    const present = (somebody: Waiting | Serving, minutes: number): Present => ({
      choice: choiceOf(choices, somebody),
      visitorClass: somebody.classId === undefined ? 0 : classIds.indexOf(somebody.classId),
      minutes,
    });
    this.waiting = start.waiting.map((somebody) => present(somebody, somebody.waitedMinutes));
    this.serving = start.serving.map((somebody) => ({
      ...present(somebody, somebody.servedMinutes),
      serviceWindow: found(windowOf, somebody.windowId),
    }));
  }

  /** How many are there: they have the first numbers. */
  get people(): number {
    return this.waiting.length + this.serving.length;
  }

  /** After the plan has opened the windows. The n-th who waits has the serial number n. */
  fill(): void {
    for (let place = 0; place < this.waiting.length; place += 1) this.queueUp(this.waiting[place], place);
    for (let place = 0; place < this.serving.length; place += 1) this.takeUp(this.serving[place], this.waiting.length + place);
    for (const queue of this.day.model.queues) this.flow.service.wake(queue);
  }

  /** Somebody who has been there for some minutes: how long those at a window had waited before is not known. */
  private meet({ choice, visitorClass, minutes }: Present, place: number): Visitor {
    const { clock, visitors } = this.day;
    const key = this.day.keyOf(thereAtStart, place);
    const { steps, table } = choice;
    const visitor = visitors.take(steps.length === 1 ? steps[0] : steps[table.at(drawWord(key, draws.mix))]);
    visitor.key = key;
    visitor.serial = place;
    visitor.recorded = null;
    visitor.visitorClass = visitorClass;
    visitor.joinedMinute = clock.now - minutes;
    visitor.arrivedMinute = visitor.joinedMinute;
    return visitor;
  }

  private queueUp(somebody: Present, place: number): void {
    const visitor = this.meet(somebody, place);
    const { queue } = visitor.step;
    const patience = queue.patience[visitor.visitorClass];
    visitor.deadline = patience === null ? never : visitor.joinedMinute + this.patienceOf(visitor, patience, somebody.minutes);
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

  private takeUp(somebody: Served, place: number): void {
    const { serviceWindow, minutes: servedMinutes } = somebody;
    if (serviceWindow.isBusy) return;
    const visitor = this.meet(somebody, place);
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
}

function choiceOf(choices: ReadonlyMap<string, StepChoice>, { queueId, matterId }: Waiting | Serving): StepChoice {
  const at = choices.get(queueId);
  if (!at) throw new TypeError(`no matter leads through the queue ${queueId}`);
  const known = at.steps.find((step) => step.matterId === matterId);
  return known ? { steps: [known], table: at.table } : at;
}

/** By queue: the steps somebody may be at of whom only the queue is known, in proportion to expected visits. */
function stepsByQueue({ routes, scenario }: HallModel): Map<string, StepChoice> {
  const visits = expectedVisits(scenario);
  const byQueue = new Map<string, { steps: RouteStep[]; weights: number[] }>();
  for (const [matterId, first] of routes)
    for (let step: RouteStep | null = first; step; step = step.following) {
      const at = byQueue.get(step.queue.spec.id) ?? { steps: [], weights: [] };
      at.steps.push(step);
      // A matter nobody is expected with is not impossible.
      at.weights.push((visits.get(matterId) ?? 0) + 1e-6);
      byQueue.set(step.queue.spec.id, at);
    }
  return new Map([...byQueue].map(([id, { steps, weights }]) => [id, { steps, table: new MixTable(weights) }]));
}
