/** How whoever waited at a moment, or came in the time after it, fared until they were served or gone. */
export interface HorizonWaits {
  /** Of stays in a queue that were called and answered; undefined where there was none. */
  readonly meanWaitMinutes: number | undefined;
  /** Of those and of those who gave up. */
  readonly waitedPersonMinutes: number;
  /** Mean waits by queue. */
  readonly queues: ReadonlyMap<string, number>;
}

interface Stay {
  readonly queueId: string;
  readonly joined: number;
  readonly isCounted: boolean;
}

interface Told {
  readonly queueId?: string;
  readonly visitId?: string;
  readonly reason?: string;
}

const minuteMs = 60_000;

/** Reckons from the hall's own events, as a preview does: of everybody who came before `until`, every stay that had not ended at `at`. */
export class HorizonBook {
  private readonly open = new Map<string, Stay>();
  private readonly called = new Map<string, { queueId: string; minutes: number }[]>();
  private readonly visitOf = new Map<string, string>();
  private readonly firstSeen = new Map<string, number>();
  private readonly queueOf = new Map<string, string>();
  private givenUpMinutes = 0;

  constructor(
    private readonly at: number,
    private readonly until: number,
  ) {}

  take(at: number, type: string, ticketId: string, data: object): void {
    const { queueId, visitId, reason } = data as Told;
    switch (type) {
      case 'ticket.issued':
        this.meet(ticketId, visitId ?? ticketId, at);
        this.join(ticketId, queueId ?? '', at);
        break;
      case 'ticket.transferred':
      case 'ticket.reactivated':
        this.join(ticketId, queueId ?? this.queueOf.get(ticketId) ?? '', at);
        break;
      case 'ticket.called':
        this.call(ticketId, at);
        break;
      case 'ticket.no_show':
        // A call that nobody answered is no wait.
        this.called.get(ticketId)?.pop();
        break;
      case 'ticket.abandoned':
        if (reason !== 'phantom') this.giveUp(ticketId, at);
        this.open.delete(ticketId);
        break;
    }
  }

  /** Nobody more is to come, and nobody waits who counts. */
  get isOver(): boolean {
    return [...this.open.values()].every(({ isCounted }) => !isCounted);
  }

  waits(): HorizonWaits {
    const stays = [...this.called.values()].flat();
    const meanOf = (some: readonly { readonly minutes: number }[]): number =>
      some.reduce((sum, { minutes }) => sum + minutes, 0) / some.length;
    const queueIds = new Set(stays.map(({ queueId }) => queueId));
    return {
      meanWaitMinutes: stays.length > 0 ? meanOf(stays) : undefined,
      waitedPersonMinutes: stays.reduce((sum, { minutes }) => sum + minutes, 0) + this.givenUpMinutes,
      queues: new Map([...queueIds].map((id) => [id, meanOf(stays.filter(({ queueId }) => queueId === id))])),
    };
  }

  private meet(ticketId: string, visitId: string, at: number): void {
    this.visitOf.set(ticketId, visitId);
    if (!this.firstSeen.has(visitId)) this.firstSeen.set(visitId, at);
  }

  private join(ticketId: string, queueId: string, at: number): void {
    const cameAt = this.firstSeen.get(this.visitOf.get(ticketId) ?? ticketId) ?? at;
    this.queueOf.set(ticketId, queueId);
    this.open.set(ticketId, { queueId, joined: at, isCounted: cameAt < this.until });
  }

  private call(ticketId: string, at: number): void {
    const stay = this.open.get(ticketId);
    this.open.delete(ticketId);
    if (!stay?.isCounted || at < this.at) return;
    this.called.set(ticketId, [...(this.called.get(ticketId) ?? []), { queueId: stay.queueId, minutes: (at - stay.joined) / minuteMs }]);
  }

  private giveUp(ticketId: string, at: number): void {
    const stay = this.open.get(ticketId);
    if (stay?.isCounted && at >= this.at) this.givenUpMinutes += (at - stay.joined) / minuteMs;
  }
}
