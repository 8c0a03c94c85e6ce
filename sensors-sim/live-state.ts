import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WindowAction } from '#contracts/commands';
import type { LaterEvent } from './hall-day.ts';
import type { HallRun } from './hall-run.ts';

/** A command the hall took, and when: what makes a day more than its seed. */
export interface ObeyedCommand {
  readonly hallId: string;
  readonly at: number;
  readonly id: string;
  readonly windowId: string;
  readonly action: WindowAction;
}

/** Where the demo stands: enough to make the present day again. Moments in milliseconds since 1970. */
export interface LiveState {
  readonly version: 1;
  readonly seed: number;
  /** Everything up to here has been published and acknowledged. */
  readonly time: number;
  /** Null when nobody has set one yet. */
  readonly rate: number | null;
  /** The present day of each hall, in days since 1970-01-01. */
  readonly days: Readonly<Record<string, number>>;
  readonly commands: readonly ObeyedCommand[];
}

/** Keeps the state in a folder: a small file often, and once a day what earlier days left for later. */
export class LiveStateFolder {
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** The state found, when it belongs to this seed and these halls; else null. */
  read(seed: number, hallIds: readonly string[]): LiveState | null {
    const state = this.readFile('state.json') as LiveState | null;
    const fits = state?.version === 1 && state.seed === seed && Object.keys(state.days).sort().join() === [...hallIds].sort().join();
    return fits ? state : null;
  }

  save(state: LiveState): void {
    this.writeFile('state.json', state);
  }

  readCarried(hallId: string, day: number): readonly LaterEvent[] {
    return (this.readFile(`carried-${hallId}-${day}.json`) as readonly LaterEvent[] | null) ?? [];
  }

  /** Written before the state that names the day. */
  saveCarried(hallId: string, day: number, carried: readonly LaterEvent[]): void {
    this.writeFile(`carried-${hallId}-${day}.json`, carried);
  }

  dropCarried(hallId: string, day: number): void {
    rmSync(join(this.folder, `carried-${hallId}-${day}.json`), { force: true });
  }

  private readFile(name: string): unknown {
    try {
      return JSON.parse(readFileSync(join(this.folder, name), 'utf8'));
    } catch {
      return null;
    }
  }

  private writeFile(name: string, content: unknown): void {
    const path = join(this.folder, name);
    writeFileSync(`${path}.new`, JSON.stringify(content));
    renameSync(`${path}.new`, path);
  }
}

/** Keeps how the halls stand at the end of a history, so that going on needs no second look at the days before. */
export function keepHistoryEnd(folder: string, runs: readonly HallRun[], until: number, seed: number): void {
  const kept = new LiveStateFolder(folder);
  for (const { hall, world, carried } of runs) kept.saveCarried(hall.id, world.date.day, carried);
  const days = Object.fromEntries(runs.map(({ hall, world }) => [hall.id, world.date.day]));
  kept.save({ version: 1, seed, time: until, rate: null, days, commands: [] });
}
