import { type ReactElement, useState } from 'react';
import { sendClockRate } from '../api/hall-api.ts';
import { useHall, useHallPlan } from '../live/live-hall.tsx';
import { useText } from '../text/text.ts';

const rates = [1, 5, 10, 30, 60] as const;

/** How fast the demo hall's clock runs; marks what the hall itself says. */
export function SpeedControl(): ReactElement {
  const text = useText();
  const { id } = useHallPlan();
  const rate = useHall((state) => state.clock.rate);
  const [asked, setAsked] = useState<number | null>(null);
  const ask = (wanted: number): void => {
    setAsked(wanted);
    sendClockRate(id, wanted)
      .catch(() => undefined)
      .finally(() => setAsked(null));
  };
  return (
    <fieldset className="speed" aria-label={text.bar.speed} title={text.bar.speedNote}>
      {rates.map((entry) => (
        <button
          key={entry}
          type="button"
          aria-pressed={Math.round(rate) === entry}
          className={asked === entry ? 'asked' : ''}
          onClick={() => ask(entry)}
        >
          {entry}×
        </button>
      ))}
    </fieldset>
  );
}
