import type { Scenario } from '#contracts/scenario';
import type { WindowPeriod } from '#contracts/scenario-windows';
import { found } from './route.ts';
import type { Assignment, ServiceWindow } from './service-window.ts';
import type { TicketQueue } from './ticket-queue.ts';

/** A change in what a window serves, as planned; without an assignment it closes. */
export interface PlannedChange {
  readonly minute: number;
  readonly serviceWindow: ServiceWindow;
  readonly assignment: Assignment | null;
  readonly pace: number;
  /** It was closed before. */
  readonly opens: boolean;
  /** Its number among the stretches of the window. */
  readonly stretch: number;
}

/** Which windows serve which queues when. */
export interface WindowPlan {
  /** Earliest first. */
  readonly changes: readonly PlannedChange[];
  /** What a window serves when a tidal rule opens it, by its id. */
  readonly own: ReadonlyMap<string, Assignment>;
}

/** Lays the plan of a scenario out, and gives every queue its seats. */
export function buildWindowPlan(
  scenario: Scenario,
  windows: readonly ServiceWindow[],
  queues: ReadonlyMap<string, TicketQueue>,
): WindowPlan {
  const book = new Map<string, WantedAssignment>();
  const wanted = (serviceWindow: ServiceWindow, ids: readonly string[]): WantedAssignment => {
    const key = `${serviceWindow.place} ${ids.join(' ')}`;
    const known = book.get(key) ?? { serviceWindow, queues: ids.map((id) => found(queues, id)), seats: [] };
    book.set(key, known);
    return known;
  };
  const changes = windows.flatMap((serviceWindow) => changesOf(scenario, serviceWindow, wanted));
  const own = new Map(windows.map((serviceWindow) => [serviceWindow.spec.id, wanted(serviceWindow, serviceWindow.spec.queues)]));
  seatWindows([...book.values()], [...queues.values()]);
  return { changes: changes.sort((a, b) => a.minute - b.minute || a.serviceWindow.place - b.serviceWindow.place), own };
}

interface WantedAssignment extends Assignment {
  readonly serviceWindow: ServiceWindow;
  readonly queues: readonly TicketQueue[];
  readonly seats: { queue: TicketQueue; word: number; bit: number }[];
}

function changesOf(
  scenario: Scenario,
  serviceWindow: ServiceWindow,
  wanted: (serviceWindow: ServiceWindow, ids: readonly string[]) => WantedAssignment,
): PlannedChange[] {
  const { closesMinute, ends } = scenario.hours;
  const { queues: ownQueues, pace: ownPace = 1 } = serviceWindow.spec;
  const stretches = stretchesOf(scenario, serviceWindow);
  return stretches.flatMap(({ fromMinute, toMinute, queues, pace }, at): PlannedChange[] => {
    const opens = at === 0 || stretches[at - 1].toMinute < fromMinute;
    const begin = {
      minute: fromMinute,
      serviceWindow,
      assignment: wanted(serviceWindow, queues ?? ownQueues),
      pace: pace ?? ownPace,
      opens,
      stretch: at,
    };
    const goesOn = stretches[at + 1]?.fromMinute === toMinute;
    // Who is open at closing time stays until everybody is served.
    const staysOn = ends === 'empty' && toMinute >= closesMinute;
    return goesOn || staysOn ? [begin] : [begin, { minute: toMinute, serviceWindow, assignment: null, pace: 1, opens: false, stretch: at }];
  });
}

/** The stretches in which a window is staffed, its breaks cut out. */
function stretchesOf(scenario: Scenario, { spec }: ServiceWindow): WindowPeriod[] {
  const planned = spec.periods ?? [{ fromMinute: 0, toMinute: scenario.hours.closesMinute }];
  let stretches = [...planned].sort((a, b) => a.fromMinute - b.fromMinute);
  for (const { windowIds, fromMinute, minutes, relays } of scenario.breaks ?? []) {
    const turn = windowIds.indexOf(spec.id);
    const from = fromMinute + (turn % relays) * minutes;
    if (turn >= 0) stretches = stretches.flatMap((stretch) => without(stretch, from, from + minutes));
  }
  return stretches;
}

function without(stretch: WindowPeriod, from: number, to: number): WindowPeriod[] {
  if (to <= stretch.fromMinute || from >= stretch.toMinute) return [stretch];
  const before = { ...stretch, toMinute: from };
  const after = { ...stretch, fromMinute: to };
  return [before, after].filter(({ fromMinute, toMinute }) => toMinute > fromMinute);
}

/** Gives each assignment a seat at each of its queues: best rank first, then the lowest window, 32 seats to a word. */
function seatWindows(assignments: readonly WantedAssignment[], queues: readonly TicketQueue[]): void {
  for (const queue of queues) {
    const serving = assignments
      .map((assignment) => ({ assignment, rank: assignment.queues.indexOf(queue) }))
      .filter(({ rank }) => rank >= 0)
      .sort((a, b) => a.rank - b.rank || a.assignment.serviceWindow.place - b.assignment.serviceWindow.place);
    queue.seats = serving.map(({ assignment }) => assignment.serviceWindow);
    queue.freeSeats = new Int32Array(Math.ceil(serving.length / 32));
    serving.forEach(({ assignment, rank }, at) => {
      assignment.seats[rank] = { queue, word: at >> 5, bit: 1 << (at & 31) };
    });
  }
}
