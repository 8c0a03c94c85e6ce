import type { ReactElement } from 'react';
import { useHalls } from '../../app/halls.tsx';
import { usePreferences } from '../../app/preferences.ts';
import { Icon } from '../../parts/Icon.tsx';
import { formatCount } from '../../text/format.ts';
import { describeBase } from '../describe-experiment.ts';
import { baseOf } from '../draft.ts';
import { type ExperimentText, useExperimentText } from '../experiment-text.ts';
import { variedOf } from './explore-draft.ts';
import type { Explorer } from './use-explorer.ts';

/** The button that runs a design, how many plans it has, and what keeps it from being run. */
export function ExploreFoot({ explorer }: { explorer: Explorer }): ReactElement {
  const text = useExperimentText();
  const { language } = usePreferences();
  const { halls } = useHalls();
  const obstacle = obstacleTo(explorer, text);
  const { refusal, sending, request, preview } = explorer;
  const plan = preview.preview;
  const told = request
    ? [
        describeBase(request.base, halls, text, language),
        ...(plan ? [text.explore.plans(plan.plans), text.explore.visitors(formatCount(plan.visitors))] : []),
        text.compose.preview.days(formatCount(request.replications)),
      ]
    : [];
  return (
    <footer className="run-foot panel">
      <span className="run-plan">{told.join(' · ')}</span>
      {refusal && (
        <span className="form-error" role="alert">
          {refusal.status === 0 ? text.compose.preview.offline : text.compose.preview.failedRun(refusal.message)}
        </span>
      )}
      <span className="run-obstacle" role="status">
        {obstacle ?? ''}
      </span>
      <button type="button" className="button primary" disabled={obstacle !== null || sending} onClick={explorer.run}>
        <Icon name="play" />
        {sending ? text.compose.running : text.explore.run}
      </button>
    </footer>
  );
}

/** Why it cannot be run yet; null when it can. */
function obstacleTo({ draft, form, preview, wrongRanges }: Explorer, text: ExperimentText): string | null {
  if (!baseOf(draft.base)) return text.explore.incomplete;
  if (variedOf(draft).length === 0) return text.explore.noFactor;
  if (wrongRanges > 0) return text.explore.wrongRange(wrongRanges);
  if (form.faults.length > 0) return text.compose.preview.missing(form.faults.length);
  const problems = preview.isOld ? 0 : (preview.preview?.problems.length ?? 0);
  if (problems > 0) return text.compose.preview.problems(problems);
  const { error } = preview;
  return error && error.status >= 400 && error.status < 500 ? text.compose.preview.refused(error.message) : null;
}
