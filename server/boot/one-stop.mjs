/**
 * Loaded before the program. Ctrl-C in a terminal reaches a process twice or more: from the terminal, from npm and from the
 * start script, each passing it on. Within a second they are one wish to stop; a later one is a second wish.
 * When the process that started us is gone, nobody is left to stop us: we stop. And a stop that gets stuck is ended: what was
 * acknowledged is on disk by then, whatever else is left undone.
 */
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
    wishedAt = now;
    setTimeout(endStuck, stuckAfterMilliseconds).unref();
    return emit.call(this, name, ...rest);
  };
  if (process.channel) {
    process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
    process.channel.unref();
  }
}

function endStuck() {
  process.stderr.write(`halltide: not stopped within ${stuckAfterMilliseconds / 1000} s, ending now\n`);
  process.exit(1);
}
