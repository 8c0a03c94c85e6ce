import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { writeAtomically } from './atomic-file.ts';

/** How long a sign-in lasts: a working day. */
export const sessionSeconds = 12 * 3600;
/** More sessions than this end the oldest. */
const maxSessions = 2000;

const StoredSession = Type.Object({ name: Type.String(), expiresAt: Type.Number() });
const SessionFile = Type.Record(Type.String(), StoredSession);
type StoredSession = Static<typeof StoredSession>;

/** Who is signed in. Only a token's SHA-256 is kept, here and on disk; sessions outlive a restart. */
export class SessionBook {
  readonly #path: string;
  readonly #wallNow: () => number;
  readonly #sessions: Map<string, StoredSession>;
  #saving: Promise<void> = Promise.resolve();

  private constructor(path: string, wallNow: () => number, sessions: Map<string, StoredSession>) {
    this.#path = path;
    this.#wallNow = wallNow;
    this.#sessions = sessions;
  }

  /** Reads the sessions of the last run; a file that cannot be read signs everybody out, no more. */
  static async open(path: string, wallNow: () => number): Promise<SessionBook> {
    return new SessionBook(path, wallNow, await readSessions(path));
  }

  /** Signs `name` in; resolves with the token once the session is on disk. */
  async start(name: string): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    this.#forgetExpired();
    this.#sessions.set(tokenHash(token), { name, expiresAt: this.#wallNow() + sessionSeconds * 1000 });
    await this.#save();
    return token;
  }

  /** Name of the account whose session `token` opens, or null when it is unknown or over. */
  find(token: string): string | null {
    const session = this.#sessions.get(tokenHash(token));
    return session && session.expiresAt > this.#wallNow() ? session.name : null;
  }

  /** Signs out. */
  async end(token: string): Promise<void> {
    if (this.#sessions.delete(tokenHash(token))) await this.#save();
  }

  #forgetExpired(): void {
    for (const [hash, session] of this.#sessions) if (session.expiresAt <= this.#wallNow()) this.#sessions.delete(hash);
    const [oldest] = this.#sessions.keys();
    if (oldest !== undefined && this.#sessions.size >= maxSessions) this.#sessions.delete(oldest);
  }

  #save(): Promise<void> {
    const write = () => writeAtomically(this.#path, JSON.stringify(Object.fromEntries(this.#sessions)));
    this.#saving = this.#saving.then(write, write);
    return this.#saving;
  }
}

async function readSessions(path: string): Promise<Map<string, StoredSession>> {
  try {
    const file: unknown = JSON.parse(await readFile(path, 'utf8'));
    return new Map(Value.Check(SessionFile, file) ? Object.entries(file) : []);
  } catch {
    return new Map();
  }
}

function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
