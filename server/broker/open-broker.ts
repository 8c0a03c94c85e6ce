import { readFile } from 'node:fs/promises';
import { HallError } from '#engine/errors';
import type { ServerLog } from '../http/app-services.ts';
import type { Delivery } from '../ingest/intake.ts';
import { listenAtNextFree } from '../next-free-port.ts';
import type { BrokerSettings, TlsFiles } from './broker-settings.ts';
import { openEmbeddedBroker } from './embedded-broker.ts';
import { openExternalBroker } from './external-broker.ts';
import type { HallBroker } from './hall-broker.ts';

export interface BrokerWiring {
  readonly receive: (delivery: Delivery) => void;
  /** Topics of the adapters. */
  readonly foreignFilters: readonly string[];
  readonly log: ServerLog;
}

/** Opens the broker the settings name. Throws `HallError`: `broker_failed`, `bad_request` for a file it cannot read. */
export async function openBroker(settings: BrokerSettings, wiring: BrokerWiring): Promise<HallBroker> {
  const { receive, foreignFilters, log } = wiring;
  const tls = settings.tls && (await readTls(settings.tls));
  if (settings.kind === 'embedded') {
    const { host, port, credentials } = settings;
    const tlsOptions = tls && { ...tls, ...(tls.ca ? { requestCert: true, rejectUnauthorized: true } : {}) };
    return listenAtNextFree('MQTT', port, log, (free) => openEmbeddedBroker({ host, port: free, credentials, tls: tlsOptions, receive }));
  }
  const { url, protocolVersion, clientId, credentials } = settings;
  return openExternalBroker({
    url,
    protocolVersion,
    clientId,
    ...(credentials ?? {}),
    ...(tls ? { tls } : {}),
    foreignFilters,
    receive,
    log: (line) => log.warn(line),
  });
}

/** The PEM files a setting names. */
export async function readTls({ caFile, certFile, keyFile }: TlsFiles): Promise<{ ca?: Buffer; cert?: Buffer; key?: Buffer }> {
  const [ca, cert, key] = await Promise.all([caFile, certFile, keyFile].map((path) => (path === null ? null : readPem(path))));
  return { ...(ca ? { ca } : {}), ...(cert ? { cert } : {}), ...(key ? { key } : {}) };
}

async function readPem(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new HallError('bad_request', `cannot read ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}
