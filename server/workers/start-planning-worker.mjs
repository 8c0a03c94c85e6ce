/** Where a planning thread begins: a thread starts without the loader that reads TypeScript. */
import { register } from 'tsx/esm/api';

register();
await import('./planning-worker.ts');
