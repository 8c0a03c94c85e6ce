import mqtt, { type MqttClient } from 'mqtt';
import { clockTopic, commandsFilter, deviceStateTopic } from '#contracts/topics';
import type { Outgoing } from './feed-faults.ts';
import { formatInstant } from './hall-time.ts';

export interface BrokerAddress {
  readonly broker: string;
  readonly username?: string | undefined;
  readonly password?: string | undefined;
}

/** A hall's line to the broker. What cannot be sent now is kept and sent when the broker is back. */
export class HallPublisher {
  private readonly hallId: string;
  private readonly gatewayId: string;
  private readonly client: MqttClient;
  /** What the broker has not acknowledged, in the order of sending. */
  private readonly outstanding = new Map<number, Outgoing>();
  /** MQTT's numbers of those under way. */
  private readonly underWay = new Map<number, number>();
  /** Those that a fault holds back for a while. */
  private readonly timers = new Map<number, NodeJS.Timeout>();
  private sent = 0;

  constructor(address: BrokerAddress, hallId: string, gatewayId: string, onCommand: (topic: string, payload: string) => void) {
    this.hallId = hallId;
    this.gatewayId = gatewayId;
    this.client = mqtt.connect(address.broker, {
      clientId: `demo-hall-${hallId}-${process.pid}`,
      clean: true,
      reconnectPeriod: 1000,
      connectTimeout: 10_000,
      keepalive: 30,
      ...(address.username !== undefined && { username: address.username }),
      ...(address.password !== undefined && { password: address.password }),
      will: { topic: deviceStateTopic(hallId, gatewayId), payload: Buffer.from('{"state":"lost"}'), qos: 1, retain: true },
    });
    this.client.on('error', () => {});
    this.client.on('connect', () => {
      this.client.subscribe(commandsFilter(hallId), { qos: 1 });
      this.present(gatewayId, 'ready');
      for (const key of this.outstanding.keys()) if (!this.timers.has(key)) this.publish(key);
    });
    // The client would send what it keeps again one by one, each waiting for its acknowledgement.
    this.client.on('close', () => {
      for (const messageId of this.underWay.values()) this.client.removeOutgoingMessage(messageId);
    });
    this.client.on('message', (topic, payload) => onCommand(topic, payload.toString('utf8')));
  }

  /** Hall time up to which everything has been acknowledged, when everything up to `told` has been handed over. */
  acknowledgedUpTo(told: number): number {
    let oldest = told + 1;
    for (const { at } of this.outstanding.values()) oldest = Math.min(oldest, at);
    return oldest - 1;
  }

  get unacknowledged(): number {
    return this.outstanding.size;
  }

  send(outgoing: Outgoing): void {
    const key = this.sent;
    this.sent += 1;
    this.outstanding.set(key, outgoing);
    if (outgoing.delayMs <= 0) {
      this.publish(key);
      return;
    }
    const timer = setTimeout(() => {
      this.timers.delete(key);
      this.publish(key);
    }, outgoing.delayMs);
    this.timers.set(key, timer);
  }

  /** Sends what is outstanding when the line is up; else it goes out when it is again. */
  private publish(key: number): void {
    const outgoing = this.outstanding.get(key);
    if (!outgoing || !this.client.connected) return;
    this.client.publish(outgoing.topic, outgoing.payload, { qos: 1 }, (error) => {
      this.underWay.delete(key);
      if (!error) this.outstanding.delete(key);
    });
    this.underWay.set(key, this.client.getLastMessageId());
  }

  /** Says, retained, whether a device is there; to be said again when the line is back. */
  present(deviceId: string, state: 'ready' | 'lost'): void {
    if (!this.client.connected) return;
    this.client.publish(deviceStateTopic(this.hallId, deviceId), JSON.stringify({ state }), { qos: 1, retain: true });
  }

  /** Says, retained, what time it is in the hall; a clock that could not be told in time is not told late. */
  tellTime(hallTime: number, rate: number): void {
    if (!this.client.connected) return;
    this.client.publish(clockTopic(this.hallId), JSON.stringify({ time: formatInstant(hallTime), rate }), { qos: 0, retain: true });
  }

  /** Says a time that may be another day's: it is believed when the next one goes on from it. */
  tellLeap(hallTime: number, rate: number): void {
    this.tellTime(hallTime - 1, rate);
    this.tellTime(hallTime, rate);
  }

  /** Calls `listener` whenever the line is up again. */
  onConnected(listener: () => void): void {
    this.client.on('connect', listener);
  }

  /** Waits a little for what is under way, then says good-bye. */
  async close(): Promise<void> {
    for (const timer of this.timers.values()) clearTimeout(timer);
    if (!this.client.connected) {
      await this.client.endAsync(true);
      return;
    }
    this.present(this.gatewayId, 'lost');
    const patience = new Promise<void>((resolve) => setTimeout(resolve, 1500).unref());
    await Promise.race([this.client.endAsync(false), patience]);
  }
}
