import type { ReactElement } from 'react';
import type { Estimate } from '#contracts/simulation';
import type { TidalPlan } from '#contracts/tidal-plan';
import { formatMinutes, formatShare } from '../text/format.ts';
import { useText } from '../text/text.ts';
import { planClock } from './plan-clock.ts';
import { useTideText } from './tide-text.ts';

/** What the plan costs and what it brings, beside the plan people know and the threshold rule. */
export function PlanFigures({ plan }: { plan: TidalPlan }): ReactElement | null {
  const { figures: words } = useTideText();
  const { unit } = useText();
  const { check, cost, closing, people } = plan;
  const balance = people?.balance.score ?? null;
  if (!check) return null;
  const change = ({ mean }: Estimate): string => ((mean ?? 0) > 0 ? words.longer : words.shorter)(formatMinutes(Math.abs(mean ?? 0)));
  const present = check.against.find(({ name }) => name === 'present');
  const threshold = check.against.find(({ name }) => name === 'threshold');
  const { meanWaitMinutes, shareWithin15Minutes } = check.plan;
  const range = ({ low, high }: Estimate, show: (value: number) => string): string => `${show(low ?? 0)}–${show(high ?? 0)}`;
  return (
    <dl className="panel tide-figures">
      <div>
        <dt>{words.windowHours}</dt>
        <dd>{cost.windowHours.toFixed(1)}</dd>
        <dd className="note">{words.present(cost.presentWindowHours.toFixed(1))}</dd>
      </div>
      <div>
        <dt>{words.meanWait}</dt>
        <dd>
          {formatMinutes(meanWaitMinutes.mean ?? 0)} <small>{unit.minutes}</small>
        </dd>
        {present && <dd className="note">{words.lessPresent(change(present.difference.meanWaitMinutes))}</dd>}
        {threshold && <dd className="note">{words.lessThreshold(change(threshold.difference.meanWaitMinutes))}</dd>}
      </div>
      <div>
        <dt>{words.within15}</dt>
        <dd>{formatShare(shareWithin15Minutes.mean ?? 0, 0)}</dd>
        <dd className="note">{range(shareWithin15Minutes, (share) => formatShare(share))}</dd>
        <dd className="note">{words.days(check.replications)}</dd>
      </div>
      {closing && (
        <div>
          <dt>{words.lastTicket}</dt>
          <dd>{planClock(plan)(closing.lastTicketMinute)}</dd>
          <dd className="note">{words.overtime(formatShare(closing.expected.mean ?? 0, 0), String(closing.overtimeMinutes))}</dd>
        </div>
      )}
      {balance !== null && (
        <div>
          <dt>{words.balance}</dt>
          <dd>{balance.toFixed(2)}</dd>
          <dd className="note">{words.balanceNote}</dd>
        </div>
      )}
    </dl>
  );
}
