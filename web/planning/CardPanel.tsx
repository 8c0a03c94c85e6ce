import type { ReactElement } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import type { TidalPlan } from '#contracts/tidal-plan';
import { usePreferences } from '../app/preferences.ts';
import { nameIn } from '../text/text.ts';
import { queueColour } from '../tokens.ts';
import { planClock } from './plan-clock.ts';
import { useTideText } from './tide-text.ts';

/** The card at the manager's desk: windows that are always open, and at most six rules for the others. */
export function CardPanel({ plan, hall }: { plan: TidalPlan; hall: HallPlan }): ReactElement | null {
  const text = useTideText();
  const { language, theme } = usePreferences();
  const { card } = plan;
  if (!card) return null;
  const clock = planClock(plan);
  const numberOf = (windowId: string): string => hall.windows.find(({ id }) => id === windowId)?.number ?? windowId;
  const numbers = (ids: readonly string[]): string =>
    ids
      .map(numberOf)
      .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }))
      .join(language === 'en' ? ', ' : '、');
  const nameOf = (id: string): string => {
    const queue = hall.queues.find((one) => one.id === id);
    return queue ? `${queue.letter} ${nameIn(queue.name, language)}` : id;
  };
  const regret = Math.max(0, card.regret.meanWaitMinutes.mean ?? 0).toFixed(1);
  return (
    <section className="panel tide-list">
      <h2>{text.card}</h2>
      <p className="note">{text.cardNote(regret)}</p>
      <ul>
        <li>
          <b>{text.always}</b>
          <small>{numbers(card.always.flatMap(({ windowIds }) => windowIds))}</small>
        </li>
        {card.rules.map(({ queueId, windowIds, fromMinute, toMinute, opensAtMinutes, closesBelowMinutes }) => (
          <li key={`${queueId} ${fromMinute}`}>
            <i className="queue-dot" style={{ background: queueColour(hall, queueId, theme) }} aria-hidden="true" />
            <b>{nameOf(queueId)}</b>
            <span>
              {clock(fromMinute)}–{clock(toMinute)}
            </span>
            <small>{text.rule(numbers(windowIds), opensAtMinutes, closesBelowMinutes)}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
