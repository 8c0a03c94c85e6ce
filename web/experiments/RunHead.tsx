import { type ReactElement, useState } from 'react';
import { type AskedDetail, isDesign, isDesignDetail } from '#contracts/designs';
import type { ExperimentDetail, ExperimentSummary } from '#contracts/experiments';
import { cancelExperiment, resumeExperiment } from '../api/experiment-api.ts';
import { useHalls } from '../app/halls.tsx';
import { goTo } from '../app/navigation.ts';
import { usePreferences } from '../app/preferences.ts';
import { useAccount } from '../app/session.tsx';
import { Icon } from '../parts/Icon.tsx';
import { formatCount, formatMoment } from '../text/format.ts';
import { describeBase, titleOf } from './describe-experiment.ts';
import { ExportMenu } from './ExportMenu.tsx';
import type { ExperimentText } from './experiment-text.ts';
import { useExperimentText } from './experiment-text.ts';
import { isUnderWay } from './follow-experiment.ts';
import { mayRun } from './may-run.ts';
import { ProgressBar } from './ProgressBar.tsx';
import { readPrecision } from './read-precision.ts';
import { ShareButton } from './ShareButton.tsx';
import { StatusMark } from './StatusMark.tsx';
import type { FollowedExperiment } from './use-experiment.ts';

/** Name, progress, and what can be done with an experiment. */
export function RunHead({ detail, followed }: { detail: AskedDetail; followed: FollowedExperiment }): ReactElement {
  const text = useExperimentText();
  const { language } = usePreferences();
  const { halls } = useHalls();
  const { summary, request, result } = detail;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const days = describeDays(detail, text);
  const version = isDesignDetail(detail) ? detail.result?.version : detail.result?.results[0]?.version;
  return (
    <header className="run-head panel">
      <button type="button" className="link run-back" onClick={() => goTo({ page: 'experiments', view: 'list' })}>
        ← {text.run.back}
      </button>
      <div className="run-title">
        <h1>{titleOf(summary, text)}</h1>
        <small>{describeBase(request.base, halls, text, language)}</small>
        <small>{text.run.by(summary.requestedBy, formatMoment(Date.parse(summary.requestedAt), zone))}</small>
      </div>
      <div className="run-line">
        <span role="status">
          <StatusMark status={summary.status} />
        </span>
        <span className="run-days">{days}</span>
        {!isDesignDetail(detail) && <Precision detail={detail} />}
        {version !== undefined && <small>{text.run.seed(request.seed, version)}</small>}
      </div>
      {summary.status !== 'done' && <ProgressBar progress={summary.progress} label={days} />}
      <div className="run-actions">
        <RunButtons summary={summary} followed={followed} />
        {result && <ShareButton />}
        {result && <ExportMenu summary={summary} />}
      </div>
    </header>
  );
}

function describeDays({ summary, request }: AskedDetail, text: ExperimentText): string {
  const [done, most] = [formatCount(summary.replications), formatCount(request.replications)];
  if (summary.status === 'done') return text.run.days(done);
  const isOpenEnded = isDesign(request) ? request.question.kind === 'best' : request.target !== undefined;
  return isOpenEnded ? text.run.daysAtMost(done, most) : text.run.daysOf(done, most);
}

/** How precise the result is against what was asked for; nothing when nothing was. */
function Precision({ detail }: { detail: ExperimentDetail }): ReactElement | null {
  const text = useExperimentText();
  const precision = readPrecision(detail);
  if (!precision) return null;
  const { statistic, half, unit, target, isOver, isReached } = precision;
  return (
    <small>
      {text.run.precision(text.statistic[statistic], half, text.unit[unit], target)}
      {isOver && ` · ${isReached ? text.run.reached : text.run.notReached}`}
    </small>
  );
}

function RunButtons({ summary, followed }: { summary: ExperimentSummary; followed: FollowedExperiment }): ReactElement | null {
  const text = useExperimentText();
  const { role } = useAccount();
  const [asking, setAsking] = useState(false);
  const [failed, setFailed] = useState(false);
  if (!mayRun(role)) return null;
  const act = (action: (id: string) => Promise<ExperimentSummary>): void => {
    setAsking(true);
    setFailed(false);
    action(summary.id)
      .then(followed.accept, () => setFailed(true))
      .finally(() => setAsking(false));
  };
  const resumable = summary.status === 'cancelled' || summary.status === 'interrupted' || summary.status === 'failed';
  return (
    <>
      {failed && (
        <small className="form-error" role="alert">
          {text.run.actionFailed}
        </small>
      )}
      {isUnderWay(summary.status) && (
        <button type="button" className="button" disabled={asking} onClick={() => act(cancelExperiment)}>
          <Icon name="pause" />
          {text.run.cancel}
        </button>
      )}
      {resumable && (
        <button type="button" className="button primary" disabled={asking} onClick={() => act(resumeExperiment)}>
          <Icon name="play" />
          {text.run.resume}
        </button>
      )}
      <button type="button" className="button" onClick={() => goTo({ page: 'experiments', view: 'again', experimentId: summary.id })}>
        <Icon name="redo" />
        {text.run.again}
      </button>
    </>
  );
}
