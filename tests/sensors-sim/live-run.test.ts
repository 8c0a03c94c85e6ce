import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Aedes } from 'aedes';
import mqtt, { type MqttClient } from 'mqtt';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { rebirthTopic } from '#contracts/topics';
import type { HallMessage } from '../../sensors-sim/hall-day.ts';
import { HallRun } from '../../sensors-sim/hall-run.ts';
import { parseDay } from '../../sensors-sim/hall-time.ts';
import { runHistory } from '../../sensors-sim/history-run.ts';
import { type LiveRun, startLive } from '../../sensors-sim/live-run.ts';
import { keepHistoryEnd } from '../../sensors-sim/live-state.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';

const hall = loadHall('jincheng');
const start = Date.parse('2026-11-17T09:30:00+08:00');
const days = 3;

vi.setConfig({ testTimeout: 60_000 });

interface Broker {
  readonly port: number;
  readonly close: () => Promise<void>;
}

async function openBroker(port = 0, acknowledgesAfterMs = 0): Promise<Broker> {
  const aedes = await Aedes.createBroker();
  if (acknowledgesAfterMs > 0) aedes.authorizePublish = (_client, _packet, done) => void setTimeout(done, acknowledgesAfterMs);
  const server: Server = createServer(aedes.handle);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    await new Promise<void>((resolve) => aedes.close(resolve));
    await new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { port: (server.address() as AddressInfo).port, close };
}

let broker: Broker;
let stateDir: string;
let listener: MqttClient;
let heard: { topic: string; payload: string }[];
let running: LiveRun[];

async function listen(port: number): Promise<void> {
  listener = await mqtt.connectAsync(`mqtt://127.0.0.1:${port}`, { reconnectPeriod: 100 });
  listener.on('message', (topic, payload) => heard.push({ topic, payload: payload.toString() }));
  await listener.subscribeAsync('hall/#', { qos: 1 });
}

const begin = (rate: number): LiveRun => {
  const run = startLive({ broker: `mqtt://127.0.0.1:${broker.port}`, halls: [hall], start, days, rate, seed: 1, stateDir, log: () => {} });
  running.push(run);
  return run;
};

/** Lets `run` go on faster than any hall does, until it is so. */
async function hurry(run: LiveRun, isSo: () => boolean, what: string): Promise<void> {
  const faster = setInterval(() => run.clock.leapTo(run.clock.now() + 20_000), 50);
  try {
    await until(isSo, what);
  } finally {
    clearInterval(faster);
  }
}

async function until(isSo: () => boolean, what: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  while (!isSo()) {
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const events = (): { type: string; source: string; id: string; time: string; subject: string }[] =>
  heard.filter(({ topic }) => topic.includes('/evt/')).map(({ payload }) => JSON.parse(payload));
const keys = (): Set<string> => new Set(events().map(({ source, id }) => `${source} ${id}`));

/** What an undisturbed hall says after the start, up to `time`. */
function undisturbed(time: number): HallMessage[] {
  const said: HallMessage[] = [];
  new HallRun(hall, 1, parseDay('2026-11-17') - days, [], (message) => said.push(message)).stepTo(time);
  return said.filter(({ at }) => at > start);
}

beforeEach(async () => {
  broker = await openBroker();
  stateDir = mkdtempSync(join(tmpdir(), 'demo-hall-'));
  heard = [];
  running = [];
  await listen(broker.port);
});

afterEach(async () => {
  await Promise.all(running.map((run) => run.stop()));
  await listener.endAsync(true);
  await broker.close();
  rmSync(stateDir, { recursive: true, force: true });
});

test.each([
  ['having made the days before in silence', false],
  ['from what the history kept', true],
])('goes on exactly where history ends %s, tells the time and what is there', async (_, kept) => {
  if (kept) {
    const runs = await runHistory(
      { halls: [hall], until: start, days, seed: 1 },
      () => undefined,
      () => {},
    );
    keepHistoryEnd(stateDir, runs, start, 1);
  }
  await hurry(begin(60), () => events().length > 60, 'events');
  const told = events();
  const expected = undisturbed(Date.parse(told.at(-1)?.time ?? ''))
    .slice(0, told.length)
    .map(({ event }) => event);
  expect(told).toEqual(expected);
  const clock = heard.find(({ topic }) => topic === 'hall/jincheng/v1/state/clock');
  expect(JSON.parse(clock?.payload ?? '{}')).toMatchObject({ rate: 60 });
  expect(heard).toContainEqual({ topic: 'hall/jincheng/v1/state/device/kiosk-01', payload: '{"state":"ready"}' });
});

test('a stop and a start lose nothing and repeat nothing anew, with the commands obeyed before', async () => {
  const first = begin(60);
  await hurry(first, () => events().length > 20, 'events');
  const command = {
    specversion: '1.0',
    id: 'c1',
    source: 't',
    type: 'command.window',
    subject: 'W3',
    time: '',
    data: { action: 'assign', queues: ['B', 'A'] },
  };
  await listener.publishAsync('hall/jincheng/v1/cmd/window/W3', JSON.stringify(command), { qos: 1 });
  await hurry(first, () => events().some(({ type }) => type === 'command.accepted'), 'the answer');
  await first.stop();
  const before = events();
  const second = begin(60);
  await hurry(second, () => events().some(({ type }) => type === 'command.completed'), 'the command to be carried out');
  await hurry(second, () => keys().size > before.length + 30, 'more events');
  const all = events();
  const byKey = new Map(all.map((event) => [`${event.source} ${event.id}`, JSON.stringify(event)]));
  for (const event of all) expect(byKey.get(`${event.source} ${event.id}`)).toBe(JSON.stringify(event));
  const numbers = [...byKey.keys()].filter((key) => key.startsWith('jincheng/queue-system')).map((key) => Number(key.split('-').at(-1)));
  expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, place) => (numbers[0] ?? 0) + place));
});

test('keeps what it could not send while the broker was away', async () => {
  const run = begin(60);
  await hurry(run, () => events().length > 10, 'events');
  await broker.close();
  run.clock.leapTo(run.clock.now() + 300_000);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  broker = await openBroker(broker.port);
  await until(() => listener.connected, 'the listener to be back');
  await hurry(run, () => keys().size > 120, 'what was kept');
  const told = keys();
  const last = Math.max(...events().map(({ time }) => Date.parse(time)));
  const missing = undisturbed(last - 60_000).filter(({ event }) => !told.has(`${event.source} ${event.id}`));
  expect(missing.map(({ event }) => event.time)).toEqual([]);
});

test('what waited for the broker does not wait for one acknowledgement after the other', async () => {
  const run = begin(60);
  await hurry(run, () => events().length > 10, 'events');
  await broker.close();
  for (let minute = 0; minute < 30; minute += 1) {
    run.clock.leapTo(run.clock.now() + 60_000);
    await new Promise((resolve) => setTimeout(resolve, 110));
  }
  const kept = run.halls[0]?.publisher?.unacknowledged ?? 0;
  expect(kept).toBeGreaterThan(100);
  const acknowledgesAfterMs = 50;
  broker = await openBroker(broker.port, acknowledgesAfterMs);
  await until(() => listener.connected, 'the listener to be back');
  const since = performance.now();
  const told = keys().size;
  await until(() => keys().size >= told + kept, 'what was kept');
  expect(performance.now() - since).toBeLessThan((kept * acknowledgesAfterMs) / 2);
});

test('says again what was lost, the same as before', async () => {
  const run = begin(60);
  await until(() => heard.some(({ topic }) => topic.endsWith('/state/clock')), 'the clock');
  await listener.publishAsync('hall/jincheng/v1/cmd/fault/loss', '{"on":true}', { qos: 1 });
  const numbered = (): number[] =>
    heard
      .map(({ payload }) => JSON.parse(payload))
      .filter(({ source }) => source === 'jincheng/queue-system')
      .map(({ sequence }) => sequence);
  const missing = (): number[] => {
    const numbers = new Set(numbered());
    const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
    return Array.from({ length: Math.max(0, last - first) }, (_, place) => first + place).filter((number) => !numbers.has(number));
  };
  await hurry(run, () => missing().length > 3, 'a loss');
  await listener.publishAsync('hall/jincheng/v1/cmd/fault/loss', '{"on":false}', { qos: 1 });
  const lost = missing();
  const source = 'jincheng/queue-system';
  const ranges = lost.map((number) => ({ from: number, to: number }));
  await listener.publishAsync(rebirthTopic('jincheng', source), JSON.stringify({ data: { source, missing: ranges } }), { qos: 1 });
  await until(() => lost.every((number) => numbered().includes(number)), 'what was lost');
  const undone = undisturbed(Math.max(...events().map(({ time }) => Date.parse(time)))).map(({ event }) => JSON.stringify(event));
  for (const event of events().filter((one) => one.source === source)) expect(undone).toContain(JSON.stringify(event));
});

test('obeys the clock, from one to sixty', async () => {
  const run = begin(10);
  await until(() => heard.some(({ topic }) => topic.endsWith('/state/clock')), 'the clock');
  await listener.publishAsync('hall/jincheng/v1/cmd/clock/jincheng', '{"rate":45}');
  await until(() => run.clock.rate === 45, 'the rate');
  await until(() => heard.some(({ payload }) => payload.includes('"rate":45')), 'the new rate to be told');
  await listener.publishAsync('hall/jincheng/v1/cmd/clock/jincheng', '{"rate":400}');
  await listener.publishAsync('hall/jincheng/v1/cmd/clock/jincheng', '{"rate":2}');
  await until(() => run.clock.rate === 2, 'the last rate');
});

test('skips the night, and a dead device says so', async () => {
  const run = begin(60);
  run.clock.leapTo(Date.parse('2026-11-17T18:14:30+08:00'));
  await until(() => run.clock.now() > Date.parse('2026-11-18T07:40:00+08:00'), 'the next morning');
  expect(run.clock.now()).toBeLessThan(Date.parse('2026-11-18T08:10:00+08:00'));
  await until(() => events().some(({ type, time }) => type === 'device.birth' && time.startsWith('2026-11-17T23')), 'the devices to wake');
  await listener.publishAsync('hall/jincheng/v1/cmd/fault/dead_device', '{"on":true}');
  await until(() => heard.some(({ topic, payload }) => topic.endsWith('/device/kiosk-01') && payload.includes('lost')), 'the will');
});
