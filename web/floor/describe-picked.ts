import type { HallPlan, Name } from '#contracts/hall-plan';
import type { Freshness, HallState, VisitState } from '#contracts/hall-state';
import type { Instant } from '#contracts/instant';
import { visitTrail } from '../boards/visit-trail.ts';
import { lookOfWindow } from './desk-colours.ts';
import { type FloorText, floorText } from './floor-text.ts';
import { openCommands } from './open-commands.ts';
import type { Picked } from './pick.ts';

/** What a tip says of a thing: its name, how it stands, and figures with their names. */
export interface Description {
  readonly title: string;
  readonly status: string | null;
  readonly lines: readonly (readonly [string, string])[];
}

interface Scene {
  readonly plan: HallPlan;
  readonly state: HallState;
  readonly now: Instant;
  readonly language: keyof Name;
  readonly text: FloorText;
}

/** Describes what a pointer points at; null for what is gone. `now` is hall time. */
export function describePicked(picked: Picked, plan: HallPlan, state: HallState, now: Instant, language: keyof Name): Description | null {
  const scene: Scene = { plan, state, now, language, text: floorText(language) };
  switch (picked.kind) {
    case 'window':
      return describeWindow(picked.id, scene);
    case 'ticket':
      return describeTicket(picked.id, scene);
    case 'device':
      return describeDevice(picked.id, scene);
    case 'zone':
      return describeZone(picked.id, scene);
  }
}

const minutesSince = (since: Instant | null, { now, text }: Scene): string =>
  since === null ? '' : text.minutes(Math.max(0, Math.floor((now - since) / 60_000)));

function queueNames(ids: readonly string[], { plan, language, text }: Scene): string {
  return ids
    .map((id) => plan.queues.find((queue) => queue.id === id))
    .flatMap((queue) => (queue ? [`${queue.letter} ${queue.name[language]}`] : []))
    .join(text.separator);
}

function describeWindow(id: string, scene: Scene): Description | null {
  const { plan, state, text, language } = scene;
  const window = plan.windows.find((candidate) => candidate.id === id);
  if (!window) return null;
  const live = state.windows[id];
  const look = lookOfWindow(window, live);
  const since = live?.ticketId ? live.activitySince : (live?.statusSince ?? null);
  const command = openCommands(state.commands).get(id);
  const lines: [string, string][] = [[text.serves, queueNames(live?.queues.length ? live.queues : window.queues, scene)]];
  if (live?.staffId) lines.push([text.staff, live.staffId]);
  if (live) lines.push([text.served, String(live.servedToday)]);
  if (command) lines.push([text.pending, command.requestedBy]);
  const status = [text.look[look], live?.ticketId, minutesSince(since, scene)].filter(Boolean).join(' · ');
  const title = [text.window(window.number), window.department?.[language], window.tidal ? text.tidal : null].filter(Boolean).join(' · ');
  return { title, status, lines };
}

function describeTicket(id: string, scene: Scene): Description | null {
  const { state, text } = scene;
  const ticket = state.tickets[id];
  if (!ticket) return null;
  const mark = ticket.class === 'priority' ? text.priority : ticket.class === 'appointment' ? text.appointment : null;
  const lines: [string, string][] = ticket.queueId ? [[text.serves, queueNames([ticket.queueId], scene)]] : [];
  const visit = ticket.visitId === null ? undefined : state.visits[ticket.visitId];
  if (visit) lines.push([text.visit, visitStations(visit, id, scene)]);
  if (ticket.status === 'waiting' && ticket.queuedAt !== null) lines.push([text.waited, minutesSince(ticket.queuedAt, scene)]);
  return { title: [id, mark].filter(Boolean).join(' · '), status: text.ticket[ticket.status], lines };
}

/** `A012 · B034 · C`: the stations of a visit, this one in brackets, what is still to come by its queue. */
function visitStations(visit: VisitState, ticketId: string, { plan }: Scene): string {
  return visitTrail(visit, plan)
    .map(({ ticketId: ticket, queueId, windowNumber }) => {
      const name = [ticket ?? plan.queues.find(({ id }) => id === queueId)?.letter ?? '?', windowNumber && `(${windowNumber})`]
        .filter(Boolean)
        .join(' ');
      return ticket === ticketId ? `[${name}]` : name;
    })
    .join(' → ');
}

function describeDevice(id: string, { state, text }: Scene): Description {
  const device = state.devices[id];
  return {
    title: id,
    status: text.device[device?.status ?? 'unknown'],
    lines: device?.faultCode ? [[text.device.fault, device.faultCode]] : [],
  };
}

/** A reading with its age once it is stale. */
const aged = (reading: string, freshness: Freshness, at: Instant | null, scene: Scene): string =>
  freshness === 'live' ? reading : `${reading} (${scene.text.ago(minutesSince(at, scene))})`;

function describeZone(id: string, scene: Scene): Description | null {
  const { plan, state, text, language } = scene;
  const zone = plan.zones.find((candidate) => candidate.id === id);
  if (!zone) return null;
  const lines: [string, string][] = plan.queues
    .filter((queue) => queue.zoneId === id)
    .map((queue) => [`${queue.letter} ${queue.name[language]}`, `${text.waiting} ${state.queues[queue.id]?.waiting ?? '–'}`]);
  const area = state.areas[id];
  if (area?.people != null) lines.push([text.people, aged(String(area.people), area.peopleFreshness, area.peopleAt, scene)]);
  if (area?.co2Ppm != null) lines.push(['CO₂', aged(`${area.co2Ppm} ppm`, area.airFreshness, area.airAt, scene)]);
  return { title: zone.name[language], status: null, lines };
}
