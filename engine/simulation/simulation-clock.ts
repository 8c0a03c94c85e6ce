/** The minute it is, counted from opening, and those that matter. Shared, so that no number has to be handed on. */
export class SimulationClock {
  now = 0.5;

  constructor(
    readonly startMinute: number,
    readonly closesMinute: number,
    readonly lastTicketMinute: number,
    /** Whoever joins before is not counted. */
    readonly warmUpMinutes: number,
  ) {}
}
