import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const passedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const parentCheckMilliseconds = 500;

/**
 * Runs a program in our own process group and waits for it. A signal that reaches us is passed on, and we go on waiting;
 * when whoever started us is gone (npm's shell passes nothing on), the program is told to stop. Nothing we started
 * outlives us. Resolves to its exit code, 128 + n when signal n ended it.
 */
export function runChild(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const passOn = (signal) => child.kill(signal);
    const parent = process.ppid;
    const parentCheck = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(parentCheck);
      passOn('SIGTERM');
    }, parentCheckMilliseconds);
    for (const signal of passedOn) process.on(signal, passOn);
    const letGo = () => {
      clearInterval(parentCheck);
      for (const signal of passedOn) process.off(signal, passOn);
    };
    child.once('error', (error) => {
      letGo();
      reject(error);
    });
    child.once('close', (code, signal) => {
      letGo();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
