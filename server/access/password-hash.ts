import { hash, verify } from '@node-rs/argon2';

/** Memory in KiB, passes and lanes of argon2id (OWASP password storage cheat sheet, 2023: 19 MiB, 2, 1). */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The argon2id hash of a password, as it stands in `accounts.json`. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** Whether `password` is the one behind `passwordHash`; false for a hash that is none. */
export async function matchesPassword(passwordHash: string, password: string): Promise<boolean> {
  try {
    return await verify(passwordHash, password);
  } catch {
    return false;
  }
}
