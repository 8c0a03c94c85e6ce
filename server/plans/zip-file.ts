import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import { HallError } from '#engine/errors';

/** A file within a zip archive. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const signature = { entry: 0x04034b50, listed: 0x02014b50, end: 0x06054b50 };
const sizeOf = { entry: 30, listed: 46, end: 22 };
const method = { stored: 0, deflated: 8 };
/** Names are UTF-8. */
const unicodeNames = 0x0800;
/** 1980-01-01, the first day a zip archive knows: the same files give the same archive. */
const firstDay = 0x0021;
const version = 20;

/** The files as one zip archive (PKWARE's APPNOTE 6.3), deflated. */
export function writeZip(entries: readonly ZipEntry[]): Buffer {
  const parts: Buffer[] = [];
  const listed: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of entries) {
    const packed = deflateRawSync(bytes);
    const text = Buffer.from(name, 'utf8');
    // From the version on both headers say the same: version, flags, method, time, day, checksum, sizes, lengths.
    const common = Buffer.alloc(26);
    [version, unicodeNames, method.deflated, 0, firstDay].forEach((value, place) => {
      common.writeUInt16LE(value, place * 2);
    });
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(bytes.length, 18);
    common.writeUInt16LE(text.length, 22);
    const entry = Buffer.concat([numbers(signature.entry), common, text, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    listed.push(numbers(signature.listed), Buffer.from([version, 0]), common, rest, text);
    parts.push(entry);
    at += entry.length;
  }
  const directory = Buffer.concat(listed);
  const end = Buffer.alloc(sizeOf.end);
  end.writeUInt32LE(signature.end, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

const numbers = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
};

/** The files of a zip archive, folders left out; together at most `mostBytes`. Throws `bad_request` for anything else. */
export function readZip(archive: Uint8Array, mostBytes: number): ZipEntry[] {
  try {
    return [...entriesOf(Buffer.from(archive), mostBytes)];
  } catch (cause) {
    throw new HallError('bad_request', `this is no zip archive we can read: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

function* entriesOf(bytes: Buffer, mostBytes: number): Generator<ZipEntry> {
  const end = bytes.lastIndexOf(numbers(signature.end));
  if (end < 0) throw new RangeError('it has no directory');
  let at = bytes.readUInt32LE(end + 16);
  let room = mostBytes;
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== signature.listed) throw new RangeError('its directory is broken');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + sizeOf.listed, at + sizeOf.listed + nameLength);
    const how = bytes.readUInt16LE(at + 10);
    const packedLength = bytes.readUInt32LE(at + 20);
    const entry = bytes.readUInt32LE(at + 42);
    const start = entry + sizeOf.entry + bytes.readUInt16LE(entry + 26) + bytes.readUInt16LE(entry + 28);
    const packed = bytes.subarray(start, start + packedLength);
    if (!name.endsWith('/')) {
      if (how !== method.stored && how !== method.deflated) throw new RangeError(`${name} is packed in another way`);
      const content = how === method.stored ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
      room -= content.length;
      if (room < 0) throw new RangeError(`more than ${mostBytes} bytes`);
      yield { name, bytes: content };
    }
    at += sizeOf.listed + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
