import type { ReactElement } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import type { PlanAdherence } from '#contracts/plan-adherence';
import type { TidalPlan } from '#contracts/tidal-plan';
import { AdherencePanel } from './AdherencePanel.tsx';
import { CardPanel } from './CardPanel.tsx';
import { PeoplePanel } from './PeoplePanel.tsx';
import { PlanFigures } from './PlanFigures.tsx';
import { ShortfallPanel } from './ShortfallPanel.tsx';
import { TidePanel } from './TidePanel.tsx';
import { TradeOffTable } from './TradeOffTable.tsx';

interface MadePlanProps {
  readonly plan: TidalPlan;
  readonly planId: string;
  readonly hall: HallPlan;
  /** How the plan in force is kept to. */
  readonly adherence: PlanAdherence | null;
}

/** A plan with what it costs and brings; of the one in force, what became of it. */
export function MadePlan({ plan, planId, hall, adherence }: MadePlanProps): ReactElement {
  const followed = adherence?.planId === planId ? adherence : null;
  return (
    <>
      <PlanFigures plan={plan} />
      {followed && <AdherencePanel adherence={followed} hall={hall} />}
      <TidePanel plan={plan} hall={hall} adherence={followed} />
      <PeoplePanel plan={plan} hall={hall} />
      <div className="tide-columns">
        <ShortfallPanel plan={plan} hall={hall} />
        <CardPanel plan={plan} hall={hall} />
        <TradeOffTable plan={plan} />
      </div>
    </>
  );
}
