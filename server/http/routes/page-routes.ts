import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppServices } from '../app-services.ts';
import type { HallApp } from '../hall-app.ts';
import { readWebFiles, type WebFile } from '../web-files.ts';

const notOfThePage = /^\/(api|docs|health|metrics)(\/|$)/;

/** The built page; its own addresses (`/manager`, `/lobby/taizhou`) all lead to its `index.html`. */
export async function addPageRoutes(app: HallApp, { webRoot }: AppServices): Promise<void> {
  if (webRoot === null) return;
  const files = await readWebFiles(webRoot);
  app.get('/*', { config: { served: 'public' }, schema: { hide: true } }, async (request, reply) => {
    const address = request.url.split('?')[0] ?? '/';
    const file = files.get(address) ?? (isPageAddress(address) ? files.get('/index.html') : undefined);
    return file && !notOfThePage.test(address) ? sendFile(request, reply, file) : reply.callNotFound();
  });
}

/** An address without a file's ending is a place within the page. */
function isPageAddress(address: string): boolean {
  return !/\.[a-z0-9]+$/i.test(address);
}

function sendFile(request: FastifyRequest, reply: FastifyReply, file: WebFile): FastifyReply {
  reply.headers({ etag: file.etag, 'cache-control': file.cacheControl, vary: 'accept-encoding' });
  if (request.headers['if-none-match'] === file.etag) return reply.code(304).send();
  reply.type(file.type);
  if (!file.gzipped || !/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return reply.send(file.body);
  return reply.header('content-encoding', 'gzip').send(file.gzipped);
}
