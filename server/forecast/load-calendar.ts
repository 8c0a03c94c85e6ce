import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { HallError } from '#engine/errors';
import { parseCalendar } from '#engine/forecast/parse-calendar';
import { plainCalendar, type WorkCalendar } from '#engine/forecast/work-calendar';

const shippedPath = fileURLToPath(new URL('../../datasets/calendars/china.csv', import.meta.url));

/** The calendar called `china`, none at all, or a file of the same form. Throws `HallError('bad_request')`. */
export async function loadCalendar(nameOrPath: string): Promise<WorkCalendar> {
  if (nameOrPath === 'none') return plainCalendar;
  try {
    return parseCalendar(await readFile(nameOrPath === 'china' ? shippedPath : nameOrPath, 'utf8'));
  } catch (cause) {
    throw new HallError('bad_request', `calendar ${nameOrPath}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
