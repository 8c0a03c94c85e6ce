import mqtt from 'mqtt';
import { HallError } from '#engine/errors';
import type { TlsFiles } from '../broker/broker-settings.ts';
import { readTls } from '../broker/open-broker.ts';

const connectTimeoutMilliseconds = 10_000;

/** Where and as whom to publish. */
export interface BrokerAddress {
  readonly url: string;
  readonly credentials: { readonly user: string; readonly password: string } | null;
  readonly tls: TlsFiles | null;
}

/** Publishes at QoS 1 with a bounded number of messages waiting for their acknowledgement. */
export class EventSender {
  private waiting = 0;
  private failure: HallError | null = null;
  private wake: (() => void) | null = null;
  acknowledged = 0;

  private constructor(
    private readonly client: mqtt.MqttClient,
    private readonly window: number,
  ) {
    client.on('error', (cause) => this.fail(new HallError('broker_failed', `the broker refused: ${cause.message}`, { cause })));
  }

  /** Connects; throws `HallError('broker_failed')` when nobody answers. */
  static async connect(address: BrokerAddress, window = 1000): Promise<EventSender> {
    try {
      const client = await mqtt.connectAsync(
        address.url,
        {
          clientId: `halltide-replay-${process.pid}-${Math.floor(Math.random() * 1e9)}`,
          protocolVersion: 4,
          clean: true,
          connectTimeout: connectTimeoutMilliseconds,
          reconnectPeriod: 1000,
          ...(address.credentials ? { username: address.credentials.user, password: address.credentials.password } : {}),
          ...(address.tls ? { ...(await readTls(address.tls)), rejectUnauthorized: !isThisMachine(address.url) } : {}),
        },
        false,
      );
      return new EventSender(client, window);
    } catch (cause) {
      throw new HallError('broker_failed', `no broker at ${address.url}: ${cause instanceof Error ? cause.message : String(cause)}`, {
        cause,
      });
    }
  }

  /** Resolves when there is room for the next one, not when this one is acknowledged. */
  async send(topic: string, payload: string, retain = false): Promise<void> {
    while (this.waiting >= this.window && !this.failure) await this.change();
    if (this.failure) throw this.failure;
    this.waiting += 1;
    this.client.publish(topic, payload, { qos: 1, retain }, (error) => {
      this.waiting -= 1;
      if (error) this.fail(new HallError('broker_failed', `not acknowledged: ${topic}: ${error.message}`, { cause: error }));
      else this.acknowledged += 1;
      this.notify();
    });
  }

  /** Resolves when everything sent is acknowledged: it is on disk then. */
  async flush(): Promise<void> {
    while (this.waiting > 0 && !this.failure) await this.change();
    if (this.failure) throw this.failure;
  }

  async close(): Promise<void> {
    await this.client.endAsync(this.failure !== null);
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  private notify(): void {
    this.wake?.();
    this.wake = null;
  }

  private fail(error: HallError): void {
    this.failure ??= error;
    this.notify();
  }
}

/** A certificate names a host as others reach it, not as a process beside the broker does. */
const isThisMachine = (url: string): boolean => /\/\/(127\.|localhost|\[::1\])/.test(url);
