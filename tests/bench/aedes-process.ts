import { createServer } from 'node:net';
import { Aedes } from 'aedes';
import { serveParent } from './child-process.ts';

/** The embedded broker's library by itself: what a bare subscriber subscribes to. */
serveParent<{ readonly port: number }>(async ({ port }) => {
  const aedes = await Aedes.createBroker({ concurrency: 2000 });
  const server = createServer((socket) => {
    socket.setNoDelay(true);
    aedes.handle(socket);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
});
