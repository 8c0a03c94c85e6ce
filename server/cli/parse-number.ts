import { InvalidArgumentError } from 'commander';

export interface NumberRange {
  readonly least: number;
  readonly most: number;
  /** `least` itself is too little. */
  readonly isAbove?: boolean;
  readonly isWhole?: boolean;
  /** What it counts, for people: `minutes`. */
  readonly unit: string;
}

/** Reads a number of an option; whoever gives another is told which would be right. */
export function numberIn({ least, most, isAbove = false, isWhole = false, unit }: NumberRange): (text: string) => number {
  return (text) => {
    const number = text.trim() === '' ? Number.NaN : Number(text);
    const isRight = number <= most && (isAbove ? number > least : number >= least) && (!isWhole || Number.isInteger(number));
    if (!isRight)
      throw new InvalidArgumentError(
        `Say ${unit} as a ${isWhole ? 'whole ' : ''}number ${isAbove ? `above ${least} and up to` : `from ${least} to`} ${most}.`,
      );
    return number;
  };
}
