import { type BankCall, bankCallColumns, parseBankCall } from './bank-call.ts';
import { type BankCallStep, formatBankCallStep, planBankCall } from './bank-call-events.ts';
import { readLines } from './read-lines.ts';
import { type RecordedEvent, type Recording, type RecordingMapping, type RecordingOptions, SkippedLines } from './recording.ts';

const header = bankCallColumns.join('\t');

interface Step {
  readonly time: number;
  readonly call: BankCall;
  readonly ticketId: string;
  readonly step: BankCallStep;
}

/** Calls of an Israeli bank's call centre, 1999 (Guedj and Mandelbaum, Technion), as tickets of the hall `bank-calls`. */
export const bankCalls: RecordingMapping = {
  name: 'bank-calls',
  about: "calls of a bank's call centre (Technion 1999), tab-separated, one line a call",
  recognizes: ({ firstLine }) => firstLine.trim() === header,
  async open(path, options): Promise<Recording> {
    const hallId = options.hallId ?? 'bank-calls';
    const skipped = new SkippedLines();
    return {
      mapping: 'bank-calls',
      hallIds: [hallId],
      skipped: skipped.counts,
      events: () => readBankCalls(path, hallId, options, skipped),
    };
  },
};

/** The file is grouped by line, so all of it is read and sorted first: some 200 bytes of memory a step. */
async function* readBankCalls(
  path: string,
  hallId: string,
  options: RecordingOptions,
  skipped: SkippedLines,
): AsyncGenerator<RecordedEvent> {
  skipped.counts.clear();
  const steps: Step[] = [];
  const seen = new Map<string, number>();
  for await (const line of readLines(path)) {
    if (line.trim() === '' || line.trim() === header) continue;
    const call = parseBankCall(line, options.timeZone ?? 'Asia/Jerusalem');
    if ('problem' in call) {
      skipped.add(call.problem);
      continue;
    }
    const ticketId = uniqueId(`${call.line.replaceAll('+', '-')}-${call.callId}`, call.date, seen);
    for (const [step, time] of planBankCall(call)) steps.push({ time, call, ticketId, step });
  }
  // Stable: steps of one call at one moment stay in the order of a ticket's life.
  steps.sort((a, b) => a.time - b.time);
  for (const { time, call, ticketId, step } of steps) yield formatBankCallStep(hallId, call, ticketId, step, time);
}

/** Call numbers of a line begin anew now and then: the second `AA0101-34536` of a date becomes `AA0101-34536-2`. */
function uniqueId(id: string, date: string, seen: Map<string, number>): string {
  const key = `${date} ${id}`;
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? id : `${id}-${count}`;
}
