import { type DuckDBConnection, DuckDBDateValue, DuckDBTimestampTZValue, type DuckDBValue } from '@duckdb/node-api';
import { HallError } from '../errors.ts';
import type { Cell, QuerySource } from '../query-source.ts';
import type { StoreMemory } from './store-memory.ts';

/** Questions asked of a DuckDB connection. A connection answers one at a time; the next waits. */
export class DuckDbQueries implements QuerySource {
  private last: Promise<unknown> = Promise.resolve();

  /** Without `memory`, whoever asks has borrowed it already, or needs none. */
  constructor(
    private readonly connection: DuckDBConnection,
    private readonly memory: StoreMemory | null = null,
  ) {}

  query<Row extends Readonly<Record<string, Cell>>>(sql: string, parameters: Readonly<Record<string, Cell>>): Promise<Row[]> {
    const answer = this.last.then(async () => {
      await this.memory?.borrow();
      try {
        const result = await this.connection.runAndReadAll(sql, { ...parameters });
        return result.getRowObjects().map((row) => mapCells(row) as Row);
      } catch (cause) {
        throw new HallError('query_failed', `a question failed: ${String(cause)}`, { cause });
      } finally {
        await this.memory?.giveBack();
      }
    });
    this.last = answer.catch(() => undefined);
    return answer;
  }

  /** Resolves when every question asked so far is answered: a connection must not be closed under one. */
  async idle(): Promise<void> {
    await this.last;
  }
}

function mapCells(row: Readonly<Record<string, DuckDBValue>>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cellOf(value)]));
}

function cellOf(value: DuckDBValue): Cell {
  if (value instanceof DuckDBTimestampTZValue) return new Date(Number(value.micros / 1000n)).toISOString();
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new TypeError(`a question gave a ${typeof value}: cast it`);
}
