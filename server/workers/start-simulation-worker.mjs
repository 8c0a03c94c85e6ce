/** Where a simulation thread begins: a thread starts without the loader that reads TypeScript. */
import { register } from 'tsx/esm/api';

register();
await import('./simulation-worker.ts');
