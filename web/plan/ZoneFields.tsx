import type { ReactElement } from 'react';
import { NameFields, typing } from './common-fields.tsx';
import { changeIn, type Zone } from './drawing.ts';
import { NumberField } from './fields.tsx';
import { moveThing } from './move-things.ts';
import { usePlanText } from './plan-text.ts';
import type { PlanEditor } from './use-plan-editor.ts';

/** A zone's names, place and size. */
export function ZoneFields({ zone, editor }: { zone: Zone; editor: PlanEditor }): ReactElement {
  const { field } = usePlanText();
  const { drawing } = editor;
  const chosen = { kind: 'zone', id: zone.id } as const;
  const change = (changes: Partial<Zone>, name: string): void =>
    editor.edit(
      changeIn(drawing, 'zones', zone.id, (before) => ({ ...before, ...changes })),
      typing(chosen, name),
    );
  const move = (x: number, y: number, name: string): void => editor.edit(moveThing(drawing, chosen, { x, y }), typing(chosen, name));
  const common = { unit: field.metres, onSettle: editor.settle };
  const { widthMetres, depthMetres } = drawing.size;
  return (
    <>
      <NameFields name={zone.name} onChange={(name, which) => change({ name }, which)} onSettle={editor.settle} />
      <NumberField
        label={field.x}
        value={zone.x}
        least={0}
        most={widthMetres - zone.widthMetres}
        {...common}
        onChange={(x) => move(x - zone.x, 0, 'x')}
      />
      <NumberField
        label={field.y}
        value={zone.y}
        least={0}
        most={depthMetres - zone.depthMetres}
        {...common}
        onChange={(y) => move(0, y - zone.y, 'y')}
      />
      <NumberField
        label={field.width}
        value={zone.widthMetres}
        least={1}
        most={widthMetres - zone.x}
        {...common}
        onChange={(width) => change({ widthMetres: width }, 'width')}
      />
      <NumberField
        label={field.depth}
        value={zone.depthMetres}
        least={1}
        most={depthMetres - zone.y}
        {...common}
        onChange={(depth) => change({ depthMetres: depth }, 'depth')}
      />
    </>
  );
}
