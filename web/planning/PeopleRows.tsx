import type { ReactElement, ReactNode } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import { usePreferences } from '../app/preferences.ts';
import { NumberInput } from '../experiments/NumberInput.tsx';
import { emptyMeal, emptyStaff, type MealDraft, type StaffDraft } from './people-draft.ts';
import { planNames } from './plan-names.ts';
import { useTideText } from './tide-text.ts';

const mostPeople = 2048;
const mostMealMinutes = 120;

interface RowsProps<Row> {
  readonly rows: readonly Row[];
  readonly wrong: (key: number) => readonly string[];
  readonly onChange: (rows: readonly Row[]) => void;
}

/** How many people there are to sit at windows, for a while or all day, in the hall or one of its pools. */
export function StaffRows({ hall, ...rows }: RowsProps<StaffDraft> & { readonly hall: HallPlan }): ReactElement {
  const text = useTideText().form;
  const names = planNames(hall, usePreferences().language);
  const pools = [...new Set(hall.queues.map(({ poolId }) => poolId))];
  return (
    <SpellRows {...rows} legend={text.staff} add={text.addStaff} empty={emptyStaff}>
      {(row, change) => (
        <>
          <label>
            {text.staffPool}
            <select value={row.poolId} onChange={({ target }) => change({ poolId: target.value })}>
              <option value="">{text.wholeHall}</option>
              {pools.map((poolId) => (
                <option key={poolId} value={poolId}>
                  {names.pool(poolId)}
                </option>
              ))}
            </select>
          </label>
          <span className="pin-span">
            {text.staffPeople}
            <NumberInput
              label={text.staffPeople}
              value={row.people}
              least={0}
              most={mostPeople}
              isWhole
              onChange={(people) => change({ people })}
            />
          </span>
        </>
      )}
    </SpellRows>
  );
}

/** Meals in turns while the hall stays open: between when and when, and how long each. */
export function MealRows(rows: RowsProps<MealDraft>): ReactElement {
  const text = useTideText().form;
  return (
    <SpellRows {...rows} legend={text.meals} add={text.addMeal} empty={emptyMeal}>
      {(row, change) => (
        <span className="pin-span">
          {text.mealMinutes}
          <NumberInput
            label={text.mealMinutes}
            value={row.minutes}
            least={0}
            most={mostMealMinutes}
            isWhole
            onChange={(minutes) => change({ minutes })}
          />
        </span>
      )}
    </SpellRows>
  );
}

interface SpellRowsProps<Row> extends RowsProps<Row> {
  readonly legend: string;
  readonly add: string;
  readonly empty: (key: number) => Row;
  readonly children: (row: Row, change: (part: Partial<Row>) => void) => ReactNode;
}

function SpellRows<Row extends StaffDraft | MealDraft>({
  rows,
  wrong,
  onChange,
  legend,
  add,
  empty,
  children,
}: SpellRowsProps<Row>): ReactElement {
  const text = useTideText().form;
  const next = Math.max(-1, ...rows.map(({ key }) => key)) + 1;
  return (
    <fieldset className="pin-rows">
      <legend>{legend}</legend>
      {rows.map((row) => {
        const change = (part: Partial<Row>): void => onChange(rows.map((one) => (one.key === row.key ? { ...one, ...part } : one)));
        const lines = wrong(row.key);
        return (
          <div key={row.key} className={`pin-row ${lines.length > 0 ? 'is-wrong' : ''}`}>
            <span className="pin-span">
              <input
                type="time"
                aria-label={text.pinFrom}
                value={row.from}
                onChange={({ target }) => change({ from: target.value } as Partial<Row>)}
              />
              –
              <input
                type="time"
                aria-label={text.pinTo}
                value={row.to}
                onChange={({ target }) => change({ to: target.value } as Partial<Row>)}
              />
              {row.from === '' && row.to === '' && <small>{text.allDay}</small>}
            </span>
            {children(row, change)}
            <button
              type="button"
              className="button small"
              aria-label={text.removeRow}
              onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
            >
              ×
            </button>
            {lines.map((line) => (
              <p key={line} className="wrong" role="alert">
                {line}
              </p>
            ))}
          </div>
        );
      })}
      <button type="button" className="button small" onClick={() => onChange([...rows, empty(next)])}>
        {add}
      </button>
    </fieldset>
  );
}
