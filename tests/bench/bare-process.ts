import mqtt from 'mqtt';
import { allEventsFilter } from '#contracts/topics';
import { reportEvery, serveParent } from './child-process.ts';

export interface BareStart {
  readonly port: number;
  readonly protocolVersion: 4 | 5;
}

export interface BareReport {
  readonly parsed: number;
  /** Wall milliseconds of the last message. */
  readonly at: number;
}

/** The least a subscriber can do: take each message at QoS 1 and parse its JSON. */
serveParent<BareStart>(async ({ port, protocolVersion }) => {
  let parsed = 0;
  let at = 0;
  const client = await mqtt.connectAsync(`mqtt://127.0.0.1:${port}`, {
    protocolVersion,
    clean: true,
    ...(protocolVersion === 5 ? { properties: { receiveMaximum: 65_535 } } : {}),
  });
  client.on('message', (_topic, payload) => {
    if (typeof JSON.parse(payload.toString('utf8')) === 'object') parsed++;
    at = Date.now();
  });
  await client.subscribeAsync(allEventsFilter, { qos: 1 });
  reportEvery(50, (): BareReport => ({ parsed, at }));
});
