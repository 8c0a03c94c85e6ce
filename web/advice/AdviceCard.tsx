import type { MouseEvent, ReactElement } from 'react';
import type { Advice } from '#contracts/advice';
import type { Point } from '#contracts/plan-geometry';
import { usePreferences } from '../app/preferences.ts';
import { useHallNow, useHallPlan } from '../live/live-hall.tsx';
import { Icon } from '../parts/Icon.tsx';
import { QueueChip } from '../parts/QueueChip.tsx';
import { sayPersonMinutes } from '../remedies/say-change.ts';
import { formatTicking } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';
import { AdviceDetails } from './AdviceDetails.tsx';
import { describeAdvice } from './describe-advice.ts';
import type { Decision, ShownAdvice } from './shown-advice.ts';

interface AdviceCardProps {
  readonly advice: Advice;
  readonly gone: ShownAdvice['gone'];
  readonly busy: boolean;
  readonly failure: string | null;
  readonly unfolded: boolean;
  readonly onFold: () => void;
  /** Asks before it is sent; null for who only reads. */
  readonly onSend: ((at: Point) => void) | null;
  readonly onDecide: ((decision: Decision) => void) | null;
}

/** One advice: what, for which queue, until when, and what to do with it; unfolded, also why and what it changes. */
export function AdviceCard({ advice, gone, busy, failure, unfolded, onFold, onSend, onDecide }: AdviceCardProps): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const queue = plan.queues.find((entry) => entry.id === advice.queueId);
  const words = describeAdvice(advice, plan, text, language);
  const saved = sayPersonMinutes(asDifference(advice), text);
  return (
    <article className={`advice ${advice.reason} ${gone === null ? '' : 'gone'}`} data-advice={advice.id}>
      <header>
        <QueueChip plan={plan} queueId={advice.queueId} size="small" />
        <small>
          {queue ? `${nameIn(queue.name, language)} · ` : ''}
          {text.advice.reason[advice.reason]}
        </small>
        <Expiry advice={advice} gone={gone} />
      </header>
      <button type="button" className="advice-what" aria-expanded={unfolded} onClick={onFold}>
        {words.what}
        <Icon name="down" />
      </button>
      {unfolded ? (
        <AdviceDetails advice={advice} words={words} saved={saved} />
      ) : (
        <p className="advice-short">
          {text.advice.p90} {words.p90} · <span className={saved.tone}>{saved.words}</span>
        </p>
      )}
      {failure !== null && (
        <p className="advice-failure" role="alert">
          {failure}
        </p>
      )}
      {onSend !== null && onDecide !== null && (
        <Buttons advice={advice} disabled={busy || gone !== null} busy={busy} onSend={onSend} onDecide={onDecide} />
      )}
    </article>
  );
}

function Buttons({
  advice,
  disabled,
  busy,
  onSend,
  onDecide,
}: {
  advice: Advice;
  disabled: boolean;
  busy: boolean;
  onSend: (at: Point) => void;
  onDecide: (decision: Decision) => void;
}): ReactElement {
  const text = useText();
  const send = (event: MouseEvent<HTMLButtonElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    onSend({ x: box.left + box.width / 2, y: box.bottom });
  };
  return (
    <footer>
      <button type="button" className="button small strong" disabled={disabled} onClick={advice.canBeSent ? send : () => onDecide('done')}>
        {busy ? text.advice.sending : advice.canBeSent ? text.advice.send : text.advice.done}
      </button>
      <button type="button" className="button small" disabled={disabled} onClick={() => onDecide('dismissed')}>
        {text.advice.dismiss}
      </button>
    </footer>
  );
}

/** Counts down in the hall's time; what has run out is withdrawn by the server, or made anew. */
function Expiry({ advice, gone }: { advice: Advice; gone: ShownAdvice['gone'] }): ReactElement {
  const text = useText();
  const now = useHallNow(1_000);
  const words = gone === null ? text.advice.expires(formatTicking(Date.parse(advice.expiresAt) - now)) : text.advice.gone[gone];
  return <small className="advice-expiry">{words}</small>;
}

/** What is saved, as the difference it makes. */
function asDifference({ savedPersonMinutes: { mean, low, high } }: Advice): Advice['savedPersonMinutes'] {
  const negative = (value: number | null): number | null => (value === null ? null : -value);
  return { mean: negative(mean), low: negative(high), high: negative(low) };
}
