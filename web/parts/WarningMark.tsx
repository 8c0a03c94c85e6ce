import type { ReactElement } from 'react';
import type { WaitWarning } from '#contracts/hall-state';
import { useText } from '../text/text.ts';

/** 黄, 橙, 红 with the minutes it stands for; nothing when all is well. */
export function WarningMark({ warning, limits }: { warning: WaitWarning; limits: readonly [number, number, number] }): ReactElement | null {
  const text = useText();
  if (warning === 'none') return null;
  const minutes = { yellow: limits[0], orange: limits[1], red: limits[2] }[warning];
  return (
    <span className={`warning-mark ${warning}`} title={text.warning.limit(minutes)}>
      <b>{text.warning.short[warning]}</b>
      {minutes}+
    </span>
  );
}
