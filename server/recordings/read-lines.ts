import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { HallError } from '#engine/errors';

const gzipMagic = [0x1f, 0x8b];
const maxLineCharacters = 4_000_000;

/** Lines of a text file, gzip or plain, without their ends; told apart by the first two bytes. Throws `HallError('bad_request')`. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const gzip = await isGzip(path);
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  const text = gzip ? pipeline(file, createGunzip(), () => undefined) : file;
  const decoder = new TextDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of text) {
      rest += decoder.decode(chunk as Buffer, { stream: true });
      const lines = rest.split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > maxLineCharacters) throw new Error(`a line is longer than ${maxLineCharacters} characters`);
      for (const line of lines) yield line.endsWith('\r') ? line.slice(0, -1) : line;
    }
  } catch (cause) {
    throw new HallError('bad_request', `unreadable file: ${path}: ${reasonOf(cause)}`, { cause });
  } finally {
    file.destroy();
  }
  rest += decoder.decode();
  if (rest !== '') yield rest.endsWith('\r') ? rest.slice(0, -1) : rest;
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
