import type { ReactElement } from 'react';
import type { Point } from '#contracts/plan-geometry';
import type { Size } from '../charts/sparkline.tsx';
import type { Description } from './describe-picked.ts';

/** A tip beside the pointer; it keeps within the floor. */
export function FloorTooltip({ at, room, described }: { at: Point; room: Size; described: Description }): ReactElement {
  const left = at.x > room.width - 300;
  const above = at.y > room.height / 2;
  return (
    <div
      className={`floor-tip ${left ? 'floor-tip-left' : ''} ${above ? 'floor-tip-above' : ''}`}
      style={{ left: at.x, top: at.y }}
      role="status"
    >
      <b>{described.title}</b>
      {described.status !== null && <span>{described.status}</span>}
      {described.lines.length > 0 && (
        <dl>
          {described.lines.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
