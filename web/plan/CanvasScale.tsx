import type { ReactElement } from 'react';
import { scaleBarMetres } from './canvas-view.ts';
import { usePlanText } from './plan-text.ts';

const longestPixels = 140;

/** A bar of a round length. */
export function CanvasScale({ metresPerPixel }: { metresPerPixel: number }): ReactElement {
  const text = usePlanText();
  const metres = scaleBarMetres(longestPixels * metresPerPixel);
  return (
    <div className="plan-scale" aria-hidden="true">
      <i style={{ width: `${metres / metresPerPixel}px` }} />
      {metres} {text.field.metres}
    </div>
  );
}
