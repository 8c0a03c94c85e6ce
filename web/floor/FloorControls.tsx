import type { ReactElement } from 'react';
import type { HallPlan, Name } from '#contracts/hall-plan';
import type { CameraPreset } from './camera-view.ts';
import { floorText } from './floor-text.ts';

export type FloorLook = 'model' | 'plan';

const nearer = 0.75;

interface FloorControlsProps {
  readonly plan: HallPlan;
  readonly language: keyof Name;
  readonly look: FloorLook;
  readonly modelPossible: boolean;
  /** What is looked at now; null when it was chosen by hand. */
  readonly preset: CameraPreset | null;
  readonly onLook: (look: FloorLook) => void;
  readonly onGo: (preset: CameraPreset) => void;
  readonly onApproach: (factor: number) => void;
}

/** What part of the hall is looked at, in three dimensions or two, and from how near. */
export function FloorControls(props: FloorControlsProps): ReactElement {
  const { plan, language, look, preset, onGo, onApproach } = props;
  const text = floorText(language);
  const goTo = (to: CameraPreset, name: string): ReactElement => (
    <button type="button" aria-pressed={preset === to} onClick={() => onGo(to)}>
      {name}
    </button>
  );
  const lookAs = (as: FloorLook, name: string): ReactElement => (
    <button type="button" aria-pressed={look === as} onClick={() => props.onLook(as)}>
      {name}
    </button>
  );
  const zone = plan.zones.find(({ id }) => preset === `zone:${id}`);
  return (
    <div className="floor-controls">
      {goTo('whole', text.whole)}
      {look === 'model' && goTo('above', text.above)}
      {plan.zones.length > 0 && (
        <select
          className={zone ? 'chosen' : ''}
          aria-label={text.zone}
          value={zone?.id ?? ''}
          onChange={({ target }) => onGo(target.value === '' ? 'whole' : `zone:${target.value}`)}
        >
          <option value="">{text.zone}</option>
          {plan.zones.map(({ id, name }) => (
            <option key={id} value={id}>
              {name[language]}
            </option>
          ))}
        </select>
      )}
      {props.modelPossible && (
        <fieldset aria-label={text.view}>
          {lookAs('model', text.model)}
          {lookAs('plan', text.plan)}
        </fieldset>
      )}
      <button type="button" aria-label={text.nearer} title={text.nearer} onClick={() => onApproach(nearer)}>
        +
      </button>
      <button type="button" aria-label={text.further} title={text.further} onClick={() => onApproach(1 / nearer)}>
        −
      </button>
    </div>
  );
}
