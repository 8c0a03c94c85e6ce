import type { ReactElement } from 'react';
import type { Facing, Name } from '#contracts/hall-plan';
import { usePreferences } from '../app/preferences.ts';
import { nameIn } from '../text/text.ts';
import type { Chosen } from './drawing.ts';
import { NumberField, SelectField, TextField } from './fields.tsx';
import { usePlanText } from './plan-text.ts';
import type { PlanEditor } from './use-plan-editor.ts';

const facings: readonly Facing[] = ['north', 'south', 'west', 'east'];

/** A gesture's name: what is typed into one field of one thing is one step to take back. */
export const typing = ({ kind, id }: Chosen, field: string): string => `type ${kind} ${id} ${field}`;

/** A name in both languages. */
export function NameFields({
  name,
  onChange,
  onSettle,
}: {
  name: Name;
  onChange: (name: Name, field: string) => void;
  onSettle: () => void;
}): ReactElement {
  const text = usePlanText();
  return (
    <>
      <TextField
        label={text.field.nameZh}
        lang="zh-CN"
        value={name.zh}
        onChange={(zh) => onChange({ ...name, zh }, 'zh')}
        onSettle={onSettle}
      />
      <TextField
        label={text.field.nameEn}
        lang="en"
        value={name.en}
        onChange={(en) => onChange({ ...name, en }, 'en')}
        onSettle={onSettle}
      />
    </>
  );
}

/** Where a thing lies, from the hall's north-west corner. */
export function PlaceFields({
  at,
  editor,
  onChange,
}: {
  at: { readonly x: number; readonly y: number };
  editor: PlanEditor;
  onChange: (at: { readonly x: number; readonly y: number }, field: string) => void;
}): ReactElement {
  const { field } = usePlanText();
  const { widthMetres, depthMetres } = editor.drawing.size;
  const common = { unit: field.metres, least: 0, onSettle: editor.settle };
  return (
    <>
      <NumberField label={field.x} value={at.x} most={widthMetres} {...common} onChange={(x) => onChange({ ...at, x }, 'x')} />
      <NumberField label={field.y} value={at.y} most={depthMetres} {...common} onChange={(y) => onChange({ ...at, y }, 'y')} />
    </>
  );
}

/** The zone a thing belongs to. */
export function ZoneField({
  zoneId,
  optional = false,
  editor,
  onChange,
}: {
  zoneId: string | undefined;
  optional?: boolean;
  editor: PlanEditor;
  onChange: (zoneId: string) => void;
}): ReactElement {
  const { field } = usePlanText();
  const { language } = usePreferences();
  const zones = editor.drawing.zones.map((zone) => ({ value: zone.id, label: nameIn(zone.name, language) || zone.id }));
  const options = optional ? [{ value: '', label: field.noZone }, ...zones] : zones;
  return <SelectField label={field.zone} wide value={zoneId ?? ''} options={options} onChange={onChange} />;
}

export function FacingField({ facing, onChange }: { facing: Facing; onChange: (facing: Facing) => void }): ReactElement {
  const text = usePlanText();
  const options = facings.map((value) => ({ value, label: text.facing[value] }));
  return (
    <SelectField
      label={text.field.facing}
      value={facing}
      options={options}
      onChange={(value) => onChange(facings.find((known) => known === value) ?? facing)}
    />
  );
}
