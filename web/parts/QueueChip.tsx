import type { ReactElement } from 'react';
import type { HallPlan } from '#contracts/hall-plan';

/** A queue's letter on its colour: the same on every page. */
export function QueueChip({
  plan,
  queueId,
  size = '',
}: {
  plan: Pick<HallPlan, 'queues'>;
  queueId: string;
  size?: 'large' | 'small' | '';
}): ReactElement {
  const place = plan.queues.findIndex((queue) => queue.id === queueId);
  const letter = plan.queues[place]?.letter ?? queueId.slice(0, 2);
  return (
    <span className={`queue-chip ${size}`} style={{ background: place < 0 ? 'var(--muted)' : `var(--queue-${place % 10})` }}>
      {letter}
    </span>
  );
}
