import type { ReactElement } from 'react';
import { usePreferences } from '../app/preferences.ts';
import { nameIn } from '../text/text.ts';
import { FacingField, PlaceFields, typing, ZoneField } from './common-fields.tsx';
import { type Counter, changeIn } from './drawing.ts';
import { addWindow, renumberAll, renumberRow } from './edit-rows.ts';
import { NumberField, SelectField } from './fields.tsx';
import { moveThing } from './move-things.ts';
import { usePlanText } from './plan-text.ts';
import { RowQueues } from './RowQueues.tsx';
import { RowWindows } from './RowWindows.tsx';
import type { PlanEditor } from './use-plan-editor.ts';

const mostWindows = 100;
const highestNumber = 9999;

/** A row of windows: its numbers, what it serves, where it stands. */
export function RowFields({ counter, editor }: { counter: Counter; editor: PlanEditor }): ReactElement {
  const text = usePlanText();
  const { language } = usePreferences();
  const { drawing, plan } = editor;
  const { id } = counter;
  const chosen = { kind: 'counter', id } as const;
  const change = (changes: Partial<Counter>, name: string): void =>
    editor.edit(
      changeIn(drawing, 'counters', id, (before) => ({ ...before, ...changes })),
      typing(chosen, name),
    );
  const pools = [...new Set(plan.queues.map(({ poolId }) => poolId))].map((value) => ({ value, label: value }));
  return (
    <>
      <NumberField
        label={text.field.firstNumber}
        value={counter.firstNumber}
        least={1}
        most={highestNumber}
        step={1}
        onSettle={editor.settle}
        onChange={(number) => editor.edit(renumberRow(drawing, id, number), typing(chosen, 'number'))}
      />
      <NumberField
        label={text.field.count}
        value={counter.count}
        least={1}
        most={mostWindows}
        step={1}
        onSettle={editor.settle}
        onChange={(count) => change({ count }, 'count')}
      />
      <RowWindows counter={counter} editor={editor} />
      <div className="plan-buttons wide">
        <button type="button" className="button small" onClick={() => editor.edit(addWindow(drawing, id))}>
          {text.row.addWindow}
        </button>
        <button type="button" className="button small" onClick={() => editor.edit(renumberAll(drawing))}>
          {text.row.renumberAll}
        </button>
      </div>
      <RowQueues counter={counter} editor={editor} />
      {pools.length > 1 && (
        <SelectField
          label={text.field.pool}
          wide
          value={counter.poolId}
          options={pools}
          onChange={(poolId) => change({ poolId }, 'pool')}
        />
      )}
      <FacingField facing={counter.facing} onChange={(facing) => change({ facing }, 'facing')} />
      <NumberField
        label={text.field.pitch}
        unit={text.field.metres}
        value={counter.pitchMetres}
        least={1}
        most={10}
        onSettle={editor.settle}
        onChange={(pitchMetres) => change({ pitchMetres }, 'pitch')}
      />
      <PlaceFields
        at={counter}
        editor={editor}
        onChange={({ x, y }, name) => editor.edit(moveThing(drawing, chosen, { x: x - counter.x, y: y - counter.y }), typing(chosen, name))}
      />
      <ZoneField zoneId={counter.zoneId} editor={editor} onChange={(zoneId) => change({ zoneId }, 'zone')} />
      {counter.department && (
        <p className="plan-note">
          {text.field.department} {nameIn(counter.department, language)}
        </p>
      )}
    </>
  );
}
