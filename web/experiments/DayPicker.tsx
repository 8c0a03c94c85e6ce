import { type KeyboardEvent, type ReactElement, useEffect, useState } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import type { DayRow } from '#contracts/http-api';
import { readDays, readPlan } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { Icon } from '../parts/Icon.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { addDays, addMonths, type CalendarDay, monthSheet } from './calendar-days.ts';
import { useExperimentText } from './experiment-text.ts';

interface DayPickerProps {
  readonly hallId: string;
  readonly day: string | null;
  readonly onPick: (day: string) => void;
}

/** A month's sheet: days on record and days to come can be chosen; the latest recorded one is to begin with. */
export function DayPicker({ hallId, day, onPick }: DayPickerProps): ReactElement {
  const text = useExperimentText().compose.base;
  const { resource, reload } = useResource(`days of ${hallId}`, async (signal) => {
    const [rows, plan] = await Promise.all([readDays(hallId, signal), readPlan(hallId, signal)]);
    return { rows, plan };
  });
  const latest = resource.status === 'ready' ? (resource.value.rows.at(-1)?.day ?? null) : null;
  useEffect(() => {
    if (day === null && latest !== null) onPick(latest);
  }, [day, latest, onPick]);
  return (
    <ResourceView resource={resource} reload={reload} lines={6}>
      {({ rows, plan }) =>
        latest === null ? (
          <p className="compose-note">{text.noDays}</p>
        ) : (
          <Sheet rows={rows} plan={plan} latest={latest} day={day ?? latest} onPick={onPick} />
        )
      }
    </ResourceView>
  );
}

interface SheetProps {
  readonly rows: readonly DayRow[];
  readonly plan: HallPlan;
  readonly latest: string;
  readonly day: string;
  readonly onPick: (day: string) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

function Sheet({ rows, plan, latest, day, onPick }: SheetProps): ReactElement {
  const text = useExperimentText().compose.base;
  const [month, setMonth] = useState(day.slice(0, 7));
  const weeks = monthSheet(month, new Set(rows.map((row) => row.day)), latest, plan);
  const [year = 0, number = 0] = month.split('-').map(Number);
  const move = (event: KeyboardEvent<HTMLTableElement>): void => {
    const step = steps[event.key];
    const from = (event.target as HTMLElement).dataset.day;
    if (step === undefined || from === undefined) return;
    event.preventDefault();
    focusNear(event.currentTarget, from, step);
  };
  return (
    <div className="day-sheet">
      <div className="day-sheet-head">
        <button type="button" className="bar-button" aria-label={text.previousMonth} onClick={() => setMonth(addMonths(month, -1))}>
          <Icon name="left" />
        </button>
        <b aria-live="polite">{text.month(year, number)}</b>
        <button type="button" className="bar-button" aria-label={text.nextMonth} onClick={() => setMonth(addMonths(month, 1))}>
          <Icon name="right" />
        </button>
      </div>
      <table aria-label={text.pick} onKeyDown={move}>
        <thead>
          <tr>
            {text.weekdays.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week, place) => (
            <tr key={week.find((cell) => cell !== null)?.day ?? place}>
              {week.map((cell, weekday) => (
                <td key={cell?.day ?? `none ${weekday.toString()}`}>{cell && <Day cell={cell} chosen={day} onPick={onPick} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="day-key">
        <span className="recorded">{text.recorded}</span>
        <span>{text.expected}</span>
      </p>
    </div>
  );
}

function Day({ cell, chosen, onPick }: { cell: CalendarDay; chosen: string; onPick: (day: string) => void }): ReactElement {
  const text = useExperimentText().compose.base;
  return (
    <button
      type="button"
      data-day={cell.day}
      className={cell.kind}
      disabled={cell.kind === 'closed'}
      aria-pressed={cell.day === chosen}
      aria-label={text.dayLabel(cell.day, text.kind[cell.kind])}
      onClick={() => onPick(cell.day)}
    >
      {Number(cell.day.slice(8))}
    </button>
  );
}

/** Moves the focus that many days on, past days that cannot be chosen, as far as the sheet goes. */
function focusNear(sheet: HTMLElement, from: string, step: number): void {
  for (let day = addDays(from, step), tries = 0; tries < 31; day = addDays(day, step), tries += 1) {
    const button = sheet.querySelector<HTMLButtonElement>(`[data-day="${day}"]`);
    if (!button) return;
    if (!button.disabled) {
      button.focus();
      return;
    }
  }
}
