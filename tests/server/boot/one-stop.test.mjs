import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';

/** Runs a program behind the wish to stop; `act` is called each time it has said something. Resolves to its exit code. */
function run(program, act) {
  const child = spawn(process.execPath, ['--import', './server/boot/one-stop.mjs', '--input-type=module', '-e', program]);
  child.stdout.on('data', (said) => act(String(said), (signal) => child.kill(signal)));
  return new Promise((done) => child.once('close', (code, signal) => done(code ?? signal)));
}

it('a signal that comes again after the program has stopped changes nothing of its exit code', async () => {
  const program = `
    const stop = () => {
      process.off('SIGINT', stop);
      clearInterval(life);
      setTimeout(() => {}, 300);
      console.log('stopped');
    };
    const life = setInterval(() => {}, 1000);
    process.on('SIGINT', stop);
    console.log('up');
  `;
  expect(await run(program, (_said, kill) => kill('SIGINT'))).toBe(0);
});

it('a signal ends a program that has not begun to listen', async () => {
  expect(await run("console.log('up'); setInterval(() => {}, 1000);", (_said, kill) => kill('SIGINT'))).toBe(130);
});
