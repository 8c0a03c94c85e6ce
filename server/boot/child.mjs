import { spawn } from 'node:child_process';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in our own process group and waits for it. A signal that reaches us is passed on, and we go on waiting:
 * nothing we started outlives us. Resolves to its exit code, 128 + n when signal n ended it.
 */
export function runChild(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const passOn = (signal) => child.kill(signal);
    const letGo = () => signals.forEach((signal) => process.off(signal, passOn));
    signals.forEach((signal) => process.on(signal, passOn));
    child.once('error', (error) => {
      letGo();
      reject(error);
    });
    child.once('close', (code, signal) => {
      letGo();
      resolve(code ?? 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0));
    });
  });
}
