import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RouteOptions } from 'fastify';
import { startApp, temporaryFolder } from './running-app.ts';

/** Every route of the application with its page, those of its plugins too. */
export async function walkedRoutes(): Promise<RouteOptions[]> {
  const webRoot = await builtPage();
  const routes: RouteOptions[] = [];
  await startApp({ webRoot, onRoute: (route) => routes.push(route) });
  return routes;
}

/** A built page of two files, and a secret beside its folder. */
export async function builtPage(): Promise<string> {
  const folder = await temporaryFolder();
  const webRoot = join(folder, 'web');
  await mkdir(join(webRoot, 'assets'), { recursive: true });
  await writeFile(join(webRoot, 'index.html'), `<!doctype html><title>Halltide</title>${' '.repeat(2000)}`);
  await writeFile(join(webRoot, 'assets', 'main-1a2b.js'), 'document.title = "Halltide";');
  await writeFile(join(folder, 'secret.txt'), 'secret');
  return webRoot;
}
