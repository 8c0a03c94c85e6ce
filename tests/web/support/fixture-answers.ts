import { randomUUID } from 'node:crypto';
import type { AdviceDecision } from '#contracts/advice';
import type { CommandRequest } from '#contracts/http-api';
import type { RemedyPreviewRequest } from '#contracts/remedies';
import type { Role } from '#contracts/roles';
import { publicWaits } from '#engine/waits/public-waits';
import { answerExperiments } from './answer-experiments.ts';
import type { FixtureAdvice } from './fixture-advice.ts';
import { fixtureEffect } from './fixture-effects.ts';
import type { FixtureExperiments } from './fixture-experiments.ts';
import type { FixtureHall } from './fixture-hall.ts';
import {
  clockRows,
  dayRows,
  dueCases,
  dutyRows,
  kioskBoard,
  leaderBoard,
  lobbyBoard,
  profileRows,
  quarantineBoard,
  sourceRows,
} from './fixture-history.ts';
import { waitLedger } from './fixture-ledger.ts';
import { fixtureTicket } from './fixture-ticket.ts';

export interface FixtureHalls {
  rate: number;
  readonly halls: Map<string, FixtureHall>;
  readonly experiments: FixtureExperiments;
  readonly advice: Map<string, FixtureAdvice>;
  /** Where phones are told to find the page. */
  readonly publicUrl: string;
  readonly sessions: Map<string, { readonly name: string; readonly role: Role }>;
}

export interface FixtureRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly sessionId: string;
}
export interface FixtureAnswer {
  readonly status: number;
  readonly body: unknown;
  readonly sessionId?: string;
  /** Sent as a file instead of the body. */
  readonly download?: { readonly name: string; readonly content: string };
}

const accounts: readonly { name: string; role: Role }[] = (['manager', 'analyst', 'leader', 'duty', 'admin'] as const).map((role) => ({
  name: role,
  role,
}));
type Account = { readonly name: string; readonly role: Role };
/** Whom advice is meant for. */
const readers: readonly Role[] = ['manager', 'analyst', 'leader', 'admin'];
const ok = (body: unknown): FixtureAnswer => ({ status: 200, body });
const problem = (status: number, code: string, title: string): FixtureAnswer => ({
  status,
  body: { type: 'about:blank', title, status, code },
});
export const fixturePassword = 'tide-2026';

/** Answers a request of the page as the product's server would, from the made-up halls. */
export function fixtureAnswer(halls: FixtureHalls, request: FixtureRequest): FixtureAnswer {
  const { method, path } = request;
  const account = halls.sessions.get(request.sessionId) ?? null;
  if (path === '/api/session') return session(halls, request, account);
  if (path === '/api/session/demo' && method === 'POST') return signIn(halls, (request.body as { role: string }).role);
  if (path === '/api/public/address') return ok({ address: halls.publicUrl });
  const waits = /^\/api\/public\/halls\/([^/]+)\/waits$/.exec(path)?.[1];
  if (waits !== undefined) {
    const hall = halls.halls.get(waits);
    return hall ? ok(publicWaits(hall.plan, hall.state(1), hall.now)) : problem(404, 'unknown_hall', 'unknown hall');
  }
  const ticket = /^\/api\/public\/halls\/([^/]+)\/tickets\/([^/]+)$/.exec(path);
  if (ticket) {
    const hall = halls.halls.get(ticket[1] ?? '');
    return hall ? ok(fixtureTicket(hall, ticket[2] ?? '')) : problem(404, 'unknown_hall', 'unknown hall');
  }
  const lobby = /^\/api\/halls\/([^/]+)\/lobby$/.exec(path)?.[1];
  if (lobby !== undefined) {
    const hall = halls.halls.get(lobby);
    return hall ? ok(lobbyBoard(hall)) : problem(404, 'unknown_hall', 'unknown hall');
  }
  if (!account) return problem(401, 'not_signed_in', 'not signed in');
  const ofExperiments = answerExperiments(halls.experiments, request, account.name);
  if (ofExperiments) return ofExperiments;
  if (path === '/api/halls')
    return ok([...halls.halls.values()].map(({ plan }) => ({ id: plan.id, name: plan.name, windows: plan.windows.length, demo: true })));
  if (path === '/api/boards/leader') return ok([...halls.halls.values()].map(leaderBoard));
  if (path === '/api/quarantine') return ok(quarantineBoard());
  if (path === '/api/sources') return ok(sourceRows());
  const [, hallId = '', rest = ''] = /^\/api\/halls\/([^/]+)\/(.+)$/.exec(path) ?? [];
  const hall = halls.halls.get(hallId);
  return hall ? hallAnswer(halls, hall, rest, request, account) : problem(404, 'unknown_hall', 'unknown hall');
}

function hallAnswer(halls: FixtureHalls, hall: FixtureHall, rest: string, request: FixtureRequest, account: Account): FixtureAnswer {
  switch (rest) {
    case 'plan':
      return ok(hall.plan);
    case 'profile':
      return ok(profileRows(hall, request.query.get('day'), request.query.get('queue')));
    case 'wait-ledger':
      return ok(waitLedger(hall, request.query.get('from') ?? ''));
    case 'days':
      return ok(dayRows(hall));
    case 'windows/clocks':
      return ok(clockRows(hall, request.query.get('window')));
    case 'kiosks':
      return ok(kioskBoard(hall));
    case 'duty':
      return ok(dutyRows(hall));
    case 'cases/due':
      return ok(dueCases(hall, Number(request.query.get('withinDays') ?? '3')));
    case 'remedies/preview': {
      const { remedies, horizonMinutes = 60 } = request.body as RemedyPreviewRequest;
      return ok(fixtureEffect(hall, remedies, horizonMinutes));
    }
    case 'advice':
      return readers.includes(account.role) ? ok(halls.advice.get(hall.plan.id)?.board()) : problem(403, 'not_allowed', 'not allowed');
    case 'advice/record':
      return ok(halls.advice.get(hall.plan.id)?.record());
    case 'clock':
      halls.rate = (request.body as { rate: number }).rate;
      return { status: 202, body: null };
    case 'commands':
      return request.method === 'POST' ? command(hall, request, account.name) : ok(records(hall, halls.rate));
    default: {
      const adviceId = /^advice\/(.+)\/decision$/.exec(rest)?.[1];
      if (adviceId !== undefined) return decide(halls.advice.get(hall.plan.id), adviceId, request, account.name);
      return rest.startsWith('faults/') ? { status: 202, body: null } : problem(404, 'not_found', 'not found');
    }
  }
}

function decide(advice: FixtureAdvice | undefined, adviceId: string, request: FixtureRequest, person: string): FixtureAnswer {
  const commandIds = advice?.decide(adviceId, (request.body as AdviceDecision).decision, person) ?? null;
  return commandIds === null ? problem(404, 'unknown_advice', 'advised no longer') : ok({ commandIds });
}

function command(hall: FixtureHall, request: FixtureRequest, person: string): FixtureAnswer {
  const asked = request.body as CommandRequest;
  if (!hall.plan.windows.some((entry) => entry.id === asked.windowId)) return problem(404, 'unknown_window', 'unknown window');
  const commandId = randomUUID();
  hall.ask(commandId, asked, person);
  return { status: 202, body: { commandId } };
}

function records(hall: FixtureHall, rate: number): unknown {
  return Object.values(hall.state(rate).commands)
    .sort((a, b) => b.requestedAt - a.requestedAt)
    .map((entry) => ({
      ...entry,
      requestedAt: new Date(entry.requestedAt).toISOString(),
      answeredAt: entry.answeredAt === null ? null : new Date(entry.answeredAt).toISOString(),
    }));
}

function session(halls: FixtureHalls, request: FixtureRequest, account: { name: string; role: Role } | null): FixtureAnswer {
  if (request.method === 'GET') return ok({ account, demoAccounts: accounts });
  if (request.method === 'DELETE') {
    halls.sessions.delete(request.sessionId);
    return { status: 204, body: null, sessionId: '' };
  }
  const { name, password } = request.body as { name: string; password: string };
  return password === fixturePassword ? signIn(halls, name) : problem(401, 'wrong_credentials', 'wrong name or password');
}

function signIn(halls: FixtureHalls, name: string): FixtureAnswer {
  const account = accounts.find((entry) => entry.name === name);
  if (!account) return problem(401, 'wrong_credentials', 'wrong name or password');
  const id = randomUUID();
  halls.sessions.set(id, account);
  return { status: 200, body: { account, demoAccounts: accounts }, sessionId: id };
}
