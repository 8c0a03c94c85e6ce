import type { ReactElement } from 'react';
import type { WaitWarning } from '#contracts/hall-state';
import { useText } from '../text/text.ts';

/** A shape each, of ever more corners: colour alone does not tell everybody. */
const shapes = { yellow: 'M5 .5L10 9.5H0z', orange: 'M5 0L10 5 5 10 0 5z', red: 'M3 0h4l3 3v4l-3 3H3L0 7V3z' };

/** The minutes that the longest wait is past, in the colour and shape of the warning; nothing when all is well. */
export function WarningMark({ warning, limits }: { warning: WaitWarning; limits: readonly [number, number, number] }): ReactElement | null {
  const text = useText();
  if (warning === 'none') return null;
  const minutes = { yellow: limits[0], orange: limits[1], red: limits[2] }[warning];
  return (
    <span className={`warning-mark ${warning}`} title={`${text.warning[warning]} · ${text.warning.limit(minutes)}`}>
      <svg width="10" height="10" role="img" aria-label={text.warning[warning]}>
        <path d={shapes[warning]} fill="currentColor" />
      </svg>
      {text.warning.past(minutes)}
    </span>
  );
}
