import { type CSSProperties, type ReactElement, type ReactNode, useMemo, useRef, useState } from 'react';
import { judgeDrop } from '../acting/window-actions.ts';
import { usePreferences } from '../app/preferences.ts';
import { useHall, useHallPlan } from '../live/live-hall.tsx';
import { nameIn, useText } from '../text/text.ts';
import { type DropHover, DropHoverContext, type DropHovering } from './drop-hover.ts';
import { EffectPanel } from './EffectPanel.tsx';
import { floatPlace } from './float-place.ts';
import { EffectMemoryContext, useNewEffectMemory } from './use-remedy-effect.ts';

/** Shows, while a window is held over a queue, what letting go there would change. */
export function DropEffectProvider({ children }: { children: ReactNode }): ReactElement {
  const memory = useNewEffectMemory();
  const [hover, setHover] = useState<DropHover | null>(null);
  const lifted = useRef<string | null>(null);
  const hovering = useMemo((): DropHovering => {
    const same = (a: DropHover | null, b: DropHover | null): boolean =>
      a === b || (a?.windowId === b?.windowId && a?.queueId === b?.queueId && a?.at.x === b?.at.x && a?.at.y === b?.at.y);
    const show = (next: DropHover | null): void => setHover((before) => (same(before, next) ? before : next));
    return {
      lift: (windowId) => {
        lifted.current = windowId;
      },
      holdOver: (queueId, at) =>
        show(queueId === null || lifted.current === null ? null : { windowId: lifted.current, queueId, at, clearBelow: 0 }),
      hover: show,
    };
  }, []);
  return (
    <EffectMemoryContext value={memory}>
      <DropHoverContext value={hovering}>
        {children}
        {hover !== null && <DropEffect hover={hover} />}
      </DropHoverContext>
    </EffectMemoryContext>
  );
}

function DropEffect({ hover: { windowId, queueId, at, clearBelow } }: { hover: DropHover }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const state = useHall((hall) => hall.windows[windowId]);
  const verdict = judgeDrop(plan, state, queueId);
  const { left, top } = floatPlace(at, clearBelow, { width: window.innerWidth, height: window.innerHeight });
  const style = { '--left': `${left}px`, '--top': `${top}px` } as CSSProperties;
  const queue = plan.queues.find((entry) => entry.id === queueId);
  return (
    <div className="drop-effect" style={style} role="status">
      {verdict.kind === 'ask' ? (
        <EffectPanel remedies={[{ kind: 'window', windowId, request: verdict.request }]} doneFor={[queueId]} />
      ) : (
        <p>
          {verdict.kind === 'no_change' ? text.windows.noChange : text.windows.otherPool(queue ? nameIn(queue.name, language) : queueId)}
        </p>
      )}
    </div>
  );
}
