import { describe, expect, it } from 'vitest';
import { roles } from '#contracts/roles';
import { formatPath, homeOf, pagesOf, parsePath, type Route, routeTo } from '../../../web/app/routes.ts';

const known: readonly Route[] = [
  { page: 'home' },
  { page: 'hall', hallId: 'taizhou', view: 'queues' },
  { page: 'hall', hallId: 'taizhou', view: 'decisions' },
  { page: 'hall', hallId: 'taizhou', view: 'floor' },
  { page: 'hall', hallId: 'taizhou', view: 'windows' },
  { page: 'days', hallId: 'h1' },
  { page: 'duty', hallId: 'h1' },
  { page: 'cases', hallId: 'h1' },
  { page: 'tide', hallId: 'h1' },
  { page: 'plan', hallId: 'h1' },
  { page: 'board' },
  { page: 'quarantine' },
  { page: 'experiments', view: 'list' },
  { page: 'experiments', view: 'new' },
  { page: 'experiments', view: 'result', experimentId: '3f2a9c0d5b7e41a6c8d90e12' },
  { page: 'experiments', view: 'again', experimentId: '3f2a9c0d5b7e41a6c8d90e12' },
  { page: 'lobby', hallId: 'h1' },
  { page: 'when', hallId: 'h1' },
  { page: 'when', hallId: 'h1' },
  { page: 'kiosk', hallId: 'h1' },
  { page: 'ticket', hallId: 'h1', ticketId: 'A017' },
  { page: 'slip', hallId: 'h1', ticketId: 'A017' },
];

describe('addresses', () => {
  it.each(known)('of %o lead back to it', (route) => {
    expect(parsePath(formatPath(route))).toEqual(route);
  });
  it.each([
    '/halls',
    '/halls/h1/rooms',
    '/board/2',
    '/lobby',
    '/halls/h1/windows/9',
    '/experiments/1/2',
    '/t/h1',
    '/t/h1/A017/x',
    '/t/h1/A017/slip/x',
    '/nothing',
  ])('%s is no page', (path) => {
    expect(parsePath(path)).toEqual({ page: 'unknown' });
  });
  it('keep hall ids with signs whole', () => {
    const route: Route = { page: 'hall', hallId: 'a:b.c', view: 'floor' };
    expect(parsePath(formatPath(route))).toEqual(route);
  });
});

describe('roles', () => {
  it('begin where their work is', () => {
    const homes = roles.map((role) => formatPath(homeOf(role, 'h1')));
    expect(homes).toEqual(['/halls/h1', '/experiments', '/board', '/halls/h1/duty', '/quarantine']);
  });
  it('the admin reaches every page that another role is given', () => {
    expect(new Set(pagesOf('admin'))).toEqual(new Set(roles.flatMap(pagesOf)));
  });
  it('reach every page they are given', () => {
    for (const role of roles) for (const page of pagesOf(role)) expect(routeTo(page, 'h1').page).toBe(page);
  });
});
