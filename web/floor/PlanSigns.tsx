import type { PointerEvent, ReactElement } from 'react';
import type { ServiceWindowPlan } from '#contracts/hall-plan';
import type { PlanSign } from './plan-signs.ts';

/** The windows' numbers, of one size at any scale. */
export function PlanSigns({
  signs,
  onPress,
}: {
  signs: readonly PlanSign[];
  onPress: (event: PointerEvent, window: ServiceWindowPlan) => void;
}): ReactElement {
  return (
    <svg className="plan-signs" aria-hidden="true">
      {signs.map(({ window, look, x, y, width, height }) => (
        <g key={window.id} onPointerDown={(event) => onPress(event, window)}>
          <rect x={x - width / 2} y={y - height / 2} width={width} height={height} rx={3} fill={look.fill} stroke={look.edge} />
          <text x={x} y={y} fill={look.ink}>
            {look.text}
          </text>
        </g>
      ))}
    </svg>
  );
}
