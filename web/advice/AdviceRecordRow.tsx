import type { ReactElement } from 'react';
import type { AdviceRecord } from '#contracts/advice';
import { usePreferences } from '../app/preferences.ts';
import { readDifference } from '../experiments/read-difference.ts';
import { useHallPlan } from '../live/live-hall.tsx';
import { QueueChip } from '../parts/QueueChip.tsx';
import { describeRemedies } from '../remedies/describe-remedy.ts';
import { formatMinutes, formatMoment, formatTime } from '../text/format.ts';
import { useText } from '../text/text.ts';

/** One advice of the record; on a phone its cells stand under each other, each with its name. */
export function AdviceRecordRow({ record }: { record: AdviceRecord }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const plan = useHallPlan();
  const { column } = text.advice;
  const { without, with: withIt } = record.foreseenP90Minutes;
  const minutes = (value: number | null): string => (value === null ? text.effect.unknown : formatMinutes(value));
  return (
    <tr className={record.outcome}>
      <td data-name={column.when}>{formatMoment(Date.parse(record.firstMadeAt), plan.timeZone)}</td>
      <th scope="row">
        <span>
          <QueueChip plan={plan} queueId={record.queueId} size="small" />
          {describeRemedies(record.remedies, plan, text, language)}
          <small>{text.advice.reason[record.reason]}</small>
        </span>
      </th>
      <td data-name={column.outcome}>
        <span className={`outcome ${record.outcome}`}>{text.advice.outcome[record.outcome]}</span>
        {record.decidedBy !== null && record.decidedAt !== null && (
          <small>{text.advice.decidedAt(record.decidedBy, formatTime(Date.parse(record.decidedAt), plan.timeZone))}</small>
        )}
      </td>
      <td data-name={column.saved} className="figure">
        <Saved record={record} />
      </td>
      <td data-name={column.foreseen} className="figure">
        {text.advice.foreseen(minutes(without), minutes(withIt))}
      </td>
      <td data-name={column.actual} className="figure">
        <b>{minutes(record.actualP90Minutes)}</b>
      </td>
    </tr>
  );
}

function Saved({ record }: { record: AdviceRecord }): ReactElement {
  const text = useText();
  const { kind, amount, from, to } = readDifference(record.savedPersonMinutes, 'count');
  if (kind === 'unknown') return <>{text.effect.unknown}</>;
  if (kind === 'same' || kind === 'unclear') return <small>{text.effect.unclear}</small>;
  return (
    <>
      {kind === 'less' ? text.advice.costs(amount) : amount}
      <small>{text.advice.between(from, to)}</small>
    </>
  );
}
