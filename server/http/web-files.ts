import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

const typeOfExtension: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
};
const compressible = /^text\/|json|svg/;

/** A file of the built page, held in memory: there are a few dozen, and a path that is not among them leads nowhere. */
export interface WebFile {
  readonly type: string;
  readonly body: Buffer;
  /** Null where compressing gains nothing. */
  readonly gzipped: Buffer | null;
  readonly etag: string;
  readonly cacheControl: string;
}

/** The files under `root` by their address, `/index.html`. */
export async function readWebFiles(root: string): Promise<ReadonlyMap<string, WebFile>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files = await Promise.all(
    paths.map(async (path) => {
      const address = `/${relative(root, path).split(sep).join('/')}`;
      return [address, await readWebFile(path, address)] as const;
    }),
  );
  return new Map(files);
}

async function readWebFile(path: string, address: string): Promise<WebFile> {
  const body = await readFile(path);
  const type = typeOfExtension[extname(path)] ?? 'application/octet-stream';
  const gzipped = compressible.test(type) ? await compress(body) : null;
  return {
    type,
    body,
    gzipped: gzipped && gzipped.length < body.length ? gzipped : null,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    // The build puts the content's hash into the names below /assets/.
    cacheControl: address.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
}
