import { readdirSync, readFileSync } from 'node:fs';
import { type DuckDBConnection, DuckDBDateValue, DuckDBInstance, DuckDBTimestampTZValue, type DuckDBValue } from '@duckdb/node-api';
import { onTestFinished } from 'vitest';
import { HallError } from '#engine/errors';
import type { Cell, QuerySource } from '#engine/query-source';

const schemaFolder = new URL('../../engine/store/schema/', import.meta.url);

/** A real DuckDB in memory with the product's tables, for the questions asked of them. */
export class MemoryStore implements QuerySource {
  private constructor(readonly connection: DuckDBConnection) {}

  static async open(): Promise<MemoryStore> {
    const instance = await DuckDBInstance.create(':memory:', { threads: '2', autoinstall_known_extensions: 'false' });
    const connection = await instance.connect();
    await connection.run("SET TimeZone = 'UTC'");
    for (const name of readdirSync(schemaFolder).sort()) await connection.run(readFileSync(new URL(name, schemaFolder), 'utf8'));
    onTestFinished(() => {
      connection.closeSync();
      instance.closeSync();
    });
    return new MemoryStore(connection);
  }

  async query<Row extends Readonly<Record<string, Cell>>>(sql: string, parameters: Readonly<Record<string, Cell>>): Promise<Row[]> {
    try {
      const result = await this.connection.runAndReadAll(sql, { ...parameters });
      return result.getRowObjects().map((row) => mapCells(row) as Row);
    } catch (cause) {
      throw new HallError('query_failed', `a question failed: ${String(cause)}`, { cause });
    }
  }

  /** Inserts rows given by column name; columns left out take null, or what `defaults` says. */
  async insert(table: string, rows: readonly Readonly<Record<string, Cell>>[]): Promise<void> {
    const alike = new Map<string, Cell[][]>();
    for (const row of rows) {
      const names = Object.keys(row).join(', ');
      alike.set(names, [...(alike.get(names) ?? []), Object.values(row)]);
    }
    for (const [names, values] of alike) {
      const tuples = values.map((row, at) => `(${row.map((_value, place) => `$${at * row.length + place + 1}`).join(', ')})`);
      await this.connection.run(`INSERT INTO ${table} (${names}) VALUES ${tuples.join(', ')}`, values.flat());
    }
  }
}

function mapCells(row: Readonly<Record<string, DuckDBValue>>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(value)]));
}

function cellOf(value: DuckDBValue): Cell {
  if (value instanceof DuckDBTimestampTZValue) return new Date(Number(value.micros / 1000n)).toISOString();
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new Error(`a question gave a ${typeof value}: cast it`);
}
