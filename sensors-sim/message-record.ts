import type { RebirthRequest } from '#contracts/commands';
import type { HallMessage } from './hall-day.ts';

/** Of each source its latest messages are kept, at most so many. */
const keptAtMost = 5000;

/** What each source of a hall said today, to be said again when somebody missed it. */
export class MessageRecord {
  private readonly sources = new Map<string, HallMessage[]>();

  keep(message: HallMessage): void {
    const { source, sequence } = message.event;
    const said = this.sources.get(source);
    // A source counts anew each day.
    if (!said || Number(sequence) === 1) this.sources.set(source, [message]);
    else if (said.push(message) > 2 * keptAtMost) said.splice(0, keptAtMost);
  }

  /** The births of the source's devices, and of the missing numbers those that are kept. */
  again({ source, missing }: RebirthRequest): HallMessage[] {
    const isMissing = (number: number): boolean => missing.some(({ from, to }) => from <= number && number <= to);
    return (this.sources.get(source) ?? []).filter(({ event }) => event.type === 'device.birth' || isMissing(Number(event.sequence)));
  }
}
