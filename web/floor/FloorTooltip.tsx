import type { ReactElement } from 'react';
import type { Point } from '#contracts/plan-geometry';
import type { Description } from './describe-picked.ts';

/** A tip beside the pointer; it keeps within the floor. */
export function FloorTooltip({ at, width, described }: { at: Point; width: number; described: Description }): ReactElement {
  const left = at.x > width - 300;
  return (
    <div className={left ? 'floor-tip floor-tip-left' : 'floor-tip'} style={{ left: at.x, top: at.y }} role="status">
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
