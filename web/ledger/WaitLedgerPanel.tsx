import { type ReactElement, useState } from 'react';
import type { LedgerRow, WaitLedger } from '#contracts/wait-ledger';
import { useResource } from '../api/use-resource.ts';
import { readLedger } from '../api/waits-api.ts';
import { usePreferences } from '../app/preferences.ts';
import { ResourceView } from '../parts/ResourceView.tsx';
import { usePlanNames } from '../parts/use-plan-names.ts';
import { formatCount, formatMinutes, formatShare } from '../text/format.ts';
import { useText, wordFor } from '../text/text.ts';
import { linesBy, wholeHall } from './read-ledger.ts';
import './ledger.css';

/** Every wait that was promised on a day beside what happened: how far off, how often late, and what simple predictors would have said. */
export function WaitLedgerPanel({ hallId, day }: { hallId: string; day: string | null }): ReactElement | null {
  const text = useText();
  const { resource, reload } = useResource(`ledger ${hallId} ${day}`, (signal) => readLedger(hallId, day, signal));
  if (day === null) return null;
  return (
    <section className="work-list panel">
      <header className="work-head">
        <h2>{text.ledger.title}</h2>
        <small>{day}</small>
        <small>{text.ledger.note}</small>
      </header>
      <ResourceView resource={resource} reload={reload} lines={6}>
        {(ledger) =>
          ledger.rows.length === 0 ? <p className="panel-note">{text.ledger.empty}</p> : <Ledger hallId={hallId} ledger={ledger} />
        }
      </ResourceView>
    </section>
  );
}

function Ledger({ hallId, ledger: { rows } }: { hallId: string; ledger: WaitLedger }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const names = usePlanNames(hallId, language);
  const [by, setBy] = useState<'queue' | 'hour'>('queue');
  const minutes = (value: number): string => `${formatMinutes(value)} ${text.unit.minutes}`;
  const nameOf = (key: string): string => (by === 'queue' ? names.queue(key) : text.ledger.hour(key.padStart(2, '0')));
  return (
    <div className="ledger">
      <LedgerTable head={[text.ledger.predictor, ...text.ledger.head.slice(0, 4)]}>
        {wholeHall(rows).map((row) => (
          <tr key={row.predictor}>
            <th scope="row">{wordFor(text.ledger.predictors, row.predictor)}</th>
            <Figures row={row} />
          </tr>
        ))}
      </LedgerTable>
      <div>
        <nav aria-label={text.ledger.promises}>
          {(['queue', 'hour'] as const).map((choice) => (
            <button key={choice} type="button" className="button small" aria-pressed={by === choice} onClick={() => setBy(choice)}>
              {text.ledger.by[choice]}
            </button>
          ))}
        </nav>
        <LedgerTable head={[text.ledger.promises, ...text.ledger.head]}>
          {linesBy(rows, by).map(({ key, row, bestSimpleMinutes }) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              <Figures row={row} />
              <td>{row.coverage === null ? '–' : formatShare(row.coverage, 0)}</td>
              <td>{bestSimpleMinutes === null ? '–' : minutes(bestSimpleMinutes)}</td>
            </tr>
          ))}
        </LedgerTable>
      </div>
    </div>
  );
}

function Figures({ row: { waits, mae, bias, lateShare } }: { row: LedgerRow }): ReactElement {
  const text = useText();
  const sign = bias > 0 ? '+' : bias < 0 ? '−' : '';
  return (
    <>
      <td>{formatCount(waits)}</td>
      <td>
        {formatMinutes(mae)} {text.unit.minutes}
      </td>
      <td>
        {sign}
        {formatMinutes(Math.abs(bias))}
      </td>
      <td>{formatShare(lateShare)}</td>
    </>
  );
}

function LedgerTable({ head, children }: { head: readonly string[]; children: ReactElement[] }): ReactElement {
  return (
    <table>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
