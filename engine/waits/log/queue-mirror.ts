export interface WaitingTicket {
  readonly ticketId: string;
  readonly joinedAt: number;
  readonly isPriority: boolean;
}

const rememberedCalls = 20;
const rememberedServices = 200;
/** With fewer ends of waiting than this nothing is known of patience. */
const leastAbandoned = 5;
const millisecondsAMinute = 60_000;

/** One queue as its log has told it so far. */
export class QueueMirror {
  readonly waiting = new Map<string, WaitingTicket>();
  /** Of those called last, the newest last. */
  readonly recentWaitMinutes: number[] = [];
  private readonly callTimes: number[] = [];
  private readonly serviceMinutes: number[] = [];
  private waitedMinutes = 0;
  private abandoned = 0;

  join(ticket: WaitingTicket): void {
    this.waiting.set(ticket.ticketId, ticket);
  }

  call(ticketId: string, time: number): WaitingTicket | null {
    const ticket = this.takeOut(ticketId, time);
    if (!ticket) return null;
    push(this.recentWaitMinutes, (time - ticket.joinedAt) / millisecondsAMinute, rememberedCalls);
    push(this.callTimes, time, rememberedCalls);
    return ticket;
  }

  leave(ticketId: string, time: number): void {
    if (this.takeOut(ticketId, time)) this.abandoned += 1;
  }

  learnService(minutes: number): void {
    push(this.serviceMinutes, minutes, rememberedServices);
  }

  /** A new day begins with nobody there; what was learned stays. */
  clearPeople(): void {
    this.waiting.clear();
    this.recentWaitMinutes.length = 0;
    this.callTimes.length = 0;
  }

  headWaitMinutes(now: number): number | null {
    for (const { joinedAt } of this.waiting.values()) return (now - joinedAt) / millisecondsAMinute;
    return null;
  }

  get meanServiceMinutes(): number | null {
    return this.serviceMinutes.length === 0
      ? null
      : this.serviceMinutes.reduce((sum, minutes) => sum + minutes, 0) / this.serviceMinutes.length;
  }

  /** Minutes waited by all, for everybody who left: the rate of an exponential patience, with those called as censored. */
  get meanPatienceMinutes(): number | null {
    return this.abandoned < leastAbandoned || this.waitedMinutes === 0 ? null : this.waitedMinutes / this.abandoned;
  }

  /** Calls a minute lately; null with fewer than three. */
  callsAMinute(now: number): number | null {
    const [first] = this.callTimes;
    if (first === undefined || this.callTimes.length < 3) return null;
    return this.callTimes.length / Math.max(0.25, (now - first) / millisecondsAMinute);
  }

  private takeOut(ticketId: string, time: number): WaitingTicket | null {
    const ticket = this.waiting.get(ticketId) ?? null;
    if (ticket) {
      this.waiting.delete(ticketId);
      this.waitedMinutes += (time - ticket.joinedAt) / millisecondsAMinute;
    }
    return ticket;
  }
}

function push(values: number[], value: number, most: number): void {
  values.push(value);
  if (values.length > most) values.shift();
}
