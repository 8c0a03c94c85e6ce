import type { ReactElement } from 'react';
import { isGrave, type PlanFault } from '#contracts/plan-fault';
import { usePreferences } from '../app/preferences.ts';
import { Icon } from '../parts/Icon.tsx';
import { useText } from '../text/text.ts';
import { drawnKinds } from './drawing.ts';
import { usePlanText } from './plan-text.ts';
import { thingNamer } from './thing-name.ts';
import type { PlanEditor } from './use-plan-editor.ts';

/** What is wrong with the drawing, the grave first; each leads to the thing it is about. */
export function FaultList({ editor }: { editor: PlanEditor }): ReactElement {
  const text = usePlanText();
  const { faults } = editor;
  const grave = faults.filter(isGrave).length;
  const said = [grave > 0 ? text.check.grave(grave) : '', faults.length > grave ? text.check.remarks(faults.length - grave) : ''];
  return (
    <section className="plan-checks panel">
      <header className="panel-head">
        <h2>{text.check.title}</h2>
        <small role="status">{said.filter(Boolean).join(text.state.separator)}</small>
      </header>
      {faults.length === 0 ? (
        <p className="plan-sound">
          <Icon name="check" />
          {text.check.sound}
        </p>
      ) : (
        <ul>
          {faults.map((fault) => (
            <li key={`${fault.code} ${fault.thing} ${fault.id} ${fault.other}`}>
              <FaultLine fault={fault} editor={editor} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function FaultLine({ fault, editor }: { fault: PlanFault; editor: PlanEditor }): ReactElement {
  const planText = usePlanText();
  const text = useText();
  const { language } = usePreferences();
  const nameOf = thingNamer(editor.drawing, planText, text, language);
  const kind = drawnKinds.find((known) => known === fault.thing);
  const subject = kind ? nameOf(kind, fault.id) : { name: fault.id, note: '' };
  const other =
    kind && fault.code === 'overlap' ? otherName() : fault.code === 'outside_zone' ? nameOf('zone', fault.other).name : fault.other;
  return (
    <button type="button" className={isGrave(fault) ? 'grave' : ''} onClick={() => kind && editor.choose({ kind, id: fault.id })}>
      <i aria-hidden="true" />
      <span>
        <b>{[subject.name, kind === 'seats' || kind === 'device' ? subject.note : ''].filter(Boolean).join(' · ')}</b>{' '}
        {planText.check.fault[fault.code](other)}
      </span>
    </button>
  );

  /** A row can lie over another row or over seats, a zone over zones only. */
  function otherName(): string {
    const found = (kind === 'zone' ? (['zone'] as const) : (['counter', 'seats'] as const)).find((candidate) =>
      editor.drawing[candidate === 'zone' ? 'zones' : candidate === 'counter' ? 'counters' : 'seats'].some(({ id }) => id === fault.other),
    );
    if (!found) return fault.other;
    const { name, note } = nameOf(found, fault.other);
    return found === 'seats' ? `${name} · ${note}` : name;
  }
}
