import type { ReactElement } from 'react';
import { usePreferences } from '../app/preferences.ts';
import { nameIn } from '../text/text.ts';
import { useExperimentText } from './experiment-text.ts';
import { IdsInput } from './IdsInput.tsx';
import { NumberInput } from './NumberInput.tsx';
import type { ParameterProps } from './ParameterField.tsx';
import { ThingSelect } from './ThingSelect.tsx';
import { ThingsPicker } from './ThingsPicker.tsx';
import { WindowsPicker } from './WindowsPicker.tsx';

export interface InputProps extends ParameterProps {
  readonly id: string;
  readonly isWrong: boolean;
  readonly describedBy: string;
}

/** The input that fits a parameter: a number with its unit, a choice, a switch, things of the hall. */
export function ParameterInput(props: InputProps): ReactElement {
  const { schema, things } = props;
  const choices = schema.refersTo && things ? things[schema.refersTo] : null;
  if (schema.type === 'number' || schema.type === 'integer') return <NumberParameter {...props} />;
  if (schema.type === 'boolean') return <SwitchParameter {...props} />;
  if (schema.enum) return <ChoiceParameter {...props} />;
  if (schema.type === 'string') return <ThingSelect {...props} choices={choices} />;
  if (!choices) return <IdsInput {...props} />;
  return schema.refersTo === 'window' ? <WindowsPicker {...props} choices={choices} /> : <ThingsPicker {...props} choices={choices} />;
}

function NumberParameter({ schema, value, id, isWrong, describedBy, onChange }: InputProps): ReactElement {
  const text = useExperimentText().compose.lever;
  const isShare = schema.unit === 'share';
  const scale = isShare ? 100 : 1;
  const shown = (number: unknown): number | undefined => (typeof number === 'number' ? Math.round(number * scale * 1e6) / 1e6 : undefined);
  const preset = shown(schema.default);
  return (
    <span className="number-unit">
      <NumberInput
        id={id}
        value={shown(value) ?? preset}
        least={shown(schema.minimum)}
        most={shown(schema.maximum)}
        isWhole={schema.type === 'integer'}
        isWrong={isWrong}
        isLoose
        describedBy={describedBy}
        placeholder={preset === undefined ? text.optional : String(preset)}
        onChange={(number) => onChange(number === undefined || number === preset ? undefined : isShare ? number / scale : number)}
      />
      {schema.unit && <small>{text.unit[schema.unit] ?? schema.unit}</small>}
    </span>
  );
}

function SwitchParameter({ schema, value, id, onChange }: InputProps): ReactElement {
  const text = useExperimentText().compose.lever;
  const checked = (value ?? schema.default) === true;
  return (
    <span className="choice">
      <input id={id} type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{text.yes}</span>
    </span>
  );
}

function ChoiceParameter({ schema, value, id, describedBy, onChange }: InputProps): ReactElement {
  const { language } = usePreferences();
  const chosen = value ?? schema.default;
  return (
    <select
      id={id}
      aria-describedby={describedBy}
      value={typeof chosen === 'string' ? chosen : ''}
      onChange={(event) => onChange(event.target.value)}
    >
      {(schema.enum ?? []).map((word) => {
        const name = schema.choices?.[word];
        return (
          <option key={word} value={word}>
            {name ? nameIn(name, language) : word}
          </option>
        );
      })}
    </select>
  );
}
