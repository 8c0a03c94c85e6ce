import type { ReactElement } from 'react';
import type { AskedDetail } from '#contracts/designs';
import type { ExperimentDetail } from '#contracts/experiments';
import { usePreferences } from '../app/preferences.ts';
import { variantLabel } from './describe-experiment.ts';
import { useExperimentText } from './experiment-text.ts';
import type { ResultNames } from './result-names.ts';

/** What has to be known before the figures are read: that they are first ones, why they stopped, which queues are overloaded. */
export function RunNotes({ detail, names }: { detail: ExperimentDetail; names: ResultNames }): ReactElement {
  return (
    <>
      <StateNote detail={detail} />
      {detail.result && <Overload detail={detail} names={names} />}
    </>
  );
}

/** That the figures are first ones, or why they stopped. */
export function StateNote({ detail }: { detail: AskedDetail }): ReactElement | null {
  const text = useExperimentText();
  const { status } = detail.summary;
  const note = noteFor(detail, text);
  if (note === null) return null;
  return (
    <p className={`run-note ${status}`} role={status === 'failed' ? 'alert' : 'status'}>
      <i aria-hidden="true" />
      {note}
    </p>
  );
}

function noteFor({ summary, result }: AskedDetail, text: ReturnType<typeof useExperimentText>): string | null {
  switch (summary.status) {
    case 'running':
      return result ? text.run.partial : null;
    case 'cancelled':
      return result ? text.run.stopped : null;
    case 'interrupted':
      return text.run.interrupted;
    case 'failed':
      return text.run.failed(summary.reason ?? '');
    default:
      return null;
  }
}

/** Queues that bring more work than their windows can do, once for all scenarios where they are the same. */
function Overload({ detail, names }: { detail: ExperimentDetail; names: ResultNames }): ReactElement | null {
  const text = useExperimentText();
  const { language } = usePreferences();
  const results = detail.result?.results ?? [];
  const named = results.map(({ scenarioId, overloadedQueues }) => ({
    scenarioId,
    queues: overloadedQueues.map(names.queueName).join(language === 'en' ? ', ' : '、'),
  }));
  const some = named.filter(({ queues }) => queues !== '');
  if (some.length === 0) return null;
  const alike = some.length === named.length && some.every(({ queues }) => queues === some[0]?.queues);
  return (
    <div className="overload-note" role="alert">
      <b>{text.result.overloadTitle}</b>
      {alike ? (
        <p>{text.result.overloaded(some[0]?.queues ?? '')}</p>
      ) : (
        some.map(({ scenarioId, queues }) => (
          <p key={scenarioId}>{text.result.overloadedIn(variantLabel(scenarioId, detail.request), text.result.overloaded(queues))}</p>
        ))
      )}
    </div>
  );
}
