import { type ReactElement, useState } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import type { PlanProgress } from '#contracts/kept-plans';
import { readPlan } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { useAccount } from '../app/session.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { KeptPlans } from './KeptPlans.tsx';
import { MadePlan } from './MadePlan.tsx';
import { RefusedPlan } from './RefusedPlan.tsx';
import { useTideText } from './tide-text.ts';
import { type DayPlanView, type LookedAt, useDayPlan } from './use-day-plan.ts';
import { WishesPanel } from './WishesPanel.tsx';

/** The tidal plan of a day of a hall: made, asked for otherwise, adopted and followed. */
export function PlanView({ hallId }: { hallId: string }): ReactElement {
  const text = useTideText();
  const [looked, setLooked] = useState<LookedAt>({ day: null, planId: null });
  const hall = useResource(`plan ${hallId}`, (signal) => readPlan(hallId, signal));
  const view = useDayPlan(hallId, looked);
  const { progress, reload } = view;
  const shownDay = looked.day ?? (progress.status === 'ready' ? progress.value.day : '');
  return (
    <section className="tide-page">
      <header className="work-head">
        <h1>{text.title}</h1>
        <label>
          {text.day}
          <input
            type="date"
            value={shownDay}
            onChange={({ target }) => setLooked({ day: target.value === '' ? null : target.value, planId: null })}
          />
        </label>
      </header>
      <ResourceView resource={progress} reload={reload} lines={8}>
        {(plan) => (
          <ResourceView resource={hall.resource} reload={hall.reload} lines={8}>
            {(drawn) => <Day progress={plan} hall={drawn} view={view} onLook={(planId) => setLooked({ day: plan.day, planId })} />}
          </ResourceView>
        )}
      </ResourceView>
    </section>
  );
}

interface DayProps {
  readonly progress: PlanProgress;
  readonly hall: HallPlan;
  readonly view: DayPlanView;
  readonly onLook: (planId: string) => void;
}

function Day({ progress, hall, view, onLook }: DayProps): ReactElement {
  const text = useTideText();
  const { role } = useAccount();
  const { status, answer } = progress;
  const mayAsk = role === 'manager' || role === 'analyst';
  // Whoever asks is told beside the fields.
  const isToldInForm = mayAsk && answer !== null && status === 'made';
  return (
    <>
      <KeptPlans progress={progress} hall={hall} plans={view.plans} onLook={onLook} onAdopted={view.reload} />
      {mayAsk && <WishesPanel key={progress.day} progress={progress} hall={hall} onAsked={onLook} />}
      {status === 'making' && (
        <p className="panel panel-note" role="status">
          {text.making}
        </p>
      )}
      {answer?.plan && <MadePlan plan={answer.plan} planId={progress.id} hall={hall} adherence={view.adherence} />}
      {status !== 'making' && !answer?.plan && !isToldInForm && <RefusedPlan progress={progress} hall={hall} />}
    </>
  );
}
