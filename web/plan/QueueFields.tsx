import type { ReactElement } from 'react';
import { NameFields, typing, ZoneField } from './common-fields.tsx';
import { changeIn, type Queue } from './drawing.ts';
import { TextField } from './fields.tsx';
import { usePlanText } from './plan-text.ts';
import type { PlanEditor } from './use-plan-editor.ts';

/** A queue's names, letter, and the zone its people wait in. */
export function QueueFields({ queue, editor }: { queue: Queue; editor: PlanEditor }): ReactElement {
  const { field } = usePlanText();
  const chosen = { kind: 'queue', id: queue.id } as const;
  const change = (changes: Partial<Queue>, name: string): void =>
    editor.edit(
      changeIn(editor.drawing, 'queues', queue.id, (before) => ({ ...before, ...changes })),
      typing(chosen, name),
    );
  return (
    <>
      <NameFields name={queue.name} onChange={(name, which) => change({ name }, which)} onSettle={editor.settle} />
      <TextField
        label={field.letter}
        wide={false}
        longest={2}
        value={queue.letter}
        onChange={(letter) => letter !== '' && change({ letter }, 'letter')}
        onSettle={editor.settle}
      />
      <ZoneField zoneId={queue.zoneId} editor={editor} onChange={(zoneId) => change({ zoneId }, 'zone')} />
    </>
  );
}
