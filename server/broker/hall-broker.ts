/** The way to and from the halls, whichever broker carries it. */
export interface HallBroker {
  /** Where clients connect. */
  readonly url: string;
  isConnected(): boolean;
  /** Sends at QoS 1; resolves when the broker has taken it. Throws `HallError('broker_failed')`. */
  publish(topic: string, payload: string, retain?: boolean): Promise<void>;
  close(): Promise<void>;
}
