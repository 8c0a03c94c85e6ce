import type { ReactElement } from 'react';
import type { PlaceOnEarth } from '#contracts/hall-plan';
import { NumberField } from './fields.tsx';
import { usePlanText } from './plan-text.ts';
import type { PlanEditor } from './use-plan-editor.ts';

const largestMetres = 1000;
const nowhere: PlaceOnEarth = { longitude: 0, latitude: 0, rotationDegrees: 0 };

/** The hall's size, and where it lies on earth: what an export is placed by. */
export function HallFields({ editor }: { editor: PlanEditor }): ReactElement {
  const { field } = usePlanText();
  const { drawing } = editor;
  const { size, place = nowhere } = drawing;
  const resize = (changes: Partial<typeof size>): void => editor.edit({ ...drawing, size: { ...size, ...changes } }, 'type hall size');
  const put = (changes: Partial<PlaceOnEarth>): void => editor.edit({ ...drawing, place: { ...place, ...changes } }, 'type hall place');
  const metres = { unit: field.metres, least: 1, most: largestMetres, onSettle: editor.settle };
  const degrees = { unit: field.degrees, step: 0.000001, onSettle: editor.settle };
  return (
    <>
      <NumberField label={field.width} value={size.widthMetres} {...metres} onChange={(widthMetres) => resize({ widthMetres })} />
      <NumberField label={field.depth} value={size.depthMetres} {...metres} onChange={(depthMetres) => resize({ depthMetres })} />
      <NumberField
        label={field.longitude}
        value={place.longitude}
        least={-180}
        most={180}
        {...degrees}
        onChange={(longitude) => put({ longitude })}
      />
      <NumberField
        label={field.latitude}
        value={place.latitude}
        least={-89}
        most={89}
        {...degrees}
        onChange={(latitude) => put({ latitude })}
      />
      <NumberField
        label={field.rotation}
        value={place.rotationDegrees}
        least={-180}
        most={180}
        unit={field.degrees}
        onSettle={editor.settle}
        onChange={(rotationDegrees) => put({ rotationDegrees })}
      />
    </>
  );
}
