import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import mqtt from 'mqtt';
import type { Browser } from 'playwright-core';
import { WebSocket } from 'ws';
import { liveProtocolVersion } from '#contracts/live-protocol';
import { eventTopic } from '#contracts/topics';
import { hashPassword } from '../../server/access/password-hash.ts';
import { launchBrowser } from '../support/browser.ts';
import { type RunningProduct, startProduct } from '../support/running-product.ts';
import { type BenchOptions, type BenchResult, rounded } from './bench.ts';
import { benchHallId, benchHallPlan, firstBenchDay, writeBenchHall } from './bench-hall.ts';
import { startProcess } from './child-process.ts';
import { dayText } from './day-publisher.ts';
import { buildHallDay } from './hall-day.ts';
import type { PublisherReport } from './publisher-process.ts';
import { watchProbes } from './watch-probes.ts';

const clients = 20;
const perSecond = 1000;
const probesPerSecond = 10;
const measuredSeconds = 30;
const warmUpSeconds = 5;
type View = 'floor' | 'windows';
const account = { name: 'bench', role: 'manager', password: 'a long enough password' };

/**
 * The product under 1,000 events a second with 20 people looking, one of them in a real browser at the manager's floor. Ten times
 * a second a ticket is issued whose name is the moment of its sending; the page says when the frame that shows it was done: queue
 * board, figures and table. The floor's picture is drawn beside the page; when it knew of the ticket is told too.
 */
export async function run({ scale, say }: BenchOptions): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'halltide-live-'));
  const product = await openProduct(folder);
  const browser = await launchBrowser();
  const publisher = await startProcess<PublisherReport>('publisher-process', {
    port: Number(new URL(product.brokerUrl).port),
    firstDay: firstBenchDay(),
    window: 1000,
    perSecond,
  });
  const seconds = Math.max(3, measuredSeconds * scale);
  const sockets: WebSocket[] = [];
  try {
    publisher.tell({ publish: Number.MAX_SAFE_INTEGER });
    sockets.push(...(await openClients(product.url, clients - 1)));
    const messagesADay = buildHallDay(benchHallPlan()).length;
    const hallDay = () => dayText(firstBenchDay(), Math.floor((publisher.latest()?.sent ?? 0) / messagesADay));
    const views: Partial<Record<View, BenchResult>> = {};
    for (const view of ['floor', 'windows'] as const) {
      views[view] = await measureView(browser, product, view, seconds, hallDay);
      say(`${view}: ${JSON.stringify(views[view])}`);
    }
    return { ...views.floor, clients, eventsPerSecond: perSecond, views };
  } finally {
    for (const socket of sockets) socket.terminate();
    await publisher.end();
    await browser.close();
    await product.interrupt();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function openProduct(folder: string): Promise<RunningProduct> {
  const data = join(folder, 'data');
  mkdirSync(data);
  const { name, role, password } = account;
  writeFileSync(join(data, 'accounts.json'), JSON.stringify({ accounts: [{ name, role, passwordHash: await hashPassword(password) }] }));
  const settings = { HALLTIDE_DEMO: 'off', HALLTIDE_HTTP_PORT: '0', HALLTIDE_MQTT_PORT: '0', HALLTIDE_HALLS: writeBenchHall(folder) };
  return startProduct(data, settings);
}

async function openClients(url: string, count: number): Promise<WebSocket[]> {
  const { name, password } = account;
  const body = JSON.stringify({ name, password });
  const signedIn = await fetch(`${url}/api/session`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', origin: url },
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0];
  if (!signedIn.ok || !cookie) throw new Error(`signing in was answered with ${signedIn.status}`);
  return Array.from({ length: count }, () => {
    const socket = new WebSocket(`${url.replace('http', 'ws')}/api/live`, { headers: { cookie, origin: url } });
    socket.once('open', () => socket.send(JSON.stringify({ kind: 'hello', protocol: liveProtocolVersion, hallId: benchHallId })));
    return socket;
  });
}

async function measureView(
  browser: Browser,
  product: RunningProduct,
  view: View,
  seconds: number,
  hallDay: () => string,
): Promise<BenchResult> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  await page.addInitScript(watchProbes);
  await page.goto(product.url);
  await page.locator('input[name=name]').fill(account.name);
  await page.locator('input[name=password]').fill(account.password);
  await page.locator('button[type=submit]').click();
  await page.getByRole('navigation').first().waitFor();
  await page.goto(`${product.url}/halls/${benchHallId}${view === 'windows' ? '/windows' : ''}`);
  await page
    .locator(view === 'windows' ? 'tr[data-window]' : 'canvas')
    .first()
    .waitFor();
  await sleep(warmUpSeconds * 1000);
  await page.evaluate(() => {
    window.probeMilliseconds.length = 0;
    window.pictureMilliseconds.length = 0;
  });
  const sent = await sendProbes(product.brokerUrl, seconds, hallDay);
  await sleep(2000);
  const [seen, drawn] = await page.evaluate(() => [window.probeMilliseconds, window.pictureMilliseconds] as const);
  await page.close();
  return {
    p95Milliseconds: quantile(seen, 0.95),
    medianMilliseconds: quantile(seen, 0.5),
    probes: sent,
    seen: seen.length,
    ...(view === 'floor' ? { pictureP95Milliseconds: quantile(drawn, 0.95), pictureMedianMilliseconds: quantile(drawn, 0.5) } : {}),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN);
}

async function sendProbes(brokerUrl: string, seconds: number, hallDay: () => string): Promise<number> {
  const client = await mqtt.connectAsync(brokerUrl);
  const queueId = benchHallPlan().queues[0]?.id;
  const probes = Math.round(seconds * probesPerSecond);
  for (let probe = 0; probe < probes; probe++) {
    const id = `P${Date.now()}`;
    const time = `${hallDay()}T01:05:00Z`;
    const event = { specversion: '1.0', id, source: 'probe', type: 'ticket.issued', time, data: { queueId } };
    client.publish(eventTopic(benchHallId, 'ticket', id), JSON.stringify(event), { qos: 1 });
    await sleep(1000 / probesPerSecond);
  }
  await client.endAsync();
  return probes;
}
