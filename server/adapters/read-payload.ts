import { parse } from 'csv-parse/sync';
import type { AdaptedMessage } from './adapter.ts';
import type { AdapterFile } from './adapter-file.ts';

export type ReadPayload = { readonly kind: 'read'; readonly value: unknown } | Extract<AdaptedMessage, { kind: 'refused' }>;

/** A payload as the expression is to see it: JSON, its text, either, or the rows of a feed (JSON or CSV with a header row). */
export function readPayload(form: AdapterFile['payload'], payload: Uint8Array): ReadPayload {
  const text = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (form === 'text') return { kind: 'read', value: text };
  if (form === 'feed' && !/^\s*[[{]/.test(text)) return readCsv(text);
  try {
    return { kind: 'read', value: JSON.parse(text) };
  } catch (error) {
    if (form === 'any') return { kind: 'read', value: text };
    return { kind: 'refused', reason: 'not_json', detail: messageOf(error) };
  }
}

function readCsv(text: string): ReadPayload {
  try {
    const rows: unknown = parse(text, { columns: true, skip_empty_lines: true, trim: true, to: 10_000 });
    return { kind: 'read', value: rows };
  } catch (error) {
    return { kind: 'refused', reason: 'not_csv', detail: messageOf(error) };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
