import { memo, type ReactElement } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import { deskRect, deskWidthOf, facesAlongY, seatBlockRect } from '#contracts/plan-geometry';
import { standsOnFloor } from '../floor/obstacles.ts';
import { queueColour, type Theme } from '../tokens.ts';
import type { Chosen, Device, Door, Drawing, Seats, Zone } from './drawing.ts';

/** Zones as places to take hold of; how they look is the plan's own drawing. */
export const DrawnZones = memo(function DrawnZones({ zones }: { zones: readonly Zone[] }): ReactElement {
  return (
    <g>
      {zones.map((zone) => (
        <rect
          key={zone.id}
          className="plan-thing"
          data-kind="zone"
          data-id={zone.id}
          x={zone.x}
          y={zone.y}
          width={zone.widthMetres}
          height={zone.depthMetres}
          rx={0.4}
        />
      ))}
    </g>
  );
});

export const DrawnSeats = memo(function DrawnSeats({ seats }: { seats: readonly Seats[] }): ReactElement {
  return (
    <g>
      {seats.map((block) => {
        const { x, y, widthMetres, depthMetres } = seatBlockRect(block);
        return (
          <rect
            key={block.id}
            className="plan-thing"
            data-kind="seats"
            data-id={block.id}
            x={x}
            y={y}
            width={widthMetres}
            height={depthMetres}
            rx={0.3}
          />
        );
      })}
    </g>
  );
});

/** Desks in the colour of the queue they serve first, with their numbers; tidal ones have the tide's edge. */
export function DrawnRows({ plan, theme, chosen }: { plan: HallPlan; theme: Theme; chosen: Chosen | null }): ReactElement {
  const widths = new Map(plan.counters.map((counter) => [counter.id, deskWidthOf(counter.pitchMetres)]));
  return (
    <g>
      {plan.windows.map((window) => {
        const rect = deskRect(window, widths.get(window.counterId) ?? 0);
        const [first] = window.queues;
        const picked = chosen?.kind === 'counter' && chosen.id === window.counterId && String(chosen.windowNumber) === window.number;
        return (
          <g
            key={`${window.counterId} ${window.number}`}
            className={`plan-desk${facesAlongY(window.facing) ? '' : ' upright'}${window.tidal ? ' tidal' : ''}${picked ? ' picked' : ''}`}
            data-kind="counter"
            data-id={window.counterId}
            data-window={window.number}
          >
            <rect
              x={rect.x - 0.1}
              y={rect.y - 0.1}
              width={rect.widthMetres + 0.2}
              height={rect.depthMetres + 0.2}
              rx={0.25}
              fill={first === undefined ? 'var(--window-closed)' : queueColour(plan, first, theme)}
            />
            <text x={window.x} y={window.y}>
              {window.number}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Doors as openings in the outer wall. */
export const DrawnDoors = memo(function DrawnDoors({ doors, size }: { doors: readonly Door[]; size: Drawing['size'] }): ReactElement {
  return (
    <g>
      {doors.map(({ id, x, y, widthMetres }) => {
        const alongX = Math.min(y, size.depthMetres - y) <= Math.min(x, size.widthMetres - x);
        const [width, height] = alongX ? [widthMetres, 0.9] : [0.9, widthMetres];
        return (
          <rect
            key={id}
            className="plan-door"
            data-kind="door"
            data-id={id}
            x={x - width / 2}
            y={y - height / 2}
            width={width}
            height={height}
            rx={0.2}
          />
        );
      })}
    </g>
  );
});

interface DevicesProps {
  readonly devices: readonly Device[];
  /** Whether those that hang on walls are shown too. */
  readonly hanging: boolean;
  /** Whether those that stand on desks are. */
  readonly onDesks: boolean;
  readonly chosenId: string | null;
}

/** Posts to take hold of, and rings for what hangs on walls and desks. */
export const DrawnDevices = memo(function DrawnDevices({ devices, hanging, onDesks, chosenId }: DevicesProps): ReactElement {
  return (
    <g>
      {devices
        .filter(({ id, kind }) => id === chosenId || standsOnFloor(kind) || (kind === 'rating_terminal' ? onDesks : hanging))
        .map(({ id, kind, x, y }) => (
          <circle
            key={id}
            className={standsOnFloor(kind) ? 'plan-thing' : `plan-device ${kind}`}
            data-kind="device"
            data-id={id}
            cx={x}
            cy={y}
            r={standsOnFloor(kind) ? 0.6 : kind === 'rating_terminal' ? 0.14 : 0.22}
          />
        ))}
    </g>
  );
});
