import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { snap } from './drawing.ts';

interface FieldProps {
  readonly label: string;
  readonly wide?: boolean;
  readonly children: (id: string) => ReactNode;
}

/** A labelled place in the inspector's two columns. */
export function Field({ label, wide = false, children }: FieldProps): ReactElement {
  const id = useId();
  return (
    <div className={wide ? 'plan-field wide' : 'plan-field'}>
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </div>
  );
}

interface NumberFieldProps {
  readonly label: string;
  readonly unit?: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step?: number;
  readonly onChange: (value: number) => void;
  readonly onSettle: () => void;
}

/** A number within its bounds: what lies outside them is not taken while it is typed. */
export function NumberField(props: NumberFieldProps): ReactElement {
  const { label, unit, value, least, most, step = 0.1, onChange, onSettle } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string): void => {
    setTyped(text);
    const number = Number(text);
    if (text.trim() === '' || !Number.isFinite(number) || number < least || number > most) return;
    onChange(step === 1 ? Math.round(number) : step === 0.1 ? snap(number) : number);
  };
  return (
    <Field label={label}>
      {(id) => (
        <span className="plan-number">
          <input
            id={id}
            type="number"
            inputMode="decimal"
            min={least}
            max={most}
            step={step}
            value={typed ?? String(Math.round(value * 1e6) / 1e6)}
            onChange={(event) => take(event.target.value)}
            onBlur={() => {
              setTyped(null);
              onSettle();
            }}
          />
          {unit && <small>{unit}</small>}
        </span>
      )}
    </Field>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly longest?: number;
  readonly lang?: string;
  readonly wide?: boolean;
  readonly onChange: (value: string) => void;
  readonly onSettle: () => void;
}

export function TextField({ label, value, longest = 60, lang, wide = true, onChange, onSettle }: TextFieldProps): ReactElement {
  return (
    <Field label={label} wide={wide}>
      {(id) => (
        <input
          id={id}
          type="text"
          lang={lang}
          maxLength={longest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onSettle}
        />
      )}
    </Field>
  );
}

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly wide?: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** One of several; a value that is none of them is shown as it is. */
export function SelectField({ label, value, wide = false, options, onChange }: SelectFieldProps): ReactElement {
  return (
    <Field label={label} wide={wide}>
      {(id) => (
        <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
          {options.some((option) => option.value === value) ? null : <option value={value}>{value}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
