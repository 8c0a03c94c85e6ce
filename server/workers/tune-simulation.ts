import { setFlagsFromString } from 'node:v8';

/**
 * Lets V8 put more of the event loop into one piece of machine code: a visitor passes through some thirty small functions, and
 * at the usual limits every fourth is called, with its numbers on the heap. A fifth faster, and less garbage.
 */
export function tuneForSimulation(): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=3000');
}
