import { describe, expect, test } from 'vitest';
import type { WindowAction } from '#contracts/commands';
import type { HallMessage } from '../../sensors-sim/hall-day.ts';
import type { HallWorld } from '../../sensors-sim/hall-world.ts';
import type { ServiceDesk } from '../../sensors-sim/service-desk.ts';
import { hallTime, makeWorld } from './support/demo-day.ts';

const minutes = (count: number): number => count * 60_000;

function at1030(): { world: HallWorld; said: HallMessage[] } {
  const made = makeWorld('taizhou');
  made.world.stepTo(hallTime('10:30'));
  made.said.length = 0;
  return made;
}

function findDesk(world: HallWorld, wanted: (desk: ServiceDesk) => boolean): ServiceDesk {
  const found = world.desks.find(wanted);
  if (!found) throw new Error('no such window at half past ten');
  return found;
}

const isFree =
  (status: ServiceDesk['status'], poolId: string) =>
  (desk: ServiceDesk): boolean =>
    desk.status === status && desk.plan.poolId === poolId && !desk.vacant;

/** What the hall answers within twenty minutes: types of the command's events and of those that carry its id. */
function ask(world: HallWorld, said: HallMessage[], desk: ServiceDesk, action: WindowAction, id = 'c1'): string[] {
  world.obey(id, desk.plan.id, action);
  world.stepTo(world.now + minutes(20));
  return answersTo(said, id);
}

const answersTo = (said: readonly HallMessage[], id: string): string[] =>
  said
    .filter(({ event }) => event.subject === id || ('commandId' in event.data && event.data.commandId === id))
    .map(({ event }) => event.type);

const codeOf = (said: readonly HallMessage[], id: string): unknown =>
  said.flatMap(({ event }) => (event.subject === id && 'reasonCode' in event.data ? [event.data.reasonCode] : []))[0];
const reasonOf = (said: readonly HallMessage[], id = 'c1'): unknown =>
  said.flatMap(({ event }) => (event.subject === id && 'reason' in event.data ? [event.data.reason] : []))[0];

describe('a window obeys', () => {
  test('it opens some minutes after it was asked to, and calls', () => {
    const { world, said } = at1030();
    const desk = findDesk(world, (candidate) => isFree('closed', 'general')(candidate) && candidate.plan.queues[0] === 'B');
    const asked = world.now;
    expect(ask(world, said, desk, { action: 'open' })).toEqual(['command.accepted', 'window.opened', 'command.completed']);
    const opened = said.find(({ event }) => event.type === 'window.opened' && event.subject === desk.plan.id);
    expect((opened?.at ?? 0) - asked).toBeGreaterThan(minutes(1));
    expect(
      said.some(({ event }) => event.type === 'ticket.called' && 'windowId' in event.data && event.data.windowId === desk.plan.id),
    ).toBe(true);
  });

  test('it closes and pauses when the visitor is done with, and resumes', () => {
    const { world, said } = at1030();
    const desk = findDesk(world, (candidate) => isFree('open', 'general')(candidate) && candidate.busy);
    world.obey('c1', desk.plan.id, { action: 'pause', reason: 'training' });
    world.stepTo(world.now + minutes(60));
    expect(answersTo(said, 'c1')).toEqual(['command.accepted', 'window.paused', 'command.completed']);
    expect(ask(world, said, desk, { action: 'resume' }, 'c2')).toEqual(['command.accepted', 'window.resumed', 'command.completed']);
    world.obey('c3', desk.plan.id, { action: 'close' });
    world.stepTo(world.now + minutes(60));
    expect(answersTo(said, 'c3')).toEqual(['command.accepted', 'window.closed', 'command.completed']);
    const story = said.filter(({ event }) => event.type === 'window.closed' && event.subject === desk.plan.id);
    expect(story).toHaveLength(1);
  });

  test('it takes another queue of its pool', () => {
    const { world, said } = at1030();
    const desk = findDesk(world, (candidate) => isFree('open', 'general')(candidate) && candidate.plan.queues[0] === 'L');
    expect(ask(world, said, desk, { action: 'assign', queues: ['B', 'L'] })).toEqual([
      'command.accepted',
      'window.assigned',
      'command.completed',
    ]);
    world.stepTo(world.now + minutes(60));
    const calls = said.flatMap(({ event }) =>
      event.type === 'ticket.called' && 'windowId' in event.data && event.data.windowId === desk.plan.id ? [event.subject] : [],
    );
    expect(calls.some((ticketId) => ticketId?.startsWith('B'))).toBe(true);
  });

  test('a command that comes twice is obeyed once', () => {
    const { world, said } = at1030();
    const desk = findDesk(world, isFree('closed', 'general'));
    world.obey('c1', desk.plan.id, { action: 'open' });
    expect(ask(world, said, desk, { action: 'open' })).toEqual(['command.accepted', 'window.opened', 'command.completed']);
  });

  test('a command taken back before it was carried out leaves the window as it was', () => {
    const { world, said } = at1030();
    const desk = findDesk(world, isFree('closed', 'general'));
    world.obey('c1', desk.plan.id, { action: 'open' });
    world.stepTo(world.now + minutes(0.5));
    expect(ask(world, said, desk, { action: 'close' }, 'c2')).toEqual(['command.accepted', 'command.completed']);
    expect(answersTo(said, 'c1')).toEqual(['command.accepted', 'command.rejected']);
    expect(codeOf(said, 'c1')).toBe('superseded');
    expect(desk.status).toBe('closed');
  });
});

describe('staff of another window', () => {
  const guide = (desk: ServiceDesk): boolean => desk.plan.guide && desk.status === 'open' && !desk.vacant;
  const closed = isFree('closed', 'general');

  test('finish with their visitor, close it, and open the window they are called to', () => {
    const { world, said } = at1030();
    const [from, to] = [findDesk(world, guide), findDesk(world, closed)];
    const staffId = from.staff?.id;
    world.obey('c1', to.plan.id, { action: 'open', queues: ['A'], staffFromWindowId: from.plan.id });
    world.stepTo(world.now + minutes(40));
    expect(answersTo(said, 'c1')).toEqual(['command.accepted', 'window.opened', 'command.completed']);
    expect([from.status, to.status]).toEqual(['closed', 'open']);
    expect(to.staff?.id).toBe(staffId);
  });

  test('do not come from a window where nobody sits, nor from another pool', () => {
    const { world, said } = at1030();
    const [to, other] = [findDesk(world, closed), findDesk(world, isFree('open', 'tax'))];
    const empty = findDesk(world, (desk) => closed(desk) && desk !== to);
    expect(ask(world, said, to, { action: 'open', staffFromWindowId: empty.plan.id })).toEqual(['command.rejected']);
    expect(reasonOf(said)).toBe('支援窗口无人在岗');
    expect(ask(world, said, to, { action: 'open', staffFromWindowId: other.plan.id }, 'c2')).toEqual(['command.rejected']);
    expect(to.status).toBe('closed');
  });

  test('who went to the reserve meanwhile open nothing, and the window is the hall’s again', () => {
    const { world, said } = at1030();
    const [from, to] = [findDesk(world, guide), findDesk(world, closed)];
    world.obey('close', from.plan.id, { action: 'close' });
    world.stepTo(world.now + minutes(0.3));
    world.obey('c1', to.plan.id, { action: 'open', staffFromWindowId: from.plan.id });
    world.stepTo(world.now + minutes(40));
    expect(answersTo(said, 'close')).toContain('window.closed');
    expect(answersTo(said, 'c1')).toEqual(['command.accepted', 'command.rejected']);
    expect(reasonOf(said)).toBe('支援窗口已无人员');
    expect(said.filter(({ event }) => event.type === 'staff.signed_on' && event.subject === `S${to.plan.number}`)).toEqual([]);
    expect(ask(world, said, to, { action: 'open' }, 'c2')).toEqual(['command.accepted', 'window.opened', 'command.completed']);
  });

  test('promised to one window are not sent elsewhere, nor home', () => {
    const { world, said } = at1030();
    const [from, to] = [findDesk(world, guide), findDesk(world, closed)];
    const other = findDesk(world, (desk) => closed(desk) && desk !== to);
    world.obey('c1', to.plan.id, { action: 'open', staffFromWindowId: from.plan.id });
    world.stepTo(world.now + minutes(0.3));
    world.obey('c2', from.plan.id, { action: 'close' });
    world.obey('c3', other.plan.id, { action: 'open', staffFromWindowId: from.plan.id });
    world.stepTo(world.now + minutes(40));
    expect(['c2', 'c3'].map((id) => reasonOf(said, id))).toEqual(['窗口人员即将支援其他窗口', '窗口人员即将支援其他窗口']);
    expect(answersTo(said, 'c1')).toEqual(['command.accepted', 'window.opened', 'command.completed']);
  });
});

describe('a window refuses', () => {
  test('to take a department’s posted staff to another queue', () => {
    const { world, said } = at1030();
    const desk = findDesk(world, (candidate) => isFree('open', 'police')(candidate) && candidate.queues[0] === 'G');
    expect(ask(world, said, desk, { action: 'assign', queues: ['H'] })).toEqual(['command.rejected']);
    expect(reasonOf(said)).toBe('该窗口为部门派驻，不可调整队列');
  });

  test('to mix pools', () => {
    const { world, said } = at1030();
    const desk = findDesk(world, isFree('open', 'general'));
    expect(ask(world, said, desk, { action: 'assign', queues: ['A', 'F'] })).toEqual(['command.rejected']);
    expect(reasonOf(said)).toContain('不可混合');
  });

  test('to open when nobody is left to sit there, until somebody is', () => {
    const { world, said } = at1030();
    const closed = world.desks.filter(isFree('closed', 'general')).slice(0, 8);
    for (const [place, desk] of closed.entries()) world.obey(`c${place}`, desk.plan.id, { action: 'open' });
    world.stepTo(world.now + minutes(20));
    const refused = closed.filter((_, place) => answersTo(said, `c${place}`).includes('command.rejected'));
    expect(refused).toHaveLength(closed.length - 6);
    const last = closed.length - 1;
    expect(reasonOf(said, `c${last}`) ?? reasonOf(said, 'c0')).toBe('暂无可调配人员');
    const opened = closed.find((desk) => desk.status === 'open');
    const [waiting] = refused;
    if (!opened || !waiting) throw new Error('none opened');
    world.obey('release', opened.plan.id, { action: 'close' });
    world.stepTo(world.now + minutes(60));
    world.obey('again', waiting.plan.id, { action: 'open' });
    world.stepTo(world.now + minutes(20));
    expect(answersTo(said, 'again')).toContain('window.opened');
  });

  test('what it has done already, what it does not know, and everything after hours', () => {
    const { world, said } = at1030();
    const open = findDesk(world, isFree('open', 'general'));
    world.obey('c1', open.plan.id, { action: 'open' });
    world.obey('c2', open.plan.id, { action: 'resume' });
    world.obey('c3', open.plan.id, { action: 'assign', queues: ['ZZ'] });
    world.obey('c4', 'W999', { action: 'close' });
    world.stepTo(hallTime('18:00'));
    ask(world, said, open, { action: 'open' }, 'c5');
    expect(['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => reasonOf(said, id))).toEqual([
      '窗口已开放',
      '窗口未处于暂停状态',
      '没有这个队列：ZZ',
      '没有这个窗口',
      '非开放时间，无法调整窗口',
    ]);
    expect(['c1', 'c2', 'c3', 'c4', 'c5'].map((id) => codeOf(said, id))).toEqual([
      'already_open',
      'not_paused',
      'unknown_queue',
      'unknown_window',
      'outside_hours',
    ]);
  });
});

test('a day with commands is made again by the same commands at the same times', () => {
  const tell = (): HallMessage[] => {
    const { world, said } = makeWorld('taizhou');
    world.stepTo(hallTime('10:02'));
    world.obey('c1', 'W72', { action: 'close' });
    world.stepTo(hallTime('11:00'));
    world.obey('c2', 'W90', { action: 'assign', queues: ['B', 'C'] });
    world.stepTo(world.date.ends);
    return said;
  };
  expect(tell()).toEqual(tell());
});
