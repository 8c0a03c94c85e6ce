import type { ReactElement } from 'react';
import { useText } from '../text/text.ts';
import { FacingField, NameFields, PlaceFields, typing, ZoneField } from './common-fields.tsx';
import { changeIn, type Device, type Door, type Seats } from './drawing.ts';
import { NumberField, SelectField } from './fields.tsx';
import { ontoWall } from './move-things.ts';
import { usePlanText } from './plan-text.ts';
import type { PlanEditor } from './use-plan-editor.ts';

/** A block of seats. */
export function SeatsFields({ seats, editor }: { seats: Seats; editor: PlanEditor }): ReactElement {
  const { field } = usePlanText();
  const chosen = { kind: 'seats', id: seats.id } as const;
  const change = (changes: Partial<Seats>, name: string): void =>
    editor.edit(
      changeIn(editor.drawing, 'seats', seats.id, (before) => ({ ...before, ...changes })),
      typing(chosen, name),
    );
  const whole = { least: 1, most: 60, step: 1, onSettle: editor.settle };
  return (
    <>
      <NumberField label={field.rows} value={seats.rows} {...whole} onChange={(rows) => change({ rows }, 'rows')} />
      <NumberField label={field.columns} value={seats.columns} {...whole} onChange={(columns) => change({ columns }, 'columns')} />
      <NumberField
        label={field.seatPitch}
        unit={field.metres}
        value={seats.pitchMetres}
        least={0.5}
        most={5}
        onSettle={editor.settle}
        onChange={(pitchMetres) => change({ pitchMetres }, 'pitch')}
      />
      <FacingField facing={seats.facing} onChange={(facing) => change({ facing }, 'facing')} />
      <PlaceFields at={seats} editor={editor} onChange={({ x, y }, name) => change({ x, y }, name)} />
      <ZoneField zoneId={seats.zoneId} editor={editor} onChange={(zoneId) => change({ zoneId }, 'zone')} />
    </>
  );
}

/** A door keeps to the walls, wherever it is put. */
export function DoorFields({ door, editor }: { door: Door; editor: PlanEditor }): ReactElement {
  const { field } = usePlanText();
  const chosen = { kind: 'door', id: door.id } as const;
  const change = (changes: Partial<Door>, name: string): void =>
    editor.edit(
      changeIn(editor.drawing, 'doors', door.id, (before) => ({ ...before, ...changes })),
      typing(chosen, name),
    );
  return (
    <>
      <NameFields name={door.name} onChange={(name, which) => change({ name }, which)} onSettle={editor.settle} />
      <NumberField
        label={field.width}
        unit={field.metres}
        value={door.widthMetres}
        least={0.6}
        most={20}
        onSettle={editor.settle}
        onChange={(widthMetres) => change({ widthMetres }, 'width')}
      />
      <PlaceFields at={door} editor={editor} onChange={({ x, y }, name) => change(ontoWall({ ...door, x, y }, editor.drawing), name)} />
    </>
  );
}

/** A device keeps its id: by it the hall’s messages name it. */
export function DeviceFields({ device, editor }: { device: Device; editor: PlanEditor }): ReactElement {
  const { field } = usePlanText();
  const text = useText();
  const chosen = { kind: 'device', id: device.id } as const;
  const change = (changes: Partial<Device>, name: string): void =>
    editor.edit(
      changeIn(editor.drawing, 'devices', device.id, (before) => ({ ...before, ...changes })),
      typing(chosen, name),
    );
  const kinds = (Object.keys(text.device) as Device['kind'][]).map((value) => ({ value, label: text.device[value] }));
  return (
    <>
      <p className="plan-note">
        {field.id} <code>{device.id}</code>
      </p>
      <SelectField
        label={field.deviceKind}
        wide
        value={device.kind}
        options={kinds}
        onChange={(value) => change({ kind: kinds.find((known) => known.value === value)?.value ?? device.kind }, 'kind')}
      />
      <PlaceFields at={device} editor={editor} onChange={({ x, y }, name) => change({ x, y }, name)} />
      <ZoneField
        zoneId={device.zoneId}
        optional
        editor={editor}
        onChange={(zoneId) => {
          const { zoneId: _, ...rest } = device;
          editor.edit(changeIn(editor.drawing, 'devices', device.id, () => (zoneId === '' ? rest : { ...rest, zoneId })));
        }}
      />
    </>
  );
}
