import type { HallPlan } from '#contracts/hall-plan';
import type { Remedy } from '#contracts/remedies';
import type { Scenario } from '#contracts/scenario';
import type { ScenarioWindow } from '#contracts/scenario-windows';
import type { CheckedScenario } from '../simulation/check-scenario.ts';
import { thinVisits } from '../simulation/levers/edits/thin-visits.ts';
import { problem, type ScenarioProblem } from '../simulation/scenario-problem.ts';
import { changeWindow, leaveWindow, type RemedySpan } from './change-window.ts';
import type { CommandDelays } from './command-delays.ts';

/** What remedies are applied to: the hall from now on. */
export interface RemedyCase {
  readonly plan: HallPlan;
  /** A look-ahead: it has a start. */
  readonly ahead: Scenario;
  readonly delays: CommandDelays;
}

/** The look-ahead after the remedies, or what is wrong with them: `/remedies/1/queueId`. */
export function applyRemedies({ plan, ahead, delays }: RemedyCase, remedies: readonly Remedy[]): CheckedScenario {
  const span = { now: ahead.start?.minute ?? 0, end: ahead.hours.closesMinute, delays };
  const problems = remedies.flatMap((remedy, place) => findProblems(plan, ahead, remedy, `/remedies/${place}`));
  if (problems.length > 0) return { scenario: null, problems };
  const changed = remedies.reduce((scenario, remedy) => applyOne(plan, scenario, remedy, span), ahead);
  // The look-ahead was sound and so is this. A queue may be left without a window: what that does is what is asked.
  return { scenario: { ...changed, id: `${ahead.id}-remedied` }, problems: [] };
}

function findProblems(plan: HallPlan, ahead: Scenario, remedy: Remedy, path: string): ScenarioProblem[] {
  const unknownQueue = (id: string, at: string): ScenarioProblem[] =>
    ahead.queues.some((queue) => queue.id === id) ? [] : [problem(`${path}${at}`, id, 'is no queue with tickets today')];
  if (remedy.kind === 'divert' || remedy.kind === 'hold_tickets') return unknownQueue(remedy.queueId, '/queueId');
  if (remedy.kind === 'extend_hours')
    return ahead.hours.ends === 'empty' ? [] : [problem(`${path}/minutes`, remedy.minutes, 'the hall does not close within the horizon')];
  const { windowId, request } = remedy;
  const donorId = donorOf(remedy);
  if (!findWindow(plan, ahead, windowId)) return [problem(`${path}/windowId`, windowId, 'is no window that serves a queue of today')];
  if (donorId !== null && !ahead.windows.some(({ id }) => id === donorId))
    return [problem(`${path}/request/staffFromWindowId`, donorId, 'is no window that is staffed today')];
  return 'queues' in request ? (request.queues ?? []).flatMap((id, at) => unknownQueue(id, `/request/queues/${at}`)) : [];
}

/** A window of the look-ahead; one that today's does not know is as in the hall's plan, and closed. */
function findWindow(plan: HallPlan, ahead: Scenario, windowId: string): ScenarioWindow | null {
  const known = ahead.windows.find(({ id }) => id === windowId);
  if (known) return known;
  const queues = plan.windows.find(({ id }) => id === windowId)?.queues.filter((id) => ahead.queues.some((queue) => queue.id === id)) ?? [];
  return queues.length > 0 ? { id: windowId, queues, periods: [] } : null;
}

/** The window whose staff is to come; null where anybody may. */
const donorOf = ({ request }: Extract<Remedy, { kind: 'window' }>): string | null =>
  (request.action === 'open' ? request.staffFromWindowId : undefined) ?? null;

function applyOne(plan: HallPlan, scenario: Scenario, remedy: Remedy, span: RemedySpan): Scenario {
  switch (remedy.kind) {
    case 'window': {
      const spec = findWindow(plan, scenario, remedy.windowId);
      if (!spec) return scenario;
      const changed = changeWindow(spec, remedy.request, span);
      const donorId = donorOf(remedy);
      const windows = scenario.windows.map((one) => (one.id === donorId ? leaveWindow(one, span) : one.id === changed.id ? changed : one));
      return { ...scenario, windows: scenario.windows.some(({ id }) => id === changed.id) ? windows : [...windows, changed] };
    }
    case 'divert':
      return {
        ...scenario,
        arrivals: scenario.arrivals.map((stream) => thinVisits(stream, beginningIn(scenario, remedy.queueId), 1 - remedy.share)),
      };
    case 'hold_tickets':
      return holdTickets(scenario, remedy.queueId, span.now, span.now + remedy.minutes);
    case 'extend_hours':
      return extendHours(scenario, remedy.minutes);
  }
}

/** Matters whose visits begin in a queue. */
const beginningIn = ({ matters }: Scenario, queueId: string): ReadonlySet<string> =>
  new Set(matters.flatMap(({ id, steps }) => (steps[0]?.queueId === queueId ? [id] : [])));

/** Who would take a ticket of the queue in the stretch does not come; whoever has booked does. */
function holdTickets(scenario: Scenario, queueId: string, from: number, to: number): Scenario {
  const held = beginningIn(scenario, queueId);
  const arrivals = scenario.arrivals.flatMap((stream): Scenario['arrivals'] => {
    if (stream.kind !== 'rates') return [stream];
    const mine = thinVisits(stream, held, 0);
    const others = stream.mix.some(({ matterId }) => held.has(matterId));
    if (!others || mine.kind !== 'rates') return [stream];
    const ends = [...new Set([...stream.untilMinutes, from, to])].filter((minute) => minute > 0).sort((a, b) => a - b);
    const shareLeft = mine.mix.reduce((sum, { weight }) => sum + weight, 0) / stream.mix.reduce((sum, { weight }) => sum + weight, 0);
    const rateAt = (minute: number): number => stream.perMinute[stream.untilMinutes.findIndex((until) => minute < until)] ?? 0;
    const stretches = ends.map((end, place) => ({ end, middle: (end + (ends[place - 1] ?? 0)) / 2 }));
    const isHeld = (middle: number): boolean => middle > from && middle < to;
    const rates = (held: boolean) => stretches.map(({ middle }) => (isHeld(middle) === held ? rateAt(middle) * (held ? shareLeft : 1) : 0));
    const during = shareLeft > 0 ? [{ ...stream, id: `${stream.id}-held`, untilMinutes: ends, perMinute: rates(true), mix: mine.mix }] : [];
    return [{ ...stream, untilMinutes: ends, perMinute: rates(false) }, ...during];
  });
  return { ...scenario, arrivals };
}

/** Whoever is open at closing time stays for so much longer; tickets end when they did. */
function extendHours(scenario: Scenario, minutes: number): Scenario {
  const { closesMinute, lastTicketMinute = closesMinute } = scenario.hours;
  const later = closesMinute + minutes;
  const windows = scenario.windows.map((one) => {
    const periods = one.periods?.map((period) => (period.toMinute >= closesMinute ? { ...period, toMinute: later } : period));
    return periods ? { ...one, periods } : one;
  });
  return { ...scenario, hours: { ...scenario.hours, closesMinute: later, lastTicketMinute }, windows };
}
