import type { HallFile } from '#contracts/hall-plan';
import { groupRows } from './group-rows.ts';
import { IdMaker } from './id-maker.ts';
import { centimetres } from './plan-frame.ts';
import type { Counter, KioskDesk, Service } from './read-desks.ts';

export type Queue = HallFile['queues'][number];

/** The pool of a hall whose plan tells none. */
const commonPool = 'general';
const target = { share: 0.8, withinMinutes: 15 };
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const deskShareOfPitch = 0.86;

/** Rows of windows from desks: as we wrote them where we did, moved to where the kiosks are now. */
export function importCounters(desks: readonly KioskDesk[], queues: readonly Queue[]): Counter[] {
  const ids = new IdMaker('row');
  return groupRows(desks).map(({ desks: row, pitchMetres }): Counter => {
    const [first] = row;
    if (!first) throw new TypeError('a row has a desk');
    const { counter, at, facing, zoneId, number, services, widthMetres } = first;
    const tidal = counter?.tidalNumbers?.filter((tidalNumber) => tidalNumber >= number && tidalNumber < number + row.length) ?? [];
    const served = counter?.queues ?? queuesOf(services, queues);
    const { tidalNumbers: _, ...own } = counter ?? { queues: [], poolId: commonPool };
    return {
      ...own,
      id: ids.make(counter?.id),
      zoneId,
      x: centimetres(at.x),
      y: centimetres(at.y),
      facing,
      firstNumber: number,
      count: row.length,
      pitchMetres: pitchMetres ?? counter?.pitchMetres ?? Math.min(10, Math.max(1, centimetres(widthMetres / deskShareOfPitch))),
      queues: served.filter((id) => queues.some((queue) => queue.id === id)),
      ...(tidal.length > 0 ? { tidalNumbers: tidal } : {}),
    };
  });
}

/** A queue for every service somebody offers at a foreign plan's kiosks, one for all where nobody says any. */
export function queuesOfServices(desks: readonly KioskDesk[]): Queue[] {
  const named = new Map<string, { readonly service: Service['name']; readonly zoneId: string }>();
  for (const { services, zoneId } of desks)
    for (const { name } of services) if (!named.has(name.en)) named.set(name.en, { service: name, zoneId });
  const [anywhere] = desks;
  if (named.size === 0 && anywhere) named.set('', { service: { zh: '综合受理', en: 'Integrated services' }, zoneId: anywhere.zoneId });
  return [...named.values()].map(({ service, zoneId }, place) => {
    const letter = letterAt(place);
    return { id: letter, letter, name: service, zoneId, target, poolId: commonPool };
  });
}

function queuesOf(services: readonly Service[], queues: readonly Queue[]): string[] {
  const served = services.flatMap(({ name }) => queues.find((queue) => queue.name.en === name.en)?.id ?? []);
  return served.length > 0 ? served : queues.slice(0, 1).map(({ id }) => id);
}

function letterAt(place: number): string {
  const [first, second] = [letters[Math.floor(place / letters.length) - 1] ?? '', letters[place % letters.length] ?? ''];
  return first + second;
}
