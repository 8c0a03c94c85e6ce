/** A message of the hall's own vocabulary: the wire topic and the CloudEvent, to be checked like any other. */
export interface WireMessage {
  readonly topic: string;
  readonly event: unknown;
}

/** Why something of a foreign message became nothing: it is quarantined under this code. */
export type AdapterRefusal = 'adapter_failed' | 'not_json' | 'not_csv' | 'unknown_device' | 'bad_report';

/** What could not be read of a foreign message, the whole of it or a row. */
export interface Unread {
  readonly reason: AdapterRefusal;
  readonly detail: string;
}

/** What an adapter made of one foreign message; nothing at all is a valid answer (nothing in it concerns the hall). */
export interface AdaptedMessage {
  readonly messages: readonly WireMessage[];
  readonly unread: readonly Unread[];
}

/** When a message arrived, in ms since 1970: in a hall's own time, or by our clock for none or one nobody knows. */
export type Arrival = (hallId: string | null) => number;

/** Turns what a vendor's devices publish into the hall's own events. */
export interface Adapter {
  readonly name: string;
  /** MQTT filter to subscribe to. */
  readonly topicFilter: string;
  /** Never throws: what the adapter cannot read is named with its reason. */
  adapt(topic: string, payload: Uint8Array, arrival?: Arrival): Promise<AdaptedMessage>;
}
