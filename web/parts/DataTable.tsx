import { type ReactElement, type ReactNode, useState } from 'react';
import { useText } from '../text/text.ts';
import { Icon } from './Icon.tsx';
import { type Column, type Direction, inOrder, nextOrder, type Page, pageOf, type RowOrder } from './row-order.ts';

export type DataColumn<T> = Column<T, ReactNode>;

interface DataTableProps<T> {
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
  readonly columns: readonly DataColumn<T>[];
  readonly pageRows: number;
  /** The order at first; as the rows come unless told. */
  readonly order?: RowOrder;
  readonly isChosen?: (row: T) => boolean;
  readonly onPick?: (row: T) => void;
}

/** Rows of a list, page by page, put in order by a click on a column's head. */
export function DataTable<T>({ rows, keyOf, columns, pageRows, order: first, isChosen, onPick }: DataTableProps<T>): ReactElement {
  const [order, setOrder] = useState(first ?? null);
  const [wanted, setWanted] = useState(1);
  const page = pageOf(inOrder(rows, columns, order), wanted, pageRows);
  return (
    <div className="data-table">
      <div className="data-rows">
        <table>
          <thead>
            <tr>
              {columns.map((column, place) => (
                <Head
                  key={column.title}
                  column={column}
                  direction={order?.column === place ? order.direction : null}
                  onOrder={() => {
                    setOrder(nextOrder(order, place, column.figure === true));
                    setWanted(1);
                  }}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {page.rows.map((row) => (
              <tr key={keyOf(row)} className={isChosen?.(row) ? 'chosen' : ''} onClick={onPick && (() => onPick(row))}>
                {columns.map((column) => (
                  <td key={column.title} className={column.figure ? 'figure' : ''}>
                    {column.show(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {page.count > 1 && <Pager page={page} onTurn={setWanted} />}
    </div>
  );
}

interface HeadProps<T> {
  readonly column: DataColumn<T>;
  readonly direction: Direction | null;
  readonly onOrder: () => void;
}

function Head<T>({ column: { title, figure, orderBy }, direction, onOrder }: HeadProps<T>): ReactElement {
  return (
    <th scope="col" className={figure ? 'figure' : ''} aria-sort={orderBy && (direction ?? 'none')}>
      {orderBy ? (
        <button type="button" onClick={onOrder}>
          {title}
          <svg width="8" height="12" viewBox="0 0 8 12" aria-hidden="true">
            <path d="M4 0.5L7.5 5h-7z" />
            <path d="M4 11.5L7.5 7h-7z" />
          </svg>
        </button>
      ) : (
        title
      )}
    </th>
  );
}

function Pager<T>({ page: { number, count }, onTurn }: { page: Page<T>; onTurn: (page: number) => void }): ReactElement {
  const text = useText();
  return (
    <nav className="data-pages" aria-label={text.table.pages}>
      <button
        type="button"
        className="bar-button"
        aria-label={text.table.previous}
        disabled={number === 1}
        onClick={() => onTurn(number - 1)}
      >
        <Icon name="left" />
      </button>
      <span>{text.table.page(number, count)}</span>
      <button
        type="button"
        className="bar-button"
        aria-label={text.table.next}
        disabled={number === count}
        onClick={() => onTurn(number + 1)}
      >
        <Icon name="right" />
      </button>
    </nav>
  );
}
