import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { HallError } from '../errors.ts';
import { loadSchema } from './sql-files.ts';
import { type MemoryLimits, StoreMemory } from './store-memory.ts';

/** Where a store lives in memory only: tests and trials. */
export const inMemory = ':memory:';

export interface DatabaseLimits {
  readonly threads: number;
  readonly memoryMebibytes: MemoryLimits;
  /** Past this much log a commit also writes the log into the file, which takes a tenth of a second; until then it is held in memory. */
  readonly checkpointMebibytes: number;
}

/**
 * Ten million events are written on at full speed with half of `writing`. A statement that is spread over threads keeps the one that
 * waits for it spinning, which costs the hall's own thread more than the rest gains.
 */
export const defaultLimits: DatabaseLimits = { threads: 1, memoryMebibytes: { writing: 128, asking: 512 }, checkpointMebibytes: 32 };

/** An open DuckDB file with the schema of this version. One process may hold it. */
export class Database {
  private constructor(
    private readonly instance: DuckDBInstance,
    readonly writer: DuckDBConnection,
    readonly reader: DuckDBConnection,
    private readonly keeper: DuckDBConnection,
    readonly memory: StoreMemory,
  ) {}

  /** Throws `HallError('store_locked')` while another process holds the file, `store_failed` for any other reason. */
  static async open(path: string, limits: DatabaseLimits = defaultLimits): Promise<Database> {
    if (path !== inMemory) makeFolder(dirname(path));
    const instance = await openInstance(path, limits);
    const writer = await instance.connect();
    await writer.run("SET TimeZone = 'UTC'");
    await migrate(writer);
    const reader = await instance.connect();
    await reader.run("SET TimeZone = 'UTC'");
    const keeper = await instance.connect();
    return new Database(instance, writer, reader, keeper, new StoreMemory(keeper, limits.memoryMebibytes));
  }

  /** One more connection for reading; whoever asked closes it. */
  async openReader(): Promise<DuckDBConnection> {
    const connection = await this.instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    return connection;
  }

  close(): void {
    this.reader.closeSync();
    this.writer.closeSync();
    this.keeper.closeSync();
    this.instance.closeSync();
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new HallError('store_failed', `the data folder ${folder} cannot be made: ${why}`, { cause });
  }
}

async function openInstance(path: string, limits: DatabaseLimits): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(path, {
      threads: String(limits.threads),
      memory_limit: `${limits.memoryMebibytes.writing}MiB`,
      checkpoint_threshold: `${limits.checkpointMebibytes}MiB`,
      // A closed network has no extensions to offer.
      autoinstall_known_extensions: 'false',
      preserve_insertion_order: 'false',
    });
  } catch (cause) {
    const text = String(cause);
    if (/lock/i.test(text)) throw new HallError('store_locked', `the store is held by another process: ${path}`, { cause });
    throw new HallError('store_failed', `the store cannot be opened: ${path}: ${text}`, { cause });
  }
}

/** Runs the schema files that this store has not seen, each once and in its own transaction. */
async function migrate(connection: DuckDBConnection): Promise<void> {
  await connection.run('CREATE TABLE IF NOT EXISTS schema_versions (name VARCHAR PRIMARY KEY)');
  const known = await connection.runAndReadAll('SELECT name FROM schema_versions');
  const seen = new Set(known.getRows().map(([name]) => String(name)));
  for (const { name, text } of loadSchema(import.meta.url, 'schema')) {
    if (seen.has(name)) continue;
    await connection.run(`BEGIN; ${text}; INSERT INTO schema_versions VALUES ('${name}'); COMMIT`);
  }
}
