import type { ReactElement, ReactNode } from 'react';
import type { Remedy, RemedyEffect } from '#contracts/remedies';
import type { RequestError } from '../api/request.ts';
import { usePreferences } from '../app/preferences.ts';
import { useHallPlan } from '../live/live-hall.tsx';
import { QueueChip } from '../parts/QueueChip.tsx';
import { nameIn, type Text, useText } from '../text/text.ts';
import { readEffect } from './read-effect.ts';
import { type SaidChange, sayMinutes, sayPersonMinutes, sayShift } from './say-change.ts';
import { type EffectAnswer, useRemedyEffect } from './use-remedy-effect.ts';

/** What doing this would change for the queues it is done for; the same size whether it is known, being asked or cannot be told. */
export function EffectPanel({ remedies, doneFor }: { remedies: readonly Remedy[]; doneFor: readonly string[] }): ReactElement {
  const text = useText();
  const answer = useRemedyEffect(remedies);
  return (
    <section className={`effect ${answer.status}`} aria-label={text.effect.title} aria-live="polite" aria-busy={answer.status === 'asking'}>
      <EffectBody answer={answer} doneFor={doneFor} />
    </section>
  );
}

/** The same of an effect that is known already. */
export function EffectCard({ effect, doneFor }: { effect: RemedyEffect; doneFor: readonly string[] }): ReactElement {
  const text = useText();
  return (
    <section className="effect known" aria-label={text.effect.title}>
      <KnownEffect effect={effect} doneFor={doneFor} />
    </section>
  );
}

function EffectBody({ answer, doneFor }: { answer: EffectAnswer; doneFor: readonly string[] }): ReactElement {
  const text = useText();
  switch (answer.status) {
    case 'asking':
      return (
        <>
          <header>{text.effect.asking}</header>
          <Rows rows={rowNames.map((name) => ({ name, value: <i className="effect-blank" />, change: null }))} />
          <footer />
        </>
      );
    case 'failed':
      return <p className="effect-failed">{sayFailure(answer.error, text)}</p>;
    case 'known':
      return <KnownEffect effect={answer.effect} doneFor={doneFor} />;
  }
}

function KnownEffect({ effect, doneFor }: { effect: RemedyEffect; doneFor: readonly string[] }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const { main, payer, worse, waitedPersonMinutes } = readEffect(effect, doneFor);
  const queueId = main?.queueId ?? doneFor[0];
  const queue = plan.queues.find((entry) => entry.id === queueId);
  const minutes = (shift: string): string => text.effect.minutes(shift);
  const hall = sayPersonMinutes(waitedPersonMinutes, text);
  return (
    <>
      <header>
        {queueId !== undefined && <QueueChip plan={plan} queueId={queueId} size="small" />}
        <b>{queue ? nameIn(queue.name, language) : queueId}</b>
        <small>{text.effect.within(effect.horizonMinutes)}</small>
      </header>
      <Rows
        rows={[
          {
            name: 'mean',
            value: main ? minutes(sayShift(main.meanWait)) : text.effect.nobody,
            change: main && sayMinutes(main.meanWait.difference, text),
          },
          { name: 'p90', value: main && minutes(sayShift(main.p90Wait)), change: main && sayMinutes(main.p90Wait.difference, text) },
          {
            name: 'payer',
            value: payer ? (
              <>
                <QueueChip plan={plan} queueId={payer.queueId} size="small" />
                {minutes(sayShift(payer.meanWait))}
              </>
            ) : (
              text.effect.nobodyPays
            ),
            change: payer && sayMinutes(payer.meanWait.difference, text),
          },
          { name: 'worse', value: <Worse queueIds={worse} />, change: null },
          { name: 'hall', value: <span className={hall.tone}>{hall.words}</span>, change: null },
        ]}
      />
      <footer>{text.effect.basis(effect.paths)}</footer>
    </>
  );
}

const shownQueues = 6;

function Worse({ queueIds }: { queueIds: readonly string[] }): ReactElement {
  const text = useText();
  const plan = useHallPlan();
  if (queueIds.length === 0) return <span className="neither">{text.effect.nobodyWorse}</span>;
  return (
    <span className="chips">
      {queueIds.slice(0, shownQueues).map((queueId) => (
        <QueueChip key={queueId} plan={plan} queueId={queueId} size="small" />
      ))}
      {queueIds.length > shownQueues && <small>+{queueIds.length - shownQueues}</small>}
    </span>
  );
}

const rowNames = ['mean', 'p90', 'payer', 'worse', 'hall'] as const;

interface Row {
  readonly name: (typeof rowNames)[number];
  readonly value: ReactNode;
  readonly change: SaidChange | null;
}

function Rows({ rows }: { rows: readonly Row[] }): ReactElement {
  const text = useText();
  return (
    <dl>
      {rows.map(({ name, value, change }) => (
        <div key={name} className={change ? '' : 'wide'}>
          <dt>{text.effect[name]}</dt>
          <dd>{value}</dd>
          {change && <dd className={change.tone}>{change.words}</dd>}
        </div>
      ))}
    </dl>
  );
}

function sayFailure(error: RequestError, text: Text): string {
  if (error.status === 0) return text.acting.offline;
  if (error.status === 403) return text.panel.notAllowed;
  return error.status === 400 ? text.effect.cannotTell : text.effect.failed;
}
