import type { ReactElement } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import { type AdherenceState, adherenceStates, type Departure, type PlanAdherence } from '#contracts/plan-adherence';
import { usePreferences } from '../app/preferences.ts';
import { formatDuration, formatShare } from '../text/format.ts';
import { useText, wordFor } from '../text/text.ts';
import { planClock } from './plan-clock.ts';
import { type PlanNames, planNames } from './plan-names.ts';
import { useTideText } from './tide-text.ts';

const minuteMs = 60_000;

/** How the hall kept to its plan so far: the share, what it is made of, and where it was otherwise for longest. */
export function AdherencePanel({ adherence, hall }: { adherence: PlanAdherence; hall: HallPlan }): ReactElement {
  const text = useTideText().followed;
  const words = useText();
  const names = planNames(hall, usePreferences().language);
  const { compared, minutes, keptShare, departures } = adherence;
  // Of many windows at once: days would say nothing.
  const spent = (all: number): string => (all < 60 ? formatDuration(all * minuteMs, words) : `${(all / 60).toFixed(1)} ${words.unit.hour}`);
  const clock = planClock({ startsAt: adherence.startsAt ?? '00:00' });
  if (!compared)
    return (
      <section className="panel adherence">
        <h2>{text.title}</h2>
        <p className="note">{text.notYet}</p>
      </section>
    );
  return (
    <section className="panel adherence">
      <div>
        <h2>{text.title}</h2>
        <p className="kept-share">{keptShare === null ? text.unknownShare : formatShare(keptShare, 0)}</p>
        <p className="note">{text.note(`${clock(compared.fromMinute)}–${clock(compared.toMinute)}`)}</p>
        <ul className="adherence-states">
          {adherenceStates.map((state) => (
            <li key={state} className={minutes[state] === 0 ? 'none' : ''}>
              <StateMark state={state} />
              {text.states[state]}
              <b>{spent(minutes[state])}</b>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h2>{departures.length > 0 ? text.departures : text.noDepartures}</h2>
        <ol className="departures">
          {departures.map((one) => (
            <li key={`${one.windowId} ${one.fromMinute}`}>
              <StateMark state={one.state} />
              <b>{names.number(one.windowId)}</b>
              <span>
                {clock(one.fromMinute)}–{clock(one.toMinute)}
              </span>
              <DepartureWords departure={one} names={names} />
              <small>{formatDuration((one.toMinute - one.fromMinute) * minuteMs, words)}</small>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function DepartureWords({ departure, names }: { departure: Departure; names: PlanNames }): ReactElement {
  const text = useTideText().followed;
  const { pauseReason } = useText();
  const { state, planned, actual, reason } = departure;
  const letters = (ids: readonly string[]): string => ids.map(names.letter).join(' ');
  if (state === 'other_queues') return <span>{text.served(letters(planned), letters(actual))}</span>;
  if (state === 'unplanned') return <span>{text.opened(letters(actual))}</span>;
  return <span>{text.stayedClosed(letters(planned), reason === null ? null : wordFor(pauseReason, reason))}</span>;
}

export const StateMark = ({ state }: { state: AdherenceState }): ReactElement => <i className={`state-mark ${state}`} aria-hidden="true" />;
