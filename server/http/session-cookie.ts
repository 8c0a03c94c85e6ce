import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '#contracts/roles';
import type { AccountBook } from '../access/account-book.ts';
import { type SessionBook, sessionSeconds } from '../access/session-book.ts';

const cookieName = 'halltide_session';

/** The session token a request brings, or null. */
export function sessionToken(request: FastifyRequest): string | null {
  return request.cookies[cookieName] ?? null;
}

/** Who is signed in, or null: the session is unknown or over, or its account is gone. */
export function findAccount(
  token: string | null,
  books: { readonly accounts: AccountBook; readonly sessions: SessionBook },
): Account | null {
  const name = token === null ? null : books.sessions.find(token);
  return name === null ? null : books.accounts.find(name);
}

export function setSessionCookie(request: FastifyRequest, reply: FastifyReply, token: string): void {
  reply.setCookie(cookieName, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: request.protocol === 'https',
    maxAge: sessionSeconds,
  });
}

export function clearSessionCookie(reply: FastifyReply): void {
  reply.clearCookie(cookieName, { path: '/' });
}
