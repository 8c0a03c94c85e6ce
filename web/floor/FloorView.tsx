import { type ReactElement, useRef, useState } from 'react';
import type { CameraPreset } from './camera-view.ts';
import { FloorControls, type FloorLook } from './FloorControls.tsx';
import { FloorModel } from './FloorModel.tsx';
import { FloorPlan2D } from './FloorPlan2D.tsx';
import type { FloorProps } from './floor-props.ts';
import { floorText } from './floor-text.ts';
import { phonePixels } from './plan-scale.ts';
import type { Viewpoint } from './viewpoint.ts';
import './floor.css';

/** Three dimensions need WebGL 2 in a thread of its own. */
function canDrawModel(): boolean {
  try {
    const context = new OffscreenCanvas(1, 1).getContext('webgl2');
    context?.getExtension('WEBGL_lose_context')?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}

/** The hall's floor: the model, or the plan on a phone, where WebGL is missing, and for whoever prefers it. */
export function FloorView(props: FloorProps): ReactElement {
  const text = floorText(props.language);
  const [possible, setPossible] = useState(canDrawModel);
  const [wanted, setWanted] = useState<FloorLook>(() => (innerWidth < phonePixels ? 'plan' : 'model'));
  const [preset, setPreset] = useState<CameraPreset | null>(null);
  const viewpoint = useRef<Viewpoint | null>(null);
  const look = possible ? wanted : 'plan';
  return (
    <section className="floor" aria-label={text.floor}>
      {look === 'model' ? (
        <FloorModel {...props} viewpoint={viewpoint} onPreset={setPreset} onUnavailable={() => setPossible(false)} />
      ) : (
        <FloorPlan2D {...props} viewpoint={viewpoint} onPreset={setPreset} />
      )}
      <FloorControls
        plan={props.plan}
        language={props.language}
        look={look}
        modelPossible={possible}
        preset={preset}
        onLook={setWanted}
        onGo={(to) => viewpoint.current?.go(to)}
        onApproach={(factor) => viewpoint.current?.approach(factor)}
      />
    </section>
  );
}
