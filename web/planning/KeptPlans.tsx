import { type ReactElement, useState } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import type { DayPlans, KeptPlan, PlanProgress } from '#contracts/kept-plans';
import { adoptPlan } from '../api/tidal-plan-api.ts';
import type { Resource } from '../api/use-resource.ts';
import { useAccount } from '../app/session.tsx';
import { formatMinutes, formatMoment } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { useTideText } from './tide-text.ts';

interface KeptPlansProps {
  readonly progress: PlanProgress;
  readonly hall: HallPlan;
  readonly plans: Resource<DayPlans>;
  readonly onLook: (planId: string) => void;
  readonly onAdopted: () => void;
}

/** The plans of the day that were asked for, to choose from, and the one the hall goes by. */
export function KeptPlans({ progress, hall, plans, onLook, onAdopted }: KeptPlansProps): ReactElement | null {
  const text = useTideText();
  const { role } = useAccount();
  if (plans.status !== 'ready') return null;
  const { plans: kept, adoptions } = plans.value;
  const inForce = adoptions.at(-1) ?? null;
  const when = (moment: string): string => formatMoment(Date.parse(moment), hall.timeZone);
  const canAdopt = role === 'manager' && progress.answer?.plan && inForce?.planId !== progress.id;
  return (
    <section className="panel kept-plans">
      <p>
        {inForce ? (
          <>
            <b className="in-force">{text.kept.inForce}</b> {text.kept.adoptedBy(inForce.adoptedBy, when(inForce.adoptedAt))}
          </>
        ) : (
          text.kept.noneInForce
        )}
      </p>
      {canAdopt && <AdoptButton hallId={hall.id} planId={progress.id} onAdopted={onAdopted} />}
      {kept.length > 1 && (
        <nav aria-label={text.kept.title}>
          {kept.map((plan) => (
            <button key={plan.id} type="button" aria-pressed={plan.id === progress.id} onClick={() => onLook(plan.id)}>
              <PlanLine plan={plan} when={when(plan.requestedAt)} isInForce={plan.id === inForce?.planId} />
            </button>
          ))}
        </nav>
      )}
      {adoptions.length > 1 && (
        <details>
          <summary>{text.kept.record(adoptions.length)}</summary>
          <ol>
            {adoptions.map(({ adoptedBy, adoptedAt, recordedAt }) => (
              <li key={recordedAt}>{text.kept.adoptedBy(adoptedBy, when(adoptedAt))}</li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}

function PlanLine({ plan, when, isInForce }: { plan: KeptPlan; when: string; isInForce: boolean }): ReactElement {
  const text = useTideText();
  const { unit } = useText();
  const { windowHours, meanWaitMinutes, wishes, requestedBy } = plan;
  const wished = Object.keys(wishes).length;
  return (
    <>
      <b>{wished === 0 ? text.kept.usual : text.kept.wished(wished)}</b>
      {isInForce && <span className="in-force">{text.kept.inForce}</span>}
      <span>
        {windowHours === null
          ? text.kept.refused
          : `${text.kept.hours(windowHours.toFixed(0))}${meanWaitMinutes === null ? '' : ` · ${text.figures.meanWait} ${formatMinutes(meanWaitMinutes)} ${unit.minutes}`}`}
      </span>
      <small>{text.kept.askedBy(requestedBy, when)}</small>
    </>
  );
}

function AdoptButton({ hallId, planId, onAdopted }: { hallId: string; planId: string; onAdopted: () => void }): ReactElement {
  const text = useTideText();
  const [state, setState] = useState<'idle' | 'asking' | 'failed'>('idle');
  const adopt = (): void => {
    setState('asking');
    adoptPlan(hallId, planId).then(
      () => {
        setState('idle');
        onAdopted();
      },
      () => setState('failed'),
    );
  };
  return (
    <>
      <button type="button" className="button primary" disabled={state === 'asking'} onClick={adopt}>
        {text.kept.adopt}
      </button>
      {state === 'failed' && <span role="alert">{text.kept.adoptFailed}</span>}
    </>
  );
}
