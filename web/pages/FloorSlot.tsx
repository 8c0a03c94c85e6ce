import { lazy, type ReactElement, Suspense, useMemo } from 'react';
import { useActing } from '../acting/acting.tsx';
import { usePreferences } from '../app/preferences.ts';
import { useHallKnown, useHallPlan, useHallStore } from '../live/live-hall.tsx';
import { Skeleton } from '../parts/ResourceView.tsx';
import { useDropHover } from '../remedies/drop-hover.ts';

const FloorView = lazy(() => import('../floor/FloorView.tsx').then(({ FloorView: view }) => ({ default: view })));
const FloorPlan2D = lazy(() => import('../floor/FloorPlan2D.tsx').then(({ FloorPlan2D: plan }) => ({ default: plan })));

/** Below this width the floor is its plan, and the model's code is never loaded. */
const phone = '(max-width: 640px)';
/** The figures lie over this share of the floor's upper edge. */
const covered = { top: 0.14, bottom: 0 };

interface FloorSlotProps {
  readonly filterQueueId: string | null;
  readonly selectedWindowId: string | null;
  readonly onSelect: (windowId: string | null) => void;
}

/** The floor, loaded when it is first looked at. */
export function FloorSlot({ filterQueueId, selectedWindowId, onSelect }: FloorSlotProps): ReactElement {
  const plan = useHallPlan();
  const state = useHallStore();
  const known = useHallKnown();
  const { theme, language } = usePreferences();
  const { allowed, dropWindow } = useActing();
  const { hover } = useDropHover();
  const flat = useMemo(() => matchMedia(phone).matches, []);
  if (!known) return <Skeleton lines={6} />;
  const props = {
    plan,
    state,
    theme,
    language: language === 'en' ? 'en' : 'zh',
    filterQueueId,
    selectedWindowId,
    canMoveWindows: allowed,
    onDropWindow: dropWindow,
    onAim: hover,
    onSelect: (picked: { readonly kind: string; readonly id: string } | null) => onSelect(picked?.kind === 'window' ? picked.id : null),
  } as const;
  return (
    <div className="floor-slot">
      <Suspense fallback={<Skeleton lines={6} />}>
        {flat ? <FloorPlan2D {...props} /> : <FloorView {...props} covered={covered} />}
      </Suspense>
    </div>
  );
}
