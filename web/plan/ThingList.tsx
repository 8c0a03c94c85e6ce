import type { ReactElement } from 'react';
import type { Name } from '#contracts/hall-plan';
import { usePreferences } from '../app/preferences.ts';
import { Icon } from '../parts/Icon.tsx';
import { QueueChip } from '../parts/QueueChip.tsx';
import { useText } from '../text/text.ts';
import { addThing } from './add-things.ts';
import { type DrawnKind, listOfKind } from './drawing.ts';
import { rectOf } from './move-things.ts';
import { type PlanText, planTextIn, usePlanText } from './plan-text.ts';
import { thingNamer } from './thing-name.ts';
import type { PlanEditor } from './use-plan-editor.ts';

const order: readonly DrawnKind[] = ['zone', 'counter', 'queue', 'seats', 'door', 'device'];
/** A group longer than this is closed at first. */
const longGroup = 24;

const inBoth = (word: (text: PlanText) => string): Name => ({ zh: word(planTextIn('zh-CN')), en: word(planTextIn('en')) });

/** Everything on the plan, by kind: chosen from here with the keyboard, and added. */
export function ThingList({ editor }: { editor: PlanEditor }): ReactElement {
  const text = usePlanText();
  return (
    <nav className="plan-list panel" aria-label={text.title}>
      {order.map((kind) => (
        <ThingGroup key={kind} kind={kind} editor={editor} />
      ))}
    </nav>
  );
}

function ThingGroup({ kind, editor }: { kind: DrawnKind; editor: PlanEditor }): ReactElement {
  const planText = usePlanText();
  const text = useText();
  const { language } = usePreferences();
  const { drawing, chosen, choose, plan } = editor;
  const things = drawing[listOfKind[kind]];
  const nameOf = thingNamer(drawing, planText, text, language);
  const add = (wanted: Exclude<DrawnKind, 'queue'>): void => {
    const zone = rectOf(drawing, chosen?.kind === 'zone' ? chosen : { kind: 'zone', id: '' });
    const around = zone
      ? { x: zone.x + zone.widthMetres / 2, y: zone.y + zone.depthMetres / 2 }
      : { x: drawing.size.widthMetres / 2, y: drawing.size.depthMetres / 2 };
    const names = { zone: inBoth(({ newZone }) => newZone), door: inBoth(({ newDoor }) => newDoor) };
    const [next, added] = addThing(drawing, wanted, around, names);
    editor.edit(next);
    choose(added);
  };
  return (
    <details className={`plan-group ${kind}`} open={things.length <= longGroup || chosen?.kind === kind}>
      <summary>
        <Icon name="down" size={12} />
        {planText.group[kind]}
        <small>{things.length}</small>
        {kind !== 'queue' && (
          <button
            type="button"
            className="bar-button"
            title={planText.add[kind]}
            aria-label={planText.add[kind]}
            onClick={(event) => {
              event.preventDefault();
              add(kind);
            }}
          >
            <Icon name="plus" />
          </button>
        )}
      </summary>
      <ul>
        {things.map(({ id }) => {
          const { name, note } = nameOf(kind, id);
          return (
            <li key={id}>
              <button type="button" aria-pressed={chosen?.kind === kind && chosen.id === id} onClick={() => choose({ kind, id })}>
                {kind === 'queue' && <QueueChip plan={plan} queueId={id} size="small" />}
                <span>{name}</span>
                <small>{note}</small>
              </button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
