import type { ReactElement } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import { usePreferences } from '../app/preferences.ts';
import { queueColour } from '../tokens.ts';
import { planNames } from './plan-names.ts';
import { useTideText } from './tide-text.ts';
import { emptyPin, type PinDraft } from './wishes-draft.ts';

interface PinRowsProps {
  readonly hall: HallPlan;
  readonly pins: readonly PinDraft[];
  readonly wrong: (key: number) => readonly string[];
  readonly onChange: (pins: readonly PinDraft[]) => void;
}

/** Windows held closed, or to some queues, for a while or all day. */
export function PinRows({ hall, pins, wrong, onChange }: PinRowsProps): ReactElement {
  const text = useTideText().form;
  const change = (key: number, part: Partial<PinDraft>): void => onChange(pins.map((pin) => (pin.key === key ? { ...pin, ...part } : pin)));
  const next = Math.max(-1, ...pins.map(({ key }) => key)) + 1;
  return (
    <fieldset className="pin-rows">
      <legend>{text.pins}</legend>
      {pins.map((pin) => (
        <PinRow
          key={pin.key}
          hall={hall}
          pin={pin}
          wrong={wrong(pin.key)}
          onChange={(part) => change(pin.key, part)}
          onRemove={() => onChange(pins.filter(({ key }) => key !== pin.key))}
        />
      ))}
      <button type="button" className="button small" onClick={() => onChange([...pins, emptyPin(next)])}>
        {text.addPin}
      </button>
    </fieldset>
  );
}

interface PinRowProps {
  readonly hall: HallPlan;
  readonly pin: PinDraft;
  readonly wrong: readonly string[];
  readonly onChange: (part: Partial<PinDraft>) => void;
  readonly onRemove: () => void;
}

function PinRow({ hall, pin, wrong, onChange, onRemove }: PinRowProps): ReactElement {
  const text = useTideText().form;
  const { language, theme } = usePreferences();
  const names = planNames(hall, language);
  const toggle = (id: string): void =>
    onChange({ isClosed: false, queues: pin.queues.includes(id) ? pin.queues.filter((other) => other !== id) : [...pin.queues, id] });
  return (
    <div className={`pin-row ${wrong.length > 0 ? 'is-wrong' : ''}`}>
      <label>
        {text.pinWindow}
        <input
          type="text"
          inputMode="numeric"
          value={pin.number}
          aria-invalid={wrong.length > 0 || undefined}
          onChange={({ target }) => onChange({ number: target.value })}
        />
      </label>
      <span className="pin-span">
        <input type="time" aria-label={text.pinFrom} value={pin.from} onChange={({ target }) => onChange({ from: target.value })} />
        –
        <input type="time" aria-label={text.pinTo} value={pin.to} onChange={({ target }) => onChange({ to: target.value })} />
        {pin.from === '' && pin.to === '' && <small>{text.allDay}</small>}
      </span>
      <span className="pin-use">
        <button type="button" aria-pressed={pin.isClosed} onClick={() => onChange({ isClosed: !pin.isClosed, queues: [] })}>
          {text.pinClosed}
        </button>
        {hall.queues.map(({ id, letter }) => {
          const place = pin.queues.indexOf(id);
          return (
            <button
              key={id}
              type="button"
              title={names.queue(id)}
              aria-label={names.queue(id)}
              aria-pressed={place >= 0}
              onClick={() => toggle(id)}
            >
              <i className="queue-dot" style={{ background: queueColour(hall, id, theme) }} aria-hidden="true" />
              {letter}
            </button>
          );
        })}
      </span>
      <button type="button" className="button small" aria-label={text.removePin(pin.number)} onClick={onRemove}>
        ×
      </button>
      {wrong.map((line) => (
        <p key={line} className="wrong" role="alert">
          {line}
        </p>
      ))}
    </div>
  );
}
