import type { AskedDetail } from '#contracts/designs';
import type { ExperimentStatus } from '#contracts/experiments';

const pollMilliseconds = 400;
const retryMilliseconds = 3_000;

export const isUnderWay = (status: ExperimentStatus): boolean => status === 'queued' || status === 'running';

export interface Following {
  /** Reads at once, and goes on from there. */
  readonly now: () => void;
  readonly stop: () => void;
}

interface Listener {
  readonly onRead: (detail: AskedDetail) => void;
  readonly onFailure: (cause: unknown) => void;
}

/**
 * Reads an experiment until it is over: every 400 ms, slower where an answer takes long, not at all while the page is hidden.
 * A read that fails while it is under way is tried again.
 */
export function followExperiment(
  read: (signal: AbortSignal) => Promise<AskedDetail>,
  listener: Listener,
  page: Pick<Document, 'hidden' | 'addEventListener'> = document,
): Following {
  let abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let underWay = false;

  const next = (milliseconds: number, signal: AbortSignal): void => {
    timer = setTimeout(() => {
      if (page.hidden) page.addEventListener('visibilitychange', now, { once: true, signal });
      else now();
    }, milliseconds);
  };
  const now = (): void => {
    stop();
    abort = new AbortController();
    void readOnce(abort.signal);
  };
  const stop = (): void => {
    clearTimeout(timer);
    abort.abort();
  };
  const readOnce = async (signal: AbortSignal): Promise<void> => {
    const began = performance.now();
    try {
      const detail = await read(signal);
      if (signal.aborted) return;
      underWay = isUnderWay(detail.summary.status);
      listener.onRead(detail);
      if (underWay) next(Math.max(pollMilliseconds, 2 * (performance.now() - began)), signal);
    } catch (cause) {
      if (signal.aborted) return;
      listener.onFailure(cause);
      if (underWay) next(retryMilliseconds, signal);
    }
  };
  now();
  return { now, stop };
}
