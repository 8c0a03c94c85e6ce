import type { ReactElement } from 'react';
import type { Counter } from './drawing.ts';
import { removeWindow, splitRow, toggleTidal } from './edit-rows.ts';
import { usePlanText } from './plan-text.ts';
import type { PlanEditor } from './use-plan-editor.ts';

/** The windows of a row by number: one is picked to take it out, to split the row before it, or to make it tidal. */
export function RowWindows({ counter, editor }: { counter: Counter; editor: PlanEditor }): ReactElement {
  const text = usePlanText();
  const { drawing, chosen, choose } = editor;
  const { id, firstNumber, count, tidalNumbers = [] } = counter;
  const picked = chosen?.windowNumber;
  const isPicked = picked !== undefined && picked >= firstNumber && picked < firstNumber + count;
  const numbers = Array.from({ length: count }, (_unused, place) => firstNumber + place);
  const rowOnly = { kind: 'counter', id } as const;
  return (
    <fieldset className="plan-windows wide">
      <legend>{text.field.windows}</legend>
      <div className="chips">
        {numbers.map((number) => (
          <button
            key={number}
            type="button"
            className={tidalNumbers.includes(number) ? 'tidal' : ''}
            aria-pressed={picked === number}
            aria-label={text.row.window(number)}
            onClick={() => choose(picked === number ? rowOnly : { ...rowOnly, windowNumber: number })}
          >
            {number}
          </button>
        ))}
      </div>
      {isPicked ? (
        <div className="plan-buttons">
          <label className="choice">
            <input type="checkbox" checked={tidalNumbers.includes(picked)} onChange={() => editor.edit(toggleTidal(drawing, id, picked))} />
            {text.row.tidal}
          </label>
          {picked > firstNumber && (
            <button type="button" className="button small" onClick={() => editor.edit(splitRow(drawing, id, picked))}>
              {text.row.split(picked)}
            </button>
          )}
          <button
            type="button"
            className="button small"
            onClick={() => {
              editor.edit(removeWindow(drawing, id, picked));
              choose(rowOnly);
            }}
          >
            {text.row.removeWindow(picked)}
          </button>
        </div>
      ) : (
        <p className="plan-note">{text.row.pick}</p>
      )}
    </fieldset>
  );
}
