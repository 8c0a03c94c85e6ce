import { type ReactElement, useState } from 'react';
import type { Advice, AdviceBoard } from '#contracts/advice';
import type { Point } from '#contracts/plan-geometry';
import { useActing } from '../acting/acting.tsx';
import { useHallPlan } from '../live/live-hall.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { formatTime } from '../text/format.ts';
import { type Text, useText } from '../text/text.ts';
import { AdviceCard } from './AdviceCard.tsx';
import { ConfirmAdvice } from './ConfirmAdvice.tsx';
import type { AdviceHandle } from './use-advice.tsx';

/** So many are shown before somebody asks for more. */
const shownAtFirst = 3;
const noneUnfolded = '';

/** What is advised now, best first, or why nothing is. */
export function AdviceSection({ handle, onRecord }: { handle: AdviceHandle; onRecord: () => void }): ReactElement {
  const text = useText();
  const plan = useHallPlan();
  const { resource, reload } = handle;
  const computedAt = resource.status === 'ready' ? resource.value.computedAt : null;
  return (
    <section className="advice-section" aria-labelledby="advice-title">
      <header>
        <h3 id="advice-title">{text.advice.title}</h3>
        {computedAt !== null && <small>{text.advice.computed(formatTime(Date.parse(computedAt), plan.timeZone))}</small>}
        <button type="button" className="link" onClick={onRecord}>
          {text.advice.record}
        </button>
      </header>
      <ResourceView resource={resource} reload={reload} lines={4}>
        {(board) => <AdviceList handle={handle} board={board} />}
      </ResourceView>
    </section>
  );
}

function AdviceList({ handle, board }: { handle: AdviceHandle; board: AdviceBoard }): ReactElement {
  const text = useText();
  const { allowed } = useActing();
  const [showsAll, setShowsAll] = useState(false);
  /** Null until somebody chooses: the best then. */
  const [unfoldedId, setUnfoldedId] = useState<string | null>(null);
  const [asked, setAsked] = useState<{ readonly advice: Advice; readonly at: Point } | null>(null);
  const { shown, busyId, failure, decide } = handle;
  const isChosen = unfoldedId === noneUnfolded || shown.some(({ advice }) => advice.id === unfoldedId);
  const isUnfolded = (id: string, place: number): boolean => (isChosen ? id === unfoldedId : place === 0);
  const hidden = shown.length - shownAtFirst;
  return (
    <>
      {shown.length === 0 && <p className="advice-none">{sayNone(board, text)}</p>}
      <ol className="advice-list">
        {(showsAll ? shown : shown.slice(0, shownAtFirst)).map(({ advice, gone }, place) => (
          <li key={advice.id}>
            <AdviceCard
              advice={advice}
              gone={gone}
              busy={busyId === advice.id}
              failure={failure?.adviceId === advice.id ? text.advice[failure.why] : null}
              unfolded={isUnfolded(advice.id, place)}
              onFold={() => setUnfoldedId(isUnfolded(advice.id, place) ? noneUnfolded : advice.id)}
              onSend={allowed ? (at) => setAsked({ advice, at }) : null}
              onDecide={allowed ? (decision) => decide(advice, decision) : null}
            />
          </li>
        ))}
      </ol>
      {hidden > 0 && (
        <button type="button" className="link advice-more" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? text.advice.fewer : text.advice.more(hidden)}
        </button>
      )}
      {asked !== null && (
        <ConfirmAdvice
          advice={asked.advice}
          at={asked.at}
          onCancel={() => setAsked(null)}
          onConfirm={() => {
            setAsked(null);
            decide(asked.advice, 'done');
          }}
        />
      )}
    </>
  );
}

const sayNone = ({ silence }: AdviceBoard, text: Text): string => (silence === null ? text.advice.none : text.advice.silence[silence]);
