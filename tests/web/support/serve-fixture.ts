import { fileURLToPath } from 'node:url';
import { openFixtureServer } from './fixture-server.ts';

const server = await openFixtureServer(fileURLToPath(new URL('../../../dist/web', import.meta.url)), Number(process.env.PORT ?? '0'));
process.stdout.write(`${server.address}\n`);
