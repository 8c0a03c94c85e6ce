import { memo, type ReactElement, useMemo } from 'react';
import type { HallPlan, Name } from '#contracts/hall-plan';
import type { HallState } from '#contracts/hall-state';
import type { Rect } from '#contracts/plan-geometry';
import type { ModelTones } from './model-tones.ts';
import { standsOnFloor } from './obstacles.ts';
import { layOutSeats } from './seat-plan.ts';
import { backOffices, outerWalls } from './wall-plan.ts';
import { warningOfZone, zoneTint } from './warning-tints.ts';
import { coveredFloor, placeZoneName, tallestNameMetres } from './zone-name-place.ts';

/** How much of its place's height a name's letters take. */
const glyphShare = 0.785;

const box = (rect: Rect): { x: number; y: number; width: number; height: number } => ({
  x: rect.x,
  y: rect.y,
  width: rect.widthMetres,
  height: rect.depthMetres,
});

/** Zones with their names, tinted while they warn. */
export function PlanZones({
  plan,
  queues,
  tones,
  language,
}: {
  plan: HallPlan;
  queues: HallState['queues'];
  tones: ModelTones;
  language: keyof Name;
}): ReactElement {
  const names = useMemo(() => {
    const covered = coveredFloor(plan);
    return new Map(
      plan.zones.map((zone) => {
        const aspect = zone.name[language].length * (language === 'zh' ? 1.1 : 0.6);
        return [zone.id, placeZoneName(zone, covered, aspect, tallestNameMetres(plan))];
      }),
    );
  }, [plan, language]);
  return (
    <g>
      {plan.zones.map((zone) => {
        const warning = warningOfZone(plan, zone.id, queues);
        const name = names.get(zone.id);
        return (
          <g key={zone.id}>
            <rect
              {...box(zone)}
              rx={0.4}
              fill={zoneTint(warning, tones)}
              stroke={warning === 'none' ? 'none' : tones.tokens.warning[warning]}
              strokeWidth={0.3}
            />
            {name && (
              <text
                className="zone-name"
                x={name.x + name.widthMetres / 2}
                y={name.y + name.depthMetres / 2}
                style={{ fontSize: `${name.depthMetres * glyphShare}px` }}
              >
                {zone.name[language]}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** What never changes: walls, the floor behind the desks, seats, posts. */
export const PlanGround = memo(function PlanGround({ plan, tones }: { plan: HallPlan; tones: ModelTones }): ReactElement {
  return (
    <g>
      {backOffices(plan).map((office) => (
        <g key={office.counterId}>
          <rect {...box(office.floor)} fill={tones.backOffice} />
          <rect {...box(office.wall)} fill={tones.wall} />
        </g>
      ))}
      {outerWalls(plan).map((wall) => (
        <rect key={`${wall.x} ${wall.y} ${wall.widthMetres}`} {...box(wall)} fill={tones.wall} />
      ))}
      <path
        d={layOutSeats(plan)
          .map((seat) => `M${(seat.x - 0.35).toFixed(2)} ${(seat.y - 0.35).toFixed(2)}h.7v.7h-.7z`)
          .join('')}
        fill={tones.seat}
      />
      {plan.devices
        .filter((device) => standsOnFloor(device.kind))
        .map((device) => (
          <rect key={device.id} x={device.x - 0.3} y={device.y - 0.3} width={0.6} height={0.6} rx={0.1} fill={tones.post} />
        ))}
    </g>
  );
});
