import type { ReactElement } from 'react';
import type { HallPlan, Name } from '#contracts/hall-plan';
import type { Point } from '#contracts/plan-geometry';
import { queueColour, type Theme } from '../tokens.ts';
import type { DropZone } from './drop-targets.ts';
import { floorText } from './floor-text.ts';

interface DropTargetsProps {
  readonly plan: HallPlan;
  readonly zones: readonly DropZone[];
  readonly theme: Theme;
  readonly language: keyof Name;
  /** The queue a drop would choose now. */
  readonly aimedAt: string | null;
  readonly waitingOf: (queueId: string) => number | null;
  /** Where a place of the floor is on the picture, pixels. */
  readonly place: (point: Point) => Point;
  readonly onAim: (queueId: string) => void;
  readonly onChoose: (queueId: string) => void;
}

/** The queues a window can be moved to, each at its zone. */
export function DropTargets({ plan, zones, theme, language, aimedAt, waitingOf, place, onAim, onChoose }: DropTargetsProps): ReactElement {
  const text = floorText(language);
  return (
    <>
      {zones.map((zone) => {
        const at = place(zone.at);
        return (
          <div key={zone.zoneId} className="floor-drop-zone" style={{ left: at.x, top: at.y }}>
            {zone.queues.map(({ id, current }) => {
              const queue = plan.queues.find((candidate) => candidate.id === id);
              return (
                <button
                  type="button"
                  key={id}
                  data-floor-queue={id}
                  disabled={current}
                  className={aimedAt === id ? 'floor-drop aimed' : 'floor-drop'}
                  style={{ '--queue': queueColour(plan, id, theme) } as React.CSSProperties}
                  onFocus={() => onAim(id)}
                  onPointerEnter={() => onAim(id)}
                  onClick={() => onChoose(id)}
                >
                  <i>{queue?.letter}</i>
                  {queue?.name[language]}
                  <small>{current ? text.here : `${text.waiting} ${waitingOf(id) ?? '–'}`}</small>
                </button>
              );
            })}
          </div>
        );
      })}
    </>
  );
}

/** The queue whose target is under a point of the page; null when there is none. */
export function queueTargetAt(x: number, y: number): string | null {
  const target = document.elementFromPoint(x, y)?.closest('[data-floor-queue]');
  return target instanceof HTMLButtonElement && !target.disabled ? (target.dataset.floorQueue ?? null) : null;
}
