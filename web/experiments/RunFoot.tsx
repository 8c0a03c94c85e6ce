import type { ReactElement } from 'react';
import type { HallList } from '#contracts/http-api';
import { useHalls } from '../app/halls.tsx';
import { type Language, usePreferences } from '../app/preferences.ts';
import { Icon } from '../parts/Icon.tsx';
import { formatCount } from '../text/format.ts';
import { describeBase } from './describe-experiment.ts';
import { type ExperimentText, useExperimentText } from './experiment-text.ts';
import { sayTarget } from './say-target.ts';
import type { Composer } from './use-composer.ts';

/** The button that runs it, and what keeps it from being run. */
export function RunFoot({ composer }: { composer: Composer }): ReactElement {
  const text = useExperimentText();
  const { language } = usePreferences();
  const { halls } = useHalls();
  const obstacle = obstacleTo(composer, text.compose);
  const { refusal, sending } = composer;
  return (
    <footer className="run-foot panel">
      <span className="run-plan">{describePlan(composer, halls, text, language)}</span>
      {refusal && (
        <span className="form-error" role="alert">
          {refusal.status === 0 ? text.compose.preview.offline : text.compose.preview.failedRun(refusal.message)}
        </span>
      )}
      <span className="run-obstacle" role="status">
        {obstacle ?? (composer.preview.error && composer.preview.error.status === 0 ? text.compose.preview.failed : '')}
      </span>
      <button type="button" className="button primary" disabled={obstacle !== null || sending} onClick={composer.run}>
        <Icon name="play" />
        {sending ? text.compose.running : text.compose.run}
      </button>
    </footer>
  );
}

/** What would be run, in a line. */
function describePlan({ request }: Composer, halls: HallList, text: ExperimentText, language: Language): string {
  if (!request) return '';
  const { base, variants, replications, target } = request;
  const days = formatCount(replications);
  const stop = target ? text.compose.preview.until(sayTarget(target, text), days) : text.compose.preview.days(days);
  return [describeBase(base, halls, text, language), text.compose.preview.scenarios(variants.length), stop].join(' · ');
}

/** Why it cannot be run yet; null when it can. */
function obstacleTo({ request, faults, preview }: Composer, text: ExperimentText['compose']): string | null {
  if (faults.length > 0) return text.preview.missing(faults.length);
  if (!request) return text.preview.incomplete;
  const problems = preview.isOld ? 0 : (preview.preview?.variants ?? []).reduce((sum, one) => sum + one.problems.length, 0);
  if (problems > 0) return text.preview.problems(problems);
  const { error } = preview;
  return error && error.status >= 400 && error.status < 500 ? text.preview.refused(error.message) : null;
}
