import { DuckDBInstance, DuckDBTimestampTZValue } from '@duckdb/node-api';
import type { StoredWireEvent } from './stored-events.ts';

const createTable = `CREATE TABLE exported (
  hall_id VARCHAR, family VARCHAR, kind VARCHAR, entity_id VARCHAR, time TIMESTAMPTZ, source VARCHAR, id VARCHAR, data VARCHAR,
  sequence UBIGINT
)`;

/** Writes events as one Parquet file, a row an event; `data` is JSON text. */
export async function writeParquet(events: AsyncIterable<StoredWireEvent>, path: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    await connection.run("SET TimeZone = 'UTC'");
    await connection.run(createTable);
    const appender = await connection.createAppender('exported');
    for await (const { hallId, time, event } of events) {
      const [family = '', kind = ''] = event.type.split('.');
      for (const text of [hallId, family, kind, event.subject ?? '']) appender.appendVarchar(text);
      appender.appendTimestampTZ(new DuckDBTimestampTZValue(BigInt(time) * 1000n));
      for (const text of [event.source, event.id, JSON.stringify(event.data)]) appender.appendVarchar(text);
      if (event.sequence === undefined) appender.appendNull();
      else appender.appendUBigInt(BigInt(event.sequence));
      appender.endRow();
    }
    appender.closeSync();
    // COPY takes no parameters: the file name is the only text that is put in, with its quotes doubled.
    await connection.run(`COPY exported TO '${path.replaceAll("'", "''")}' (FORMAT parquet, COMPRESSION zstd)`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
