import { type ReactElement, useMemo } from 'react';
import { isGrave } from '#contracts/plan-fault';
import type { Rect } from '#contracts/plan-geometry';
import { usePreferences } from '../app/preferences.ts';
import { modelTones } from '../floor/model-tones.ts';
import { PlanGround, PlanZones } from '../floor/PlanGround.tsx';
import { Icon } from '../parts/Icon.tsx';
import { CanvasScale } from './CanvasScale.tsx';
import { ChosenMarks } from './ChosenMarks.tsx';
import { DrawnDevices, DrawnDoors, DrawnRows, DrawnSeats, DrawnZones } from './DrawnThings.tsx';
import { rectOf } from './move-things.ts';
import { usePlanText } from './plan-text.ts';
import { useCanvasView } from './use-canvas-view.ts';
import type { PlanEditor } from './use-plan-editor.ts';
import { usePlanGestures } from './use-plan-gestures.ts';

const nearer = 0.75;
/** Below this many pixels a metre what hangs on desks and walls is not shown: it could not be hit. */
const smallThingsPixels = 11;
/** From here on there is room for the terminals on the desks beside their numbers. */
const deskThingsPixels = 26;
const gridSteps = [5, 10, 50];
const gridPixels = 24;
const noQueues = {};

/** The plan from straight above, to draw on. */
export function PlanCanvas({ editor }: { editor: PlanEditor }): ReactElement {
  const text = usePlanText();
  const { theme, language } = usePreferences();
  const tones = useMemo(() => modelTones(theme), [theme]);
  const { plan, drawing, chosen, faults } = editor;
  const { widthMetres, depthMetres } = drawing.size;
  const sight = useCanvasView({ x: 0, y: 0, widthMetres, depthMetres });
  const gestures = usePlanGestures(editor, sight);
  const { view, size, metresPerPixel } = sight;
  const marks = faults.flatMap((fault): { key: string; rect: Rect; grave: boolean }[] => {
    if (fault.thing === 'hall' || fault.thing === 'matter') return [];
    const rect = rectOf(drawing, { kind: fault.thing, id: fault.id });
    return rect ? [{ key: `${fault.code} ${fault.thing} ${fault.id} ${fault.other}`, rect, grave: isGrave(fault) }] : [];
  });
  return (
    <div className="plan-canvas">
      <div ref={sight.place} className="plan-picture" role="application" aria-label={text.canvas} tabIndex={0} {...gestures}>
        <svg viewBox={`${view.x} ${view.y} ${view.acrossMetres} ${size.height * metresPerPixel}`} aria-hidden="true">
          <rect className="plan-slab" x={-0.6} y={-0.6} width={widthMetres + 1.2} height={depthMetres + 1.2} rx={0.6} fill={tones.slab} />
          <PlanZones plan={plan} queues={noQueues} tones={tones} language={language === 'en' ? 'en' : 'zh'} />
          <Grid widthMetres={widthMetres} depthMetres={depthMetres} pixelsPerMetre={1 / metresPerPixel} />
          <PlanGround plan={plan} tones={tones} />
          <DrawnZones zones={drawing.zones} />
          <DrawnSeats seats={drawing.seats} />
          <DrawnRows plan={plan} theme={theme} chosen={chosen} />
          <DrawnDoors doors={drawing.doors} size={drawing.size} />
          <DrawnDevices
            devices={drawing.devices}
            hanging={1 / metresPerPixel >= smallThingsPixels}
            onDesks={1 / metresPerPixel >= deskThingsPixels}
            chosenId={chosen?.kind === 'device' ? chosen.id : null}
          />
          {marks.map(({ key, rect, grave }) => (
            <rect
              key={key}
              className={grave ? 'plan-fault grave' : 'plan-fault'}
              x={rect.x - 0.3}
              y={rect.y - 0.3}
              width={rect.widthMetres + 0.6}
              height={rect.depthMetres + 0.6}
              rx={0.3}
            />
          ))}
          {chosen && <ChosenMarks drawing={drawing} chosen={chosen} metresPerPixel={metresPerPixel} />}
        </svg>
      </div>
      <CanvasScale metresPerPixel={metresPerPixel} />
      <div className="floor-controls">
        <button type="button" onClick={sight.showAll}>
          {text.tool.whole}
        </button>
        <button type="button" aria-label={text.tool.nearer} title={text.tool.nearer} onClick={() => sight.zoom(nearer)}>
          <Icon name="plus" />
        </button>
        <button type="button" aria-label={text.tool.further} title={text.tool.further} onClick={() => sight.zoom(1 / nearer)}>
          −
        </button>
      </div>
    </div>
  );
}

/** Lines some pixels apart, on round metres; one-metre lines too from near. */
function Grid({
  widthMetres,
  depthMetres,
  pixelsPerMetre,
}: {
  widthMetres: number;
  depthMetres: number;
  pixelsPerMetre: number;
}): ReactElement {
  const lines = (step: number): string => {
    const across = Array.from({ length: Math.ceil(widthMetres / step) - 1 }, (_unused, place) => `M${(place + 1) * step} 0V${depthMetres}`);
    const down = Array.from({ length: Math.ceil(depthMetres / step) - 1 }, (_unused, place) => `M0 ${(place + 1) * step}H${widthMetres}`);
    return [...across, ...down].join('');
  };
  const step = gridSteps.find((metres) => metres * pixelsPerMetre >= gridPixels) ?? 100;
  return (
    <>
      {pixelsPerMetre >= smallThingsPixels && <path className="plan-grid fine" d={lines(1)} />}
      <path className="plan-grid" d={lines(step)} />
    </>
  );
}
