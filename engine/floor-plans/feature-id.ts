import { createHash } from 'node:crypto';

/** The namespace of our names: version 5 of `halltide` in the namespace of host names (RFC 9562, 5.5 and 6.6). */
const namespace = Buffer.from('6ba7b8109dad11d180b400c04fd430c8', 'hex');

/** The UUID (version 5) of a thing of a hall: the same thing has the same id in every export. */
export function featureId(hallId: string, kind: string, id: string): string {
  const bytes = createHash('sha1').update(namespace).update(`halltide/${hallId}/${kind}/${id}`).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
