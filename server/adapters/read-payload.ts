import { parse } from 'csv-parse/sync';
import type { Unread } from './adapter.ts';
import type { AdapterFile } from './adapter-file.ts';

/** What the expression is to see, one after the other: the message, or the rows of a feed. */
export type ReadPayload = { readonly values: readonly unknown[] } | Unread;

/** A payload as JSON, its text, either, or the rows of a feed: a JSON object, a list, `{"tickets": […]}`, or CSV with a header row. */
export function readPayload(form: AdapterFile['payload'], payload: Uint8Array): ReadPayload {
  const text = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength)
    .toString('utf8')
    .replace(/^\uFEFF/, '');
  if (form === 'text') return { values: [text] };
  if (form === 'feed' && !/^\s*[[{]/.test(text)) return readCsv(text);
  try {
    const value: unknown = JSON.parse(text);
    return { values: form === 'feed' ? rowsOf(value) : [value] };
  } catch (error) {
    if (form === 'any') return { values: [text] };
    return { reason: 'not_json', detail: messageOf(error) };
  }
}

function rowsOf(value: unknown): readonly unknown[] {
  const rows = typeof value === 'object' && value !== null && 'tickets' in value ? value.tickets : value;
  return Array.isArray(rows) ? rows : [rows];
}

function readCsv(text: string): ReadPayload {
  try {
    const values: unknown[] = parse(text, { columns: true, skip_empty_lines: true, trim: true, to: 10_000 });
    return { values };
  } catch (error) {
    return { reason: 'not_csv', detail: messageOf(error) };
  }
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
