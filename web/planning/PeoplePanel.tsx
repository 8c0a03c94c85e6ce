import type { ReactElement } from 'react';
import type { HallPlan } from '#contracts/hall-plan';
import type { PersonWork, PoolBalance } from '#contracts/plan-people';
import type { TidalPlan } from '#contracts/tidal-plan';
import { usePreferences } from '../app/preferences.ts';
import { type PlanNames, planNames } from './plan-names.ts';
import { useTideText } from './tide-text.ts';
import { unnamedHours } from './who-sits.ts';

const hours = (minutes: number): string => (minutes / 60).toFixed(1);

/** By whom the plan is done: what each has to do, pool by pool, how evenly, and what nobody is named for. */
export function PeoplePanel({ plan, hall }: { plan: TidalPlan; hall: HallPlan }): ReactElement | null {
  const text = useTideText().people;
  const names = planNames(hall, usePreferences().language);
  const { people } = plan;
  if (!people) return null;
  const { daysKnown, work, spare, balance } = people;
  const unnamed = unnamedHours(people);
  const most = Math.max(1, ...work.map(({ plannedMinutes }) => plannedMinutes));
  return (
    <section className="panel plan-people" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="note">{daysKnown === 0 ? text.nobodyKnown : text.ground(daysKnown)}</p>
      {[...new Set(work.map(({ poolId }) => poolId))].map((poolId) => (
        <div key={poolId}>
          <h3>
            <b>{names.pool(poolId)}</b>
            <BalanceWords balance={balance.pools.find((pool) => pool.poolId === poolId)} />
          </h3>
          <ul>
            {work
              .filter((one) => one.poolId === poolId)
              .map((one) => (
                <Person key={one.staffId} work={one} mostMinutes={most} names={names} />
              ))}
          </ul>
        </div>
      ))}
      {daysKnown > 0 && unnamed > 0 && <p className="unnamed">{text.unnamed(unnamed.toFixed(1))}</p>}
      {spare.length > 0 && (
        <details>
          <summary>{text.spare(spare.length)}</summary>
          <p>{spare.join(' ')}</p>
        </details>
      )}
    </section>
  );
}

function BalanceWords({ balance }: { balance: PoolBalance | undefined }): ReactElement | null {
  const text = useTideText().people;
  if (!balance) return null;
  const { score, busiest, leastBusy } = balance;
  return (
    <span>
      {text.balance(score.toFixed(2), busiest.staffId, hours(busiest.busyMinutes), leastBusy.staffId, hours(leastBusy.busyMinutes))}
    </span>
  );
}

interface PersonProps {
  readonly work: PersonWork;
  /** As long as the whole bar. */
  readonly mostMinutes: number;
  readonly names: PlanNames;
}

function Person({ work, mostMinutes, names }: PersonProps): ReactElement {
  const text = useTideText();
  const { staffId, windowIds, plannedMinutes, busyMinutes, longestMinutes } = work;
  const windows = windowIds.map(names.number).join(text.form.comma);
  const width = (minutes: number): string => `${((100 * minutes) / mostMinutes).toFixed(1)}%`;
  return (
    <li title={text.people.day(staffId, windows, hours(plannedMinutes), hours(busyMinutes), hours(longestMinutes))}>
      <b>{staffId}</b>
      <i className="work-bar" aria-hidden="true">
        <i className="work-planned" style={{ width: width(plannedMinutes) }} />
        <i className="work-busy" style={{ width: width(Math.min(busyMinutes, plannedMinutes)) }} />
      </i>
      <small>{text.people.hours(hours(plannedMinutes))}</small>
    </li>
  );
}
