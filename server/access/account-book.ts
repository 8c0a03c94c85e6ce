import { randomUUID } from 'node:crypto';
import type { Account } from '#contracts/roles';
import { readAccountFile, type StoredAccount, writeFirstAccounts } from './account-file.ts';
import { hashPassword, matchesPassword } from './password-hash.ts';

/** Of a password that nobody knows. */
let decoy: Promise<string> | null = null;

/** The local accounts. Those of the demo count only while the demo runs. */
export class AccountBook {
  readonly #accounts: ReadonlyMap<string, StoredAccount>;
  /** Checked for a name nobody has, so that the time taken does not tell which names exist. */
  readonly #decoyHash: string;

  constructor(accounts: readonly StoredAccount[], decoyHash: string) {
    this.#accounts = new Map(accounts.map((account) => [account.name, account]));
    this.#decoyHash = decoyHash;
  }

  /** Reads `accounts.json`, or writes the first one. Throws `bad_request` for a broken file. */
  static async open(path: string, demo: boolean, tell: (message: string) => void): Promise<AccountBook> {
    const stored = (await readAccountFile(path)) ?? (await writeFirstAccounts(path, demo));
    const accounts = stored.filter((account) => demo || account.demo !== true);
    if (accounts.length === 0) tell(`nobody can sign in yet: add {"name","role","passwordHash"} to ${path}; hash-password makes the hash`);
    decoy ??= hashPassword(randomUUID());
    return new AccountBook(accounts, await decoy);
  }

  /** Accounts one click away while the demo runs. */
  get demoAccounts(): readonly Account[] {
    return [...this.#accounts.values()].filter((account) => account.demo === true).map(publicPart);
  }

  /** The account of that name, or null. */
  find(name: string): Account | null {
    const account = this.#accounts.get(name);
    return account ? publicPart(account) : null;
  }

  /** The account when name and password fit, otherwise null; takes as long either way. */
  async check(name: string, password: string): Promise<Account | null> {
    const account = this.#accounts.get(name);
    const fits = await matchesPassword(account?.passwordHash ?? this.#decoyHash, password);
    return fits && account?.passwordHash !== undefined ? publicPart(account) : null;
  }
}

function publicPart({ name, role }: StoredAccount): Account {
  return { name, role };
}
