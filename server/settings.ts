import { isIP } from 'node:net';
import { resolve } from 'node:path';
import Type, { type Static } from 'typebox';
import { Value } from 'typebox/value';
import { HallError } from '#engine/errors';
import type { BrokerSettings, TlsFiles } from './broker/broker-settings.ts';

const Port = (usual: number, description: string) => Type.Integer({ minimum: 0, maximum: 65_535, default: usual, description });

/** Every setting: an environment variable, its default, and what it means. The README's table is made of this. */
export const settingsSchema = Type.Object({
  HALLTIDE_DATA: Type.String({ default: '.halltide', description: 'Folder of the store, accounts, sessions and drawn plans.' }),
  HALLTIDE_HTTP_HOST: Type.String({ default: '127.0.0.1', description: 'Address the page and the API listen at.' }),
  HALLTIDE_HTTP_PORT: Port(8080, 'Its port; the next free one when it is taken.'),
  HALLTIDE_PUBLIC_URL: Type.String({
    default: '',
    description: 'Address visitors’ phones reach the page at, as QR codes hold it. Empty: the one the page was opened under.',
  }),
  HALLTIDE_TRUSTED_PROXY: Type.String({
    default: '',
    description: 'Address of the reverse proxy that is believed about who asks, for what host and over HTTPS. Empty: none is.',
  }),
  HALLTIDE_BROKER_URL: Type.String({
    default: '',
    description: 'Your own broker, as mqtt://, mqtts://, ws:// or wss://. Empty: the embedded one.',
  }),
  HALLTIDE_BROKER_PROTOCOL: Type.Union([Type.Literal(4), Type.Literal(5)], {
    default: 4,
    description: 'Protocol spoken to your own broker: 4 is MQTT 3.1.1, 5 is MQTT 5.',
  }),
  HALLTIDE_BROKER_CLIENT_ID: Type.String({
    default: 'halltide',
    description: 'Client id at your own broker; it stays the same over restarts.',
  }),
  HALLTIDE_MQTT_HOST: Type.String({ default: '127.0.0.1', description: 'Address the embedded broker listens at.' }),
  HALLTIDE_MQTT_PORT: Port(1883, 'Its port; the next free one when it is taken.'),
  HALLTIDE_MQTT_USER: Type.String({ default: '', description: 'User of either broker. The embedded one needs it beyond loopback.' }),
  HALLTIDE_MQTT_PASSWORD: Type.String({ default: '', description: 'Its password.' }),
  HALLTIDE_MQTT_CA: Type.String({ default: '', description: 'PEM file of the authority that signs the other side’s certificate.' }),
  HALLTIDE_MQTT_CERT: Type.String({ default: '', description: 'PEM file of our certificate: of the embedded broker, or as a client.' }),
  HALLTIDE_MQTT_KEY: Type.String({ default: '', description: 'PEM file of its key.' }),
  HALLTIDE_HALLS: Type.String({
    default: '',
    description: 'Folder with your hall files: beside the shipped ones, or in their place without the demo.',
  }),
  HALLTIDE_ADAPTERS: Type.String({ default: '', description: 'Folder with your adapters, beside the shipped ones.' }),
  HALLTIDE_FEED_TOKEN: Type.String({
    default: '',
    description: 'Bearer token of queue systems that post their tickets over HTTP. Empty: none may.',
  }),
  HALLTIDE_REBIRTH_SECONDS: Type.Integer({
    minimum: 0,
    maximum: 86_400,
    default: 30,
    description: 'A source is asked for numbers that have been missing so long. 0: never.',
  }),
  HALLTIDE_DEMO: Type.Union([Type.Literal('on'), Type.Literal('off')], { default: 'on', description: 'Whether the demo halls run.' }),
});
type SettingTexts = Static<typeof settingsSchema>;

export interface Settings {
  readonly dataDir: string;
  readonly http: { readonly host: string; readonly port: number };
  /** Where visitors' phones reach the page, without a slash at its end; null is wherever the page was opened. */
  readonly publicUrl: string | null;
  /** Address of the reverse proxy whose forwarding headers are believed; null believes none. */
  readonly trustedProxy: string | null;
  readonly broker: BrokerSettings;
  readonly hallFolders: readonly string[];
  /** Whether the halls the product ships are there beside one's own. */
  readonly withShippedHalls: boolean;
  readonly adapterFolders: readonly string[];
  readonly feedToken: string | null;
  /** Null never asks a source for what is missing. */
  readonly rebirthAfterMs: number | null;
  readonly demo: boolean;
}

/** Reads the environment. Throws `HallError('bad_request')` naming the variable, its value and what it may be. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.keys(settingsSchema.properties).flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const value: unknown = Value.Convert(settingsSchema, Value.Default(settingsSchema, given));
  if (!Value.Check(settingsSchema, value)) {
    const [error] = Value.Errors(settingsSchema, value);
    const name = error?.instancePath.slice(1) ?? '';
    throw new HallError('bad_request', `setting ${name}=${env[name] ?? ''}: ${error?.message ?? 'not valid'}`);
  }
  const broker = brokerSettings(value);
  if (value.HALLTIDE_DEMO === 'on' && (broker.tls !== null || /^(mqtts|wss):/.test(value.HALLTIDE_BROKER_URL)))
    throw new HallError('bad_request', 'setting HALLTIDE_DEMO=on: the demo halls speak no TLS; set it to off');
  return {
    dataDir: resolve(value.HALLTIDE_DATA),
    http: { host: value.HALLTIDE_HTTP_HOST, port: value.HALLTIDE_HTTP_PORT },
    publicUrl: publicUrl(value.HALLTIDE_PUBLIC_URL),
    trustedProxy: trustedProxy(value.HALLTIDE_TRUSTED_PROXY),
    broker,
    hallFolders: value.HALLTIDE_HALLS ? [resolve(value.HALLTIDE_HALLS)] : [],
    withShippedHalls: value.HALLTIDE_DEMO === 'on' || value.HALLTIDE_HALLS === '',
    adapterFolders: value.HALLTIDE_ADAPTERS ? [resolve(value.HALLTIDE_ADAPTERS)] : [],
    feedToken: value.HALLTIDE_FEED_TOKEN || null,
    rebirthAfterMs: value.HALLTIDE_REBIRTH_SECONDS === 0 ? null : value.HALLTIDE_REBIRTH_SECONDS * 1000,
    demo: value.HALLTIDE_DEMO === 'on',
  };
}

function publicUrl(text: string): string | null {
  if (text === '') return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol) || url.username !== '' || url.search !== '' || url.hash !== '')
    throw new HallError('bad_request', `setting HALLTIDE_PUBLIC_URL=${text}: must be like https://hall.example.org`);
  return url.href.replace(/\/+$/, '');
}

function trustedProxy(text: string): string | null {
  if (text === '') return null;
  if (isIP(text) === 0) throw new HallError('bad_request', `setting HALLTIDE_TRUSTED_PROXY=${text}: must be an IP address like 127.0.0.1`);
  return text;
}

function brokerSettings(value: SettingTexts): BrokerSettings {
  const credentials = value.HALLTIDE_MQTT_USER ? { user: value.HALLTIDE_MQTT_USER, password: value.HALLTIDE_MQTT_PASSWORD } : null;
  const tls = tlsFiles(value);
  if (value.HALLTIDE_BROKER_URL) {
    const url = value.HALLTIDE_BROKER_URL;
    if (!URL.canParse(url) || !/^(mqtt|ws)s?:$/.test(new URL(url).protocol))
      throw new HallError('bad_request', `setting HALLTIDE_BROKER_URL=${url}: must be like mqtt://broker.example.org:1883`);
    return {
      kind: 'external',
      url,
      protocolVersion: value.HALLTIDE_BROKER_PROTOCOL,
      clientId: value.HALLTIDE_BROKER_CLIENT_ID,
      credentials,
      tls,
    };
  }
  const host = value.HALLTIDE_MQTT_HOST;
  if (!credentials && !tls?.caFile && !isLoopback(host))
    throw new HallError(
      'bad_request',
      `setting HALLTIDE_MQTT_HOST=${host}: beyond loopback the broker needs HALLTIDE_MQTT_USER or client certificates`,
    );
  return { kind: 'embedded', host, port: value.HALLTIDE_MQTT_PORT, credentials, tls };
}

function tlsFiles(value: SettingTexts): TlsFiles | null {
  const [caFile, certFile, keyFile] = [value.HALLTIDE_MQTT_CA, value.HALLTIDE_MQTT_CERT, value.HALLTIDE_MQTT_KEY].map(
    (path) => path || null,
  );
  return caFile || certFile || keyFile ? { caFile: caFile ?? null, certFile: certFile ?? null, keyFile: keyFile ?? null } : null;
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');
