import { type ReactElement, useRef, useState } from 'react';
import { FloorModel } from './FloorModel.tsx';
import { FloorPlan2D } from './FloorPlan2D.tsx';
import type { FloorPicture } from './floor-picture.ts';
import type { FloorProps } from './floor-props.ts';
import { floorText } from './floor-text.ts';
import { phonePixels } from './plan-scale.ts';
import type { Viewpoint } from './viewpoint.ts';
import './floor.css';

const nearer = 0.75;

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
  const [wanted, setWanted] = useState<'model' | 'plan'>(() => (innerWidth < phonePixels ? 'plan' : 'model'));
  const scene = useRef<FloorPicture | null>(null);
  const planView = useRef<Viewpoint | null>(null);
  const shown = possible ? wanted : 'plan';
  const view = (): Viewpoint | null => (shown === 'model' ? scene : planView).current;
  return (
    <section className="floor" aria-label={text.floor}>
      {shown === 'model' ? (
        <FloorModel {...props} sceneRef={scene} onUnavailable={() => setPossible(false)} />
      ) : (
        <FloorPlan2D {...props} viewpoint={planView} />
      )}
      <div className="floor-controls">
        <button type="button" onClick={() => view()?.go('whole')}>
          {text.whole}
        </button>
        {shown === 'model' && (
          <button type="button" onClick={() => view()?.go('above')}>
            {text.above}
          </button>
        )}
        {possible && (
          <button type="button" onClick={() => setWanted(shown === 'model' ? 'plan' : 'model')}>
            {shown === 'model' ? text.plan : text.model}
          </button>
        )}
        <button type="button" aria-label={text.nearer} title={text.nearer} onClick={() => view()?.approach(nearer)}>
          +
        </button>
        <button type="button" aria-label={text.further} title={text.further} onClick={() => view()?.approach(1 / nearer)}>
          −
        </button>
      </div>
    </section>
  );
}
