/** A message of the hall's own vocabulary: the wire topic and the CloudEvent, to be checked like any other. */
export interface WireMessage {
  readonly topic: string;
  readonly event: unknown;
}

/** Why a foreign message became nothing: it is quarantined under this code. */
export type AdapterRefusal = 'adapter_failed' | 'not_json' | 'not_csv' | 'unknown_device' | 'bad_report';

/** What an adapter made of one foreign message; no messages is a valid answer (nothing in it concerns the hall). */
export type AdaptedMessage =
  | { readonly kind: 'messages'; readonly messages: readonly WireMessage[] }
  | { readonly kind: 'refused'; readonly reason: AdapterRefusal; readonly detail: string };

/** Turns what a vendor's devices publish into the hall's own events. */
export interface Adapter {
  readonly name: string;
  /** MQTT filter to subscribe to. */
  readonly topicFilter: string;
  /** Never throws: a message the adapter cannot read is a refusal with its reason. `received` is the wall time of arrival. */
  adapt(topic: string, payload: Uint8Array, received?: Date): Promise<AdaptedMessage>;
}
