import type { ReactElement } from 'react';
import type { DayProfile } from '#contracts/simulation';
import { useExperimentText } from './experiment-text.ts';
import { formatFigure } from './format-estimate.ts';

interface WaitTipProps {
  readonly id: string;
  readonly waits: DayProfile;
  readonly slot: number;
  readonly clock: (minute: number) => string;
  /** Where the quarter hour is, and the room there is, in pixels. */
  readonly at: number;
  readonly width: number;
}

const slotMinutes = 15;
const tipWidth = 196;

/** The numbers of the quarter hour that is pointed at. */
export function WaitTip({ id, waits, slot, clock, at, width }: WaitTipProps): ReactElement {
  const text = useExperimentText();
  const minute = slot * slotMinutes;
  const figure = (value: number | null | undefined): string => (value == null ? '–' : formatFigure(value, 'minutes', 1));
  return (
    <dl className="chart-tip" style={{ left: at + 12 + tipWidth > width ? Math.max(0, at - 12 - tipWidth) : at + 12 }}>
      <dt>
        {clock(minute)}–{clock(minute + slotMinutes)}
      </dt>
      <dd>
        <span>{text.result.mean(id)}</span>
        <b>
          {figure(waits.mean[slot])} {text.unit.minutes}
        </b>
      </dd>
      <dd>
        <span>{text.result.band}</span>
        <b>
          {figure(waits.low[slot])}–{figure(waits.high[slot])} {text.unit.minutes}
        </b>
      </dd>
    </dl>
  );
}
