import type { ReactElement, ReactNode } from 'react';
import { usePreferences } from '../app/preferences.ts';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text/text.ts';
import { removeThing } from './add-things.ts';
import { find } from './drawing.ts';
import { HallFields } from './HallFields.tsx';
import { usePlanText } from './plan-text.ts';
import { QueueFields } from './QueueFields.tsx';
import { RowFields } from './RowFields.tsx';
import { DeviceFields, DoorFields, SeatsFields } from './StandingFields.tsx';
import { thingNamer } from './thing-name.ts';
import type { PlanEditor } from './use-plan-editor.ts';
import { ZoneFields } from './ZoneFields.tsx';

/** What the chosen thing is, to change it in numbers and words; the hall itself when nothing is chosen. */
export function Inspector({ editor }: { editor: PlanEditor }): ReactElement {
  const planText = usePlanText();
  const text = useText();
  const { language } = usePreferences();
  const { chosen, drawing } = editor;
  if (!chosen)
    return (
      <Frame title={planText.hall} note={planText.none}>
        <HallFields editor={editor} />
      </Frame>
    );
  const { kind, id } = chosen;
  const { name } = thingNamer(drawing, planText, text, language)(kind, id);
  return (
    <Frame title={name} kind={planText.kind[kind]} {...(kind === 'zone' ? { note: planText.alone } : {})}>
      <Fields key={`${kind} ${id}`} editor={editor} />
      {kind !== 'queue' && (
        <button type="button" className="button plan-remove" onClick={() => editor.edit(removeThing(drawing, chosen))}>
          <Icon name="trash" />
          {planText.remove}
        </button>
      )}
    </Frame>
  );
}

interface FrameProps {
  readonly title: string;
  readonly kind?: string;
  readonly note?: string;
  readonly children: ReactNode;
}

function Frame({ title, kind, note, children }: FrameProps): ReactElement {
  return (
    <section className="plan-inspector panel">
      <header className="panel-head">
        <h2>{title}</h2>
        {kind && <small>{kind}</small>}
      </header>
      <div className="plan-fields">
        {children}
        {note && <p className="plan-note">{note}</p>}
      </div>
    </section>
  );
}

function Fields({ editor }: { editor: PlanEditor }): ReactElement | null {
  const { chosen, drawing } = editor;
  if (!chosen) return null;
  const { kind, id } = chosen;
  switch (kind) {
    case 'zone': {
      const zone = find(drawing.zones, id);
      return zone && <ZoneFields zone={zone} editor={editor} />;
    }
    case 'counter': {
      const counter = find(drawing.counters, id);
      return counter && <RowFields counter={counter} editor={editor} />;
    }
    case 'seats': {
      const seats = find(drawing.seats, id);
      return seats && <SeatsFields seats={seats} editor={editor} />;
    }
    case 'door': {
      const door = find(drawing.doors, id);
      return door && <DoorFields door={door} editor={editor} />;
    }
    case 'device': {
      const device = find(drawing.devices, id);
      return device && <DeviceFields device={device} editor={editor} />;
    }
    case 'queue': {
      const queue = find(drawing.queues, id);
      return queue && <QueueFields queue={queue} editor={editor} />;
    }
  }
}
