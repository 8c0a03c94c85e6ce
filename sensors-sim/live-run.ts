import { DayLedger } from './day-ledger.ts';
import { HallClock } from './hall-clock.ts';
import { parseCommand } from './hall-command.ts';
import { formatInstant, serviceDayOf } from './hall-time.ts';
import { LiveHall } from './live-hall.ts';
import { LiveStateFolder, type ObeyedCommand } from './live-state.ts';
import type { DemoHall } from './load-hall.ts';
import { type BrokerAddress, HallPublisher } from './publisher.ts';

export interface LiveOrder extends BrokerAddress {
  readonly halls: readonly DemoHall[];
  /** Hall time at which it begins when nothing was kept, in milliseconds since 1970. */
  readonly start: number;
  readonly days: number;
  readonly rate: number;
  readonly seed: number;
  readonly stateDir: string;
  readonly log: (text: string) => void;
}

const tickMs = 100;
const clockMs = 4000;
const saveMs = 2000;

/** The demo halls in hall time, until `stop`. */
export interface LiveRun {
  readonly clock: HallClock;
  readonly halls: readonly LiveHall[];
  readonly stop: () => Promise<void>;
}

/** Makes the halls as they were at the start or when they were stopped, and lets them go on over the broker. */
export function startLive(order: LiveOrder): LiveRun {
  const folder = new LiveStateFolder(order.stateDir);
  const found = folder.read(
    order.seed,
    order.halls.map(({ id }) => id),
  );
  const since = found?.time ?? order.start;
  let commands: ObeyedCommand[] = [...(found?.commands ?? [])];
  const ledger = new DayLedger(folder);
  const halls = order.halls.map((hall) => {
    const day = found?.days[hall.id];
    const live =
      day === undefined
        ? new LiveHall(hall, order.seed, serviceDayOf(order.start) - order.days, [], since, order.log)
        : new LiveHall(hall, order.seed, day, folder.readCarried(hall.id, day), since, order.log);
    ledger.note(live.run);
    live.publisher = new HallPublisher(order, hall.id, gatewayOf(hall), (topic, payload) => receive(live, topic, payload));
    // Nothing is said while the line is down: what is there is told when it is up.
    live.publisher.onConnected(() => {
      for (const { publisher } of halls) publisher?.tellLeap(clock.now(), clock.rate);
      live.presentAll();
    });
    return live;
  });
  const clock = new HallClock(since, found?.rate ?? order.rate, () => performance.now());
  const clockToTell = (): void => {
    for (const hall of halls) hall.publisher?.tellTime(clock.now(), clock.rate);
  };
  for (const command of commands) halls.find(({ run }) => run.hall.id === command.hallId)?.obey(command);
  clock.leapTo(Math.max(since, ...commands.map(({ at }) => at)));
  for (const hall of halls) hall.run.stepTo(clock.now());
  clock.leapTo(Math.max(since, ...commands.map(({ at }) => at)));
  order.log(`demo halls ${found ? 'go on' : 'begin'} at ${formatInstant(clock.now())}`);

  const save = (): void => {
    const now = clock.now();
    for (const { run } of halls) ledger.note(run);
    const acknowledged = halls.map((hall) => hall.acknowledgedUpTo(hall.run.dayIsOver ? now : Math.min(now, hall.run.world.now)));
    const time = Math.max(since, Math.min(...acknowledged));
    const days = Object.fromEntries(halls.map(({ run }) => [run.hall.id, ledger.dayFor(run.hall.id, time)]));
    commands = commands.filter(({ hallId, at }) => serviceDayOf(at) >= (days[hallId] ?? 0));
    folder.save({ version: 1, seed: order.seed, time, rate: clock.rate, days, commands });
    for (const [hallId, day] of Object.entries(days)) ledger.forgetBefore(hallId, day);
  };

  const receive = (hall: LiveHall, topic: string, payload: string): void => {
    const command = parseCommand(topic, payload);
    if (!command) order.log(`not a command: ${topic}`);
    else if (command.kind === 'fault') hall.setFault(command.name, command.on);
    else if (command.kind === 'rebirth') hall.sayAgain(command.request);
    else if (command.kind === 'clock') {
      clock.setRate(command.rate);
      clockToTell();
    } else if (!commands.some(({ id }) => id === command.id)) {
      const obeyed = { hallId: hall.run.hall.id, at: clock.now(), id: command.id, windowId: command.windowId, action: command.action };
      commands.push(obeyed);
      save();
      hall.obey(obeyed);
    }
  };

  const tick = (): void => {
    if (halls.every(({ run }) => run.dayIsOver)) {
      clock.leapTo(Math.min(...halls.map(({ run }) => run.nextWakes)));
      for (const { publisher } of halls) publisher?.tellLeap(clock.now(), clock.rate);
    }
    const now = clock.now();
    for (const hall of halls) hall.run.stepTo(now);
  };

  save();
  const timers = [setInterval(tick, tickMs), setInterval(clockToTell, clockMs), setInterval(save, saveMs)];
  const stop = async (): Promise<void> => {
    for (const timer of timers) clearInterval(timer);
    save();
    await Promise.all(halls.map((hall) => hall.publisher?.close()));
  };
  return { clock, halls, stop };
}

/** Runs until the process is asked to stop, or, when so ordered, until the one that started it has ended. */
export async function runLive(order: LiveOrder & { readonly endWithParent: boolean }): Promise<void> {
  const stopped = new Promise<void>((resolve) => {
    process.once('SIGTERM', resolve);
    process.once('SIGINT', resolve);
    const parent = process.ppid;
    const watch = (): void => {
      if (process.ppid !== parent) resolve();
    };
    if (order.endWithParent) setInterval(watch, 1000).unref();
  });
  const run = startLive(order);
  await stopped;
  await run.stop();
}

function gatewayOf(hall: DemoHall): string {
  return hall.plan.devices.find(({ kind }) => kind === 'gateway')?.id ?? 'gateway-1';
}
