import { type ReactElement, useState } from 'react';

interface NumberInputProps {
  readonly id?: string;
  readonly label?: string;
  readonly value: number | undefined;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
  readonly isWhole?: boolean;
  readonly isWrong?: boolean;
  readonly describedBy?: string | undefined;
  readonly placeholder?: string | undefined;
  /** Takes numbers outside the bounds too, for a form that says what is wrong with them. */
  readonly isLoose?: boolean;
  readonly onChange: (value: number | undefined) => void;
}

/** A number while it is typed; left empty it is undefined. Once left, it shows what was taken. */
export function NumberInput(props: NumberInputProps): ReactElement {
  const { value, least, most, isWhole = false, isLoose = false, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const take = (entered: string): void => {
    setTyped(entered);
    const number = entered.trim() === '' ? undefined : Number(entered);
    if (number === undefined) {
      onChange(undefined);
      return;
    }
    const isFit = Number.isFinite(number) && (isLoose || (number >= (least ?? number) && number <= (most ?? number)));
    if (isFit) onChange(isWhole && !isLoose ? Math.round(number) : number);
  };
  return (
    <input
      id={props.id}
      className="number-input"
      type="number"
      inputMode="decimal"
      step="any"
      min={least}
      max={most}
      aria-label={props.label}
      aria-invalid={props.isWrong || undefined}
      aria-describedby={props.describedBy}
      placeholder={props.placeholder}
      value={typed ?? (value === undefined ? '' : String(value))}
      onChange={(event) => take(event.target.value)}
      onBlur={() => setTyped(null)}
    />
  );
}
