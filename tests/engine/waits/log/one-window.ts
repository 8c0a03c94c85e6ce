import { drawWord, shareOf } from '#engine/simulation/random-key';
import type { TicketStep } from '#engine/waits/log/ticket-step';

const millisecondsAMinute = 60_000;

/** A log of some windows that serve one queue in the order of coming: Poisson arrivals, exponential services, minutes. */
export function busyLog(seed: number, tickets: number, windows: number, meanGap: number, meanService: number): TicketStep[] {
  const span = (place: number, purpose: number, mean: number): number =>
    -mean * Math.log(shareOf(drawWord(seed * 100_003 + place, purpose)));
  const freeAt = Array.from({ length: windows }, () => 0);
  const steps: TicketStep[] = [];
  let minute = 0;
  for (let place = 0; place < tickets; place += 1) {
    minute += span(place, 1, meanGap);
    const window = freeAt.indexOf(Math.min(...freeAt));
    const called = Math.max(minute, freeAt[window] ?? 0);
    const finished = called + span(place, 2, meanService);
    freeAt[window] = finished;
    const step = (kind: TicketStep['kind'], at: number): TicketStep => ({
      time: Math.round(at * millisecondsAMinute),
      ticketId: `T${place}`,
      kind,
      queueId: 'A',
      isPriority: false,
      windowId: kind === 'joined' ? null : `W${window}`,
    });
    steps.push(step('joined', minute), step('called', called), step('finished', finished));
  }
  return steps.sort((a, b) => a.time - b.time);
}
