import type { ReactElement } from 'react';
import type { DesignResult } from '#contracts/designs';
import { formatCount } from '../../text/format.ts';
import { useExperimentText } from '../experiment-text.ts';

/** So many of those who beat a plan are named. */
const mostNamed = 2;

/** What has become of a plan: the best, out after so many days, on the front, or beaten and by whom. */
export function PlanState({ result, planId }: { result: DesignResult; planId: string }): ReactElement | null {
  const { result: words } = useExperimentText().explore;
  const { selection, front } = result;
  const standing = selection?.standings.find((one) => one.planId === planId);
  if (selection && standing) {
    if (standing.outAfter !== null) return <span className="muted">{words.out(formatCount(standing.outAfter))}</span>;
    return selection.isDecided ? <b className="plan-state good">{words.isBest}</b> : <span>{words.inPlay}</span>;
  }
  const point = front?.find((one) => one.planId === planId);
  if (!point) return null;
  const { dominatedBy } = point;
  if (dominatedBy.length === 0) return <b className="plan-state good">{words.onFront}</b>;
  const named = dominatedBy.slice(0, mostNamed).join(words.listed);
  return (
    <span className="muted">{dominatedBy.length > mostNamed ? words.beatenByMany(named, dominatedBy.length) : words.beaten(named)}</span>
  );
}
