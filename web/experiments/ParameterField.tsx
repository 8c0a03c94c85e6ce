import { type ReactElement, useId } from 'react';
import type { LeverParameter } from '#contracts/levers';
import { usePreferences } from '../app/preferences.ts';
import { nameIn } from '../text/text.ts';
import type { FieldFault } from './check-draft.ts';
import { useExperimentText } from './experiment-text.ts';
import type { Things } from './hall-things.ts';
import { ParameterInput } from './ParameterInput.tsx';
import { sayBounds } from './say-bounds.ts';

export interface ParameterProps {
  readonly schema: LeverParameter;
  readonly isRequired: boolean;
  readonly value: unknown;
  readonly things: Things | null;
  readonly onChange: (value: unknown) => void;
}

interface ParameterFieldProps extends ParameterProps {
  readonly fault: FieldFault['kind'] | null;
  readonly problem: string | null;
  /** Offered beside the label. */
  readonly toggle: ReactElement | null;
  /** Stands in the place of the input. */
  readonly range: ReactElement | null;
}

/** A parameter with its label, what it means when left alone, and what is wrong with it. */
export function ParameterField({ fault, problem, toggle, range, ...parameter }: ParameterFieldProps): ReactElement {
  const text = useExperimentText().compose.lever;
  const { language } = usePreferences();
  const id = useId();
  const noteId = useId();
  const { schema, isRequired } = parameter;
  const message = fault === null ? problem : fault === 'missing' ? text.required : fault === 'whole' ? text.whole : sayBounds(schema, text);
  const isWrong = message !== null && fault !== 'missing';
  return (
    <div className={isWrong ? 'parameter wrong' : 'parameter'}>
      <label htmlFor={id}>
        {nameIn(schema.label, language)}
        {isRequired && range === null && <small>{text.required}</small>}
        {toggle}
      </label>
      {range ?? <ParameterInput {...parameter} id={id} isWrong={isWrong} describedBy={noteId} />}
      <small id={noteId} className={isWrong ? 'form-error' : ''}>
        {isWrong ? message : schema.help ? nameIn(schema.help, language) : ''}
      </small>
    </div>
  );
}
