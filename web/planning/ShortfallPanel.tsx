import type { ReactElement } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import type { TidalPlan } from '#contracts/tidal-plan';
import { usePreferences } from '../app/preferences.ts';
import { formatShare } from '../text/format.ts';
import { nameIn } from '../text/text.ts';
import { queueColour } from '../tokens.ts';
import { planClock } from './plan-clock.ts';
import { useTideText } from './tide-text.ts';

/** Where the plan cannot meet a target, by queue and stretch. */
export function ShortfallPanel({ plan, hall }: { plan: TidalPlan; hall: HallPlan }): ReactElement {
  const text = useTideText();
  const { language, theme } = usePreferences();
  const clock = planClock(plan);
  if (plan.shortfalls.length === 0)
    return (
      <section className="panel tide-list">
        <h2>{text.noneUnmet}</h2>
      </section>
    );
  return (
    <section className="panel tide-list">
      <h2>{text.unmet}</h2>
      <ul>
        {plan.shortfalls.map(({ queueId, fromMinute, toMinute, shareWithinTarget, targetShare }) => {
          const queue = hall.queues.find(({ id }) => id === queueId);
          return (
            <li key={`${queueId} ${fromMinute}`}>
              <i className="queue-dot" style={{ background: queueColour(hall, queueId, theme) }} aria-hidden="true" />
              <b>{queue ? `${queue.letter} ${nameIn(queue.name, language)}` : queueId}</b>
              <span>
                {clock(fromMinute)}–{clock(toMinute)}
              </span>
              <small>{text.unmetLine(formatShare(shareWithinTarget, 0), formatShare(targetShare, 0))}</small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
