import type { LeverParameter } from '#contracts/levers';
import type { ExperimentText } from './experiment-text.ts';

/** Between which numbers a parameter has to be, in the unit it is typed in. */
export function sayBounds({ minimum, maximum, unit }: LeverParameter, text: ExperimentText['compose']['lever']): string {
  const shown = (value: number | undefined): string =>
    value === undefined ? '…' : unit === 'share' ? `${Math.round(value * 100 * 1e6) / 1e6}%` : String(value);
  return text.range(shown(minimum), shown(maximum));
}
