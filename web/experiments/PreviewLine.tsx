import type { ReactElement } from 'react';
import type { ExperimentPreview } from '#contracts/experiments';
import { formatCount } from '../text/format.ts';
import { useExperimentText } from './experiment-text.ts';
import type { PlacedProblems } from './place-problems.ts';

interface PreviewLineProps {
  readonly said: ExperimentPreview['variants'][number] | null;
  readonly others: PlacedProblems['others'];
  readonly isOld: boolean;
}

/** What a scenario would be: its size, and problems that belong to none of its fields. */
export function PreviewLine({ said, others, isOld }: PreviewLineProps): ReactElement {
  const text = useExperimentText().compose;
  return (
    <footer className={isOld ? 'preview-line old' : 'preview-line'} aria-live="polite">
      {said === null && isOld && <small>{text.preview.loading}</small>}
      {said && said.problems.length === 0 && (
        <small>{text.preview.line(formatCount(said.windows), formatCount(said.visitors), formatCount(said.plannedWindowHours))}</small>
      )}
      {said && said.problems.length > 0 && <b className="form-error">{text.preview.problems(said.problems.length)}</b>}
      {others.length > 0 && (
        <div className="preview-problems">
          <small>{text.preview.elsewhere}</small>
          <ul>
            {others.map(({ path, value, message }) => (
              <li key={`${path} ${message}`}>
                <code>{path}</code> {JSON.stringify(value)?.slice(0, 40)} {message}
              </li>
            ))}
          </ul>
        </div>
      )}
    </footer>
  );
}
