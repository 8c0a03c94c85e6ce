import { type ReactElement, useMemo, useState } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import type { PlanAdherence } from '#contracts/plan-adherence';
import type { PlanSeat } from '#contracts/plan-people';
import type { TidalPlan } from '#contracts/tidal-plan';
import { usePreferences } from '../app/preferences.ts';
import { renderTideChart, tideScale } from '../charts/tide-chart.tsx';
import { renderWindowStrips } from '../charts/window-strips.tsx';
import { useSize } from '../parts/use-size.ts';
import { queueColour } from '../tokens.ts';
import { fullHours, planClock } from './plan-clock.ts';
import { planNames } from './plan-names.ts';
import { tideRows } from './tide-rows.ts';
import { useTideText } from './tide-text.ts';
import { whoSits } from './who-sits.ts';

const chartHeight = 240;

/** The tide of the day, of all queues or of one, and under it what each window does, on the same hours. */
export function TidePanel({
  plan,
  hall,
  adherence,
}: {
  plan: TidalPlan;
  hall: HallPlan;
  /** What windows did of it; null when it is not in force. */
  adherence: PlanAdherence | null;
}): ReactElement {
  const text = useTideText();
  const { language, theme } = usePreferences();
  const [queueId, setQueue] = useState<string | null>(null);
  const [place, size] = useSize<HTMLDivElement>();
  const clock = planClock(plan);
  const hours = useMemo(() => fullHours(plan), [plan]);
  const spells = tideRows(plan, queueId);
  const { number: numberOf, letter, queue: nameOf } = planNames(hall, language);
  const tellSeat = ({ fromMinute, toMinute, staffId, why, unseenQueues }: PlanSeat): string => {
    const unseen = unseenQueues.length > 0 ? [text.people.unseen(unseenQueues.map(letter).join(' '))] : [];
    return text.people.sits(
      `${clock(fromMinute)}–${clock(toMinute)}`,
      staffId ?? text.people.nobody,
      [text.people.why[why], ...unseen].join(text.form.comma),
    );
  };
  const followed = adherence?.compared ? { windows: adherence.windows, untilMinute: adherence.compared.toMinute } : null;
  const shown = plan.windows.filter(({ strips }) => queueId === null || strips.some(({ queues }) => queues.includes(queueId)));
  return (
    <section className="panel tide-panel">
      <nav className="tide-queues" aria-label={text.chart}>
        <button type="button" aria-pressed={queueId === null} onClick={() => setQueue(null)}>
          {text.allQueues}
        </button>
        {plan.requirement.map(({ queueId: id }) => (
          <button key={id} type="button" aria-pressed={queueId === id} onClick={() => setQueue(id)} title={nameOf(id)}>
            <i className="queue-dot" style={{ background: queueColour(hall, id, theme) }} aria-hidden="true" />
            {letter(id)}
          </button>
        ))}
      </nav>
      <h2>{queueId === null ? text.chart : `${text.chart} · ${nameOf(queueId)}`}</h2>
      <div ref={place} className="tide-room">
        {size &&
          renderTideChart(
            spells,
            hours,
            { width: size.width, height: chartHeight },
            {
              label: text.chart,
              demand: text.demand,
              capacity: text.capacity,
              slack: text.slack,
              shortfall: text.shortfall,
              clock,
            },
          )}
        <h2>{followed ? text.followed.strips : text.strips}</h2>
        {size &&
          renderWindowStrips(shown, followed, tideScale(tideRows(plan, null), size.width), hours, {
            label: text.strips,
            number: numberOf,
            letter,
            colour: (id) => queueColour(hall, id, theme),
            tell: (windowId, from, to, [first = '', ...others]) =>
              [
                text.strip(numberOf(windowId), `${clock(from)}–${clock(to)}`, nameOf(first), others.map(nameOf).join(' ')),
                ...whoSits(plan.people, windowId, from, to).map(tellSeat),
              ].join('\n'),
            who: (windowId, from, to) =>
              whoSits(plan.people, windowId, from, to)
                .map(({ staffId }) => staffId ?? text.people.nobody)
                .join(' / '),
            closed: text.closed,
            was: (windowId, { fromMinute, toMinute, state, actual }) =>
              text.followed.was(
                numberOf(windowId),
                `${clock(fromMinute)}–${clock(toMinute)}`,
                text.followed.states[state],
                actual.map(letter).join(' '),
              ),
          })}
      </div>
    </section>
  );
}
