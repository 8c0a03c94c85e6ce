/** What a queue log says of a ticket, as far as waits are concerned. Instants are milliseconds since 1970. */
export interface TicketStep {
  readonly time: number;
  readonly ticketId: string;
  readonly kind: 'joined' | 'called' | 'started' | 'finished' | 'left';
  /** The queue it joins; null where the step does not say. */
  readonly queueId: string | null;
  /** Called before others of its queue. */
  readonly isPriority: boolean;
  readonly windowId: string | null;
}
