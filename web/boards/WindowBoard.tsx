import { type ReactElement, useMemo } from 'react';
import { usePreferences } from '../app/preferences.ts';
import { useFreshness } from '../live/feed-freshness.ts';
import { useHall, useHallKnown, useHallPlan } from '../live/live-hall.tsx';
import { FreshnessNote } from '../parts/FreshnessNote.tsx';
import { Skeleton } from '../parts/ResourceView.tsx';
import { nameIn, useText } from '../text/text.ts';
import { WindowRow } from './WindowRow.tsx';
import { filterWindows, type WindowFilter, windowIdsOf } from './window-filter.ts';
import { type WindowLook, windowLooks } from './window-look.ts';

export interface WindowBoardProps {
  readonly filter: WindowFilter;
  readonly onFilter: (change: Partial<WindowFilter>) => void;
  readonly selectedWindowId: string | null;
  readonly onSelect: (windowId: string | null) => void;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id, place) => id === b[place]);

/** Every window as a row: all that the floor can show and do. */
export function WindowBoard({ filter, onFilter, selectedWindowId, onSelect }: WindowBoardProps): ReactElement {
  const text = useText();
  const plan = useHallPlan();
  const known = useHallKnown();
  const freshness = useFreshness('window');
  const planned = useMemo(() => new Map(plan.windows.map((entry) => [entry.id, entry])), [plan]);
  const total = useHall((state) => windowIdsOf(plan, state).length);
  const ids = useHall((state) => filterWindows(plan, state, filter), sameList);
  const columns = ['number', 'state', 'since', 'ticket', 'queues', 'staff', 'served', 'action'] as const;
  return (
    <section className={`windows is-${freshness}`} aria-label={text.windows.title}>
      <WindowFilters filter={filter} onFilter={onFilter} shown={ids.length} total={total} />
      <FreshnessNote family="window" />
      {!known && <Skeleton lines={10} />}
      {known && ids.length === 0 && <p className="panel-note">{text.windows.none}</p>}
      {ids.length > 0 && (
        <div className="windows-scroll">
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className={`col-${column}`}>
                    {text.windows[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ids.map((id) => (
                <WindowRow key={id} windowId={id} planned={planned.get(id)} selected={selectedWindowId === id} onSelect={onSelect} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function WindowFilters({
  filter,
  onFilter,
  shown,
  total,
}: {
  filter: WindowFilter;
  onFilter: (change: Partial<WindowFilter>) => void;
  shown: number;
  total: number;
}): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const { zoneId, queueId, look } = filter;
  return (
    <div className="window-filters">
      <select aria-label={text.windows.zone} value={zoneId ?? ''} onChange={(event) => onFilter({ zoneId: event.target.value || null })}>
        <option value="">{text.windows.allZones}</option>
        {plan.zones.map((zone) => (
          <option key={zone.id} value={zone.id}>
            {nameIn(zone.name, language)}
          </option>
        ))}
      </select>
      <select
        aria-label={text.windows.queues}
        value={queueId ?? ''}
        onChange={(event) => onFilter({ queueId: event.target.value || null })}
      >
        <option value="">{text.windows.allQueues}</option>
        {plan.queues.map((queue) => (
          <option key={queue.id} value={queue.id}>
            {queue.letter} {nameIn(queue.name, language)}
          </option>
        ))}
      </select>
      <select
        aria-label={text.windows.state}
        value={look ?? ''}
        onChange={(event) => onFilter({ look: (event.target.value || null) as WindowLook | null })}
      >
        <option value="">{text.windows.allStates}</option>
        {windowLooks.map((entry) => (
          <option key={entry} value={entry}>
            {text.windowState[entry]}
          </option>
        ))}
      </select>
      <small className="window-count">{text.windows.count(shown, total)}</small>
      <small className="window-drag-note">{text.windows.dragNote}</small>
    </div>
  );
}
