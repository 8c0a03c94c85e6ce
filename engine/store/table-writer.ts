import {
  type DuckDBAppender,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  DuckDBTimestampTZValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { ProjectedValue } from '../twin/projection-row.ts';

/** Rows of one of DuckDB's chunks. */
const chunkRows = 2048;

/** Appends rows to one table, in the open transaction of its connection. Columns follow the table's own types. */
export class TableWriter {
  private constructor(
    private readonly appender: DuckDBAppender,
    private readonly types: readonly DuckDBType[],
    private readonly converters: readonly ((value: ProjectedValue) => DuckDBValue)[],
  ) {}

  static async open(connection: DuckDBConnection, table: string): Promise<TableWriter> {
    const appender = await connection.createAppender(table);
    const types = Array.from({ length: appender.columnCount }, (_unused, column) => appender.columnType(column));
    return new TableWriter(appender, types, types.map(converterOf));
  }

  append(rows: readonly (readonly ProjectedValue[])[]): void {
    for (let start = 0; start < rows.length; start += chunkRows) {
      const part = rows.slice(start, start + chunkRows);
      const chunk = DuckDBDataChunk.create(this.types, part.length);
      this.converters.forEach((convert, column) => {
        chunk.setColumnValues(
          column,
          part.map((row) => convert(row[column] ?? null)),
        );
      });
      this.appender.appendDataChunk(chunk);
    }
    if (rows.length > 0) this.appender.flushSync();
  }

  close(): void {
    this.appender.closeSync();
  }
}

function converterOf(type: DuckDBType): (value: ProjectedValue) => DuckDBValue {
  switch (type.typeId) {
    case DuckDBTypeId.TIMESTAMP_TZ:
      return (value) => (value === null ? null : new DuckDBTimestampTZValue(BigInt(Math.round(Number(value))) * 1000n));
    case DuckDBTypeId.DATE:
      return (value) => (value === null ? null : new DuckDBDateValue(Number(value)));
    case DuckDBTypeId.UBIGINT:
      return (value) => (value === null ? null : BigInt(Number(value)));
    case DuckDBTypeId.UTINYINT:
      return atMost(0xff);
    case DuckDBTypeId.USMALLINT:
      return atMost(0xffff);
    case DuckDBTypeId.UINTEGER:
      return atMost(0xffff_ffff);
    default:
      return (value) => value;
  }
}

/** A count that outgrows its column stands at the column's end: refusing the row would refuse its whole batch for ever. */
const atMost =
  (limit: number) =>
  (value: ProjectedValue): DuckDBValue =>
    value === null ? null : Math.min(Number(value), limit);
