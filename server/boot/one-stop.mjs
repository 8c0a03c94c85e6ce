/**
 * Loaded before the program. Ctrl-C in a terminal reaches a process twice or more: from the terminal, from npm and from the
 * start script, each passing it on. Within a second they are one wish to stop; a later one is a second wish.
 * When the process that started us is gone, nobody is left to stop us: we stop. And a stop that gets stuck is ended: what was
 * acknowledged is on disk by then, whatever else is left undone.
 */
import { constants } from 'node:os';
import { isMainThread } from 'node:worker_threads';

const sameWishMilliseconds = 1000;
const stuckAfterMilliseconds = 15_000;
const signals = new Set(['SIGINT', 'SIGTERM', 'SIGHUP']);

if (isMainThread) {
  const emit = process.emit;
  let wishedAt = Number.NEGATIVE_INFINITY;
  process.emit = function emitOnce(name, ...rest) {
    if (!signals.has(name)) return emit.call(this, name, ...rest);
    const now = performance.now();
    if (now - wishedAt < sameWishMilliseconds) return true;
    const isFirst = wishedAt === Number.NEGATIVE_INFINITY;
    wishedAt = now;
    if (process.listenerCount(name) === 1) {
      // Only ours listens: the program has not begun, or has stopped and is about to end by itself.
      if (isFirst) process.exit(128 + constants.signals[name]);
      return true;
    }
    setTimeout(endStuck, stuckAfterMilliseconds).unref();
    return emit.call(this, name, ...rest);
  };
  // A signal nobody listens for would end the process, also one that says again what was obeyed already.
  for (const name of signals) process.on(name, () => {});
  if (process.channel) {
    process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.channel.unref();
  }
}

function endStuck() {
  process.stderr.write(`halltide: not stopped within ${stuckAfterMilliseconds / 1000} s, ending now\n`);
  process.exit(1);
}
