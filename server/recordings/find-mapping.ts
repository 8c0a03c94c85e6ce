import { HallError } from '#engine/errors';
import { bankCalls } from './bank-calls.ts';
import { csvTickets } from './csv-tickets.ts';
import { doorCounts } from './door-counts.ts';
import { readFirstLine } from './read-lines.ts';
import type { RecordingMapping } from './recording.ts';
import { wireNdjson } from './wire-ndjson.ts';

/** Every kind of recorded file that can be replayed and imported. */
export const recordingMappings: readonly RecordingMapping[] = [bankCalls, doorCounts, wireNdjson, csvTickets];

/** The mapping of that name, or the one that recognizes the file's first line. Throws `HallError('bad_request')` when there is none. */
export async function findMapping(path: string, name?: string): Promise<RecordingMapping> {
  const known = recordingMappings.map((mapping) => mapping.name).join(', ');
  if (name !== undefined) {
    const named = recordingMappings.find((mapping) => mapping.name === name);
    if (!named) throw new HallError('bad_request', `unknown mapping: ${name} (known: ${known})`);
    return named;
  }
  const firstLine = await readFirstLine(path);
  const found = recordingMappings.find((mapping) => mapping.recognizes({ path, firstLine }));
  if (!found) throw new HallError('bad_request', `unknown kind of recording: ${path} (name it with --mapping: ${known})`);
  return found;
}
