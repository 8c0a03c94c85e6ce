import type { ReactElement } from 'react';

/** How much is done, 0 to 1. */
export function ProgressBar({ progress, label }: { progress: number; label: string }): ReactElement {
  const percent = Math.round(Math.max(0, Math.min(1, progress)) * 100);
  return (
    <div className="run-progress" role="progressbar" aria-label={label} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}>
      <i style={{ width: `${percent}%` }} />
    </div>
  );
}
