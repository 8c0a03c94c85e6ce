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
  /** Hall times of what the broker has not acknowledged, in the order of sending. */
  private readonly outstanding = new Map<number, number>();
  private readonly timers = new Set<NodeJS.Timeout>();
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
    });
    this.client.on('message', (topic, payload) => onCommand(topic, payload.toString('utf8')));
  }

  /** Hall time up to which everything has been acknowledged, when everything up to `told` has been handed over. */
  acknowledgedUpTo(told: number): number {
    let oldest = told + 1;
    for (const at of this.outstanding.values()) oldest = Math.min(oldest, at);
    return oldest - 1;
  }

  get unacknowledged(): number {
    return this.outstanding.size;
  }

  send(outgoing: Outgoing): void {
    const key = this.sent;
    this.sent += 1;
    this.outstanding.set(key, outgoing.at);
    const publish = (): void => {
      this.client.publish(outgoing.topic, outgoing.payload, { qos: 1 }, () => this.outstanding.delete(key));
    };
    if (outgoing.delayMs <= 0) publish();
    else {
      const timer = setTimeout(() => {
        this.timers.delete(timer);
        publish();
      }, outgoing.delayMs);
      this.timers.add(timer);
    }
  }

  /** Says, retained, whether a device is there. */
  present(deviceId: string, state: 'ready' | 'lost'): void {
    this.client.publish(deviceStateTopic(this.hallId, deviceId), JSON.stringify({ state }), { qos: 1, retain: true });
  }

  /** Says, retained, what time it is in the hall; a clock that could not be told in time is not told late. */
  tellTime(hallTime: number, rate: number): void {
    if (!this.client.connected) return;
    this.client.publish(clockTopic(this.hallId), JSON.stringify({ time: formatInstant(hallTime), rate }), { qos: 0, retain: true });
  }

  /** Calls `listener` whenever the line is up again. */
  onConnected(listener: () => void): void {
    this.client.on('connect', listener);
  }

  /** Waits a little for what is under way, then says good-bye. */
  async close(): Promise<void> {
    for (const timer of this.timers) clearTimeout(timer);
    if (!this.client.connected) {
      await this.client.endAsync(true);
      return;
    }
    this.present(this.gatewayId, 'lost');
    const patience = new Promise<void>((resolve) => setTimeout(resolve, 1500).unref());
    await Promise.race([this.client.endAsync(false), patience]);
  }
}
