import { type ReactElement, useEffect, useState } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import type { PlanProgress } from '#contracts/kept-plans';
import type { TidalPlan } from '#contracts/tidal-plan';
import { readPlan } from '../api/hall-api.ts';
import { readTidalPlan } from '../api/tidal-plan-api.ts';
import { useResource } from '../api/use-resource.ts';
import { ResourceView } from '../parts/ResourceView.tsx';
import { CardPanel } from './CardPanel.tsx';
import { PlanFigures } from './PlanFigures.tsx';
import { ShortfallPanel } from './ShortfallPanel.tsx';
import { TidePanel } from './TidePanel.tsx';
import { TradeOffTable } from './TradeOffTable.tsx';
import { useTideText } from './tide-text.ts';

const askAgainSeconds = 2;

/** The tidal plan of a day of a hall; asked for again while it is made. */
export function PlanView({ hallId }: { hallId: string }): ReactElement {
  const text = useTideText();
  const [day, setDay] = useState<string | null>(null);
  const [isMaking, setMaking] = useState(true);
  const hall = useResource(`plan ${hallId}`, (signal) => readPlan(hallId, signal));
  const read = (signal: AbortSignal) => readTidalPlan(hallId, day, signal);
  const { resource, reload } = useResource(`tidal plan ${hallId} ${day}`, read, isMaking ? askAgainSeconds : undefined);
  const status = resource.status === 'ready' ? resource.value.status : 'making';
  useEffect(() => setMaking(status === 'making'), [status]);
  const shownDay = day ?? (resource.status === 'ready' ? resource.value.day : '');
  return (
    <section className="tide-page">
      <header className="work-head">
        <h1>{text.title}</h1>
        <label>
          {text.day}
          <input type="date" value={shownDay} onChange={(event) => setDay(event.target.value === '' ? null : event.target.value)} />
        </label>
      </header>
      <ResourceView resource={resource} reload={reload} lines={8}>
        {(progress) => (
          <ResourceView resource={hall.resource} reload={hall.reload} lines={8}>
            {(plan) => <Progress progress={progress} hall={plan} />}
          </ResourceView>
        )}
      </ResourceView>
    </section>
  );
}

function Progress({ progress, hall }: { progress: PlanProgress; hall: HallPlan }): ReactElement {
  const text = useTideText();
  const { status, answer, reason } = progress;
  if (status === 'making')
    return (
      <p className="panel panel-note" role="status">
        {text.making}
      </p>
    );
  if (answer?.plan) return <MadePlan plan={answer.plan} hall={hall} />;
  return (
    <div className="panel panel-note" role="alert">
      <p>{answer ? text.refused : text.failed}</p>
      {answer ? answer.refusals.map(({ message }) => <p key={message}>{message}</p>) : <p>{reason}</p>}
    </div>
  );
}

function MadePlan({ plan, hall }: { plan: TidalPlan; hall: HallPlan }): ReactElement {
  return (
    <>
      <PlanFigures plan={plan} />
      <TidePanel plan={plan} hall={hall} />
      <div className="tide-columns">
        <ShortfallPanel plan={plan} hall={hall} />
        <CardPanel plan={plan} hall={hall} />
        <TradeOffTable plan={plan} />
      </div>
    </>
  );
}
