import type { QuerySource } from '../query-source.ts';
import type { Database } from './database.ts';
import { DuckDbQueries } from './duckdb-queries.ts';

/** The store as it stood at one moment, for several questions that have to agree; others go on writing meanwhile. */
export interface StoreSnapshot {
  readonly queries: QuerySource;
  close(): Promise<void>;
}

/** Takes a snapshot. It holds back the removal of what is overwritten, so close it soon. */
export async function openSnapshot(database: Database): Promise<StoreSnapshot> {
  await database.memory.borrow();
  const connection = await database.openReader();
  await connection.run('BEGIN TRANSACTION READ ONLY');
  // A transaction takes its place in time with its first read.
  await connection.run('SELECT count(*) FROM schema_versions');
  return {
    queries: new DuckDbQueries(connection),
    close: async () => {
      await connection.run('ROLLBACK');
      connection.closeSync();
      await database.memory.giveBack();
    },
  };
}
