import { memo, type PointerEvent, type ReactElement, useCallback, useMemo, useState } from 'react';
import type { SimulationResult } from '#contracts/simulation';
import { type MapWindow, mapCellAt, mapHeight, renderUtilizationMap } from '../charts/utilization-map.tsx';
import { useSize } from '../parts/use-size.ts';
import { formatShare } from '../text/format.ts';
import { variantLabel } from './describe-experiment.ts';
import { useExperimentText } from './experiment-text.ts';
import { firstSlotOf, listMapWindows, usedSlots } from './map-windows.ts';
import type { ShownResult } from './shown-result.ts';

const slotMinutes = 15;

/** Windows by quarter hours, and the numbers of the cell that is pointed at. */
export function UtilizationMap({ result, shown }: { result: SimulationResult; shown: ShownResult }): ReactElement {
  const text = useExperimentText();
  const [box, size] = useSize<HTMLDivElement>();
  const [pointed, setPointed] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const { names } = shown;
  const windows = useMemo(() => listMapWindows(result, names, text.result.otherWindows), [result, names, text]);
  const slots = usedSlots(windows, names);
  const clock = useCallback((minute: number) => names.clock(minute + firstSlotOf(names) * slotMinutes), [names]);
  const height = mapHeight(windows.length);
  const cell = pointed && size ? mapCellAt(pointed.x, pointed.y, windows.length, slots, { width: size.width, height }) : null;
  const point = (event: PointerEvent<HTMLDivElement>): void => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    setPointed({ x: event.clientX - left, y: event.clientY - top });
  };
  return (
    <div className="utilization-chart" ref={box} style={{ height }} onPointerMove={point} onPointerLeave={() => setPointed(null)}>
      {size !== null && (
        <Drawn
          windows={windows}
          slots={slots}
          width={size.width}
          height={height}
          label={text.result.mapLabel(variantLabel(result.scenarioId, shown.request))}
          clock={clock}
        />
      )}
      {cell && pointed && size && (
        <MapTip serviceWindow={windows[cell.place]} slot={cell.slot} pointed={pointed} width={size.width} clock={clock} />
      )}
    </div>
  );
}

interface DrawnProps {
  readonly windows: readonly MapWindow[];
  readonly slots: number;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly clock: (minute: number) => string;
}

const wholePercent = (share: number): string => formatShare(share, 0);
/** Thousands of cells are drawn anew only when they change, not at each move of the pointer. */
const Drawn = memo(function Drawn({ windows, slots, width, height, label, clock }: DrawnProps): ReactElement | null {
  return renderUtilizationMap(windows, slots, { width, height }, { label, clock, share: wholePercent });
});

interface MapTipProps {
  readonly serviceWindow: MapWindow | undefined;
  readonly slot: number;
  readonly pointed: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly clock: (minute: number) => string;
}

function MapTip({ serviceWindow, slot, pointed, width, clock }: MapTipProps): ReactElement | null {
  const text = useExperimentText();
  if (!serviceWindow) return null;
  const share = serviceWindow.bySlot[slot];
  return (
    <dl className="chart-tip" style={{ left: Math.min(pointed.x + 14, width - 196), top: pointed.y + 14 }}>
      <dt>
        {text.result.window(serviceWindow.number)}
        <small>{serviceWindow.zone}</small>
      </dt>
      <dd>
        <span>
          {clock(slot * slotMinutes)}–{clock((slot + 1) * slotMinutes)}
        </span>
        <b>{share == null ? text.result.closed : `${text.result.busy} ${wholePercent(share)}`}</b>
      </dd>
      {serviceWindow.share !== null && (
        <dd>
          <span>{text.result.wholeDay}</span>
          <b>{wholePercent(serviceWindow.share)}</b>
        </dd>
      )}
    </dl>
  );
}
