import type { ReactElement } from 'react';
import type { Advice } from '#contracts/advice';
import { useHallPlan } from '../live/live-hall.tsx';
import { QueueChip } from '../parts/QueueChip.tsx';
import type { SaidChange } from '../remedies/say-change.ts';
import { useText } from '../text/text.ts';
import type { AdviceWords } from './describe-advice.ts';

/** Why something is advised, what it changes, at whose cost and how sure that is. */
export function AdviceDetails({ advice, words, saved }: { advice: Advice; words: AdviceWords; saved: SaidChange }): ReactElement {
  const text = useText();
  const plan = useHallPlan();
  const { worse } = advice.effect;
  return (
    <>
      <p className="advice-why">{words.why}</p>
      <dl className="advice-figures">
        {(['p90', 'p50', 'target'] as const).map((name) => (
          <div key={name}>
            <dt>{text.advice[name]}</dt>
            <dd>{words[name]}</dd>
          </div>
        ))}
      </dl>
      <dl className="advice-lines">
        <dt>{text.advice.waited}</dt>
        <dd className={saved.tone}>{saved.words}</dd>
        {words.overtime !== null && (
          <>
            <dt>{text.advice.overtime}</dt>
            <dd>{words.overtime}</dd>
          </>
        )}
        <dt>{text.advice.worse}</dt>
        <dd>
          {worse.length === 0 && <span className="neither">{text.advice.nobodyWorse}</span>}
          {worse.map((queueId) => (
            <QueueChip key={queueId} plan={plan} queueId={queueId} size="small" />
          ))}
        </dd>
      </dl>
      <p className="advice-terms">
        {words.confidence} · {words.cost}
        {!advice.canBeSent && ` · ${text.advice.byHand}`}
      </p>
    </>
  );
}
