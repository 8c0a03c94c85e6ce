import type { ReactElement } from 'react';
import type { LeverParameter } from '#contracts/levers';
import { useExperimentText } from '../experiment-text.ts';
import { NumberInput } from '../NumberInput.tsx';
import { changeRange } from './edit-explore.ts';
import { type Varied, valuesOf } from './explore-draft.ts';
import type { Explorer } from './use-explorer.ts';

interface RangeFieldProps {
  readonly explorer: Explorer;
  readonly varied: Varied;
  readonly schema: LeverParameter;
}

/** So many values are listed. */
const mostListed = 8;

/** From where to where a parameter varies, and the values that this makes. */
export function RangeField({ explorer, varied, schema }: RangeFieldProps): ReactElement {
  const { compose, explore: text } = useExperimentText();
  const { leverKey, parameter, range } = varied;
  if (range === null) return <span className="range-field muted">{text.choices}</span>;
  const scale = schema.unit === 'share' ? 100 : 1;
  const values = valuesOf(range);
  const told = values.map((value) => `${Math.round(value * scale * 1e4) / 1e4}${scale === 100 ? '%' : ''}`);
  const listed = told.length > mostListed ? [...told.slice(0, mostListed - 2), '…', ...told.slice(-1)] : told;
  const field = (part: 'low' | 'high' | 'step'): ReactElement => (
    <NumberInput
      label={{ low: text.from, high: text.to, step: text.step }[part]}
      value={Math.round(range[part] * scale * 1e6) / 1e6}
      isWhole={schema.type === 'integer'}
      isWrong={values.length === 0}
      isLoose
      onChange={(value) =>
        value !== undefined && explorer.explore((draft) => changeRange(draft, leverKey, parameter, { [part]: value / scale }))
      }
    />
  );
  return (
    <span className="range-field">
      <span>
        {text.from} {field('low')} {text.to} {field('high')} {text.step} {field('step')}
        {schema.unit && <small>{compose.lever.unit[schema.unit] ?? schema.unit}</small>}
      </span>
      <small className={values.length === 0 ? 'form-error' : ''}>
        {values.length === 0 ? text.rangeWrong : text.values(listed.join(text.result.listed))}
      </small>
    </span>
  );
}
