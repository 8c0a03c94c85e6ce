import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { HallError } from '#engine/errors';
import { splitLines } from './split-lines.ts';

const gzipMagic = [0x1f, 0x8b];

/** Lines of a text file, gzip or plain, without their ends; told apart by the first two bytes. Throws `HallError('bad_request')`. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const gzip = await isGzip(path);
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  const text = gzip ? pipeline(file, createGunzip(), () => undefined) : file;
  try {
    for await (const lines of splitLines(text)) yield* lines;
  } catch (cause) {
    throw new HallError('bad_request', `unreadable file: ${path}: ${reasonOf(cause)}`, { cause });
  } finally {
    file.destroy();
  }
}

/** The first line of a file; empty for an empty file. */
export async function readFirstLine(path: string): Promise<string> {
  for await (const line of readLines(path)) return line;
  return '';
}

async function isGzip(path: string): Promise<boolean> {
  try {
    const file = await open(path);
    try {
      const { buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
      return gzipMagic.every((byte, place) => buffer[place] === byte);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new HallError('bad_request', `unreadable file: ${path}: ${reasonOf(cause)}`, { cause });
  }
}

function reasonOf(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  if (code === 'ENOENT') return 'there is none';
  return code === 'EISDIR' ? 'it is a folder' : (message ?? String(cause));
}
