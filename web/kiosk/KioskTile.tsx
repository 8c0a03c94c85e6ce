import type { ReactElement } from 'react';
import type { PublicQueueWait } from '#contracts/public-waits';
import { usePreferences } from '../app/preferences.ts';
import { nameIn, useText } from '../text/text.ts';
import { shownRange } from './shown-range.ts';

interface KioskTileProps {
  readonly queue: PublicQueueWait;
  /** Among the hall's queues: its colour. */
  readonly place: number;
  readonly onChoose: () => void;
}

/** One queue to touch: what for, how many wait, how long it takes. */
export function KioskTile({ queue, place, onChoose }: KioskTileProps): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const range = shownRange(queue);
  return (
    <li>
      <button type="button" className="kiosk-tile" data-queue={queue.queueId} onClick={onChoose}>
        <span className="kiosk-name">
          <span className="queue-chip large" style={{ background: `var(--queue-${place % 10})` }}>
            {queue.letter}
          </span>
          {nameIn(queue.name, language)}
        </span>
        {range ? (
          <b>{text.waits.range(range.lowMinutes, range.highMinutes)}</b>
        ) : (
          <span className="muted">{text.waits.none[queue.reason ?? 'not_looked_yet']}</span>
        )}
        <small>{queue.waiting === null ? text.kiosk.unknown : text.kiosk.waiting(queue.waiting)}</small>
      </button>
    </li>
  );
}
