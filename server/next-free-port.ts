import type { ServerLog } from './http/app-services.ts';

const portsTried = 50;

/** Opens at the first free port from `port` on, saying which were taken. Port 0 is any free one. */
export async function listenAtNextFree<T>(what: string, port: number, log: ServerLog, open: (port: number) => Promise<T>): Promise<T> {
  for (let candidate = port; ; candidate += 1) {
    try {
      return await open(candidate);
    } catch (error) {
      if (!isTaken(error) || port === 0 || candidate >= port + portsTried) throw error;
      log.warn(`port ${candidate} for ${what} is taken, trying ${candidate + 1}`);
    }
  }
}

function isTaken(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === 'EADDRINUSE') || isTaken(error.cause);
}
