import type { ReactElement } from 'react';
import type { PublicQueueWait } from '#contracts/public-waits';
import { usePreferences } from '../app/preferences.ts';
import { Icon } from '../parts/Icon.tsx';
import { PageCode } from '../qr/PageCode.tsx';
import { formatTime } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';
import { laterTimes } from './later-times.ts';
import { shownRange } from './shown-range.ts';

interface BeforeNumberProps {
  readonly hallId: string;
  readonly queue: PublicQueueWait;
  readonly place: number;
  readonly timeZone: string;
  readonly onBack: () => void;
}

/** What one should know of a queue before the number is printed: the wait now, when it is shorter, and how to see the next days. */
export function BeforeNumber({ hallId, queue, place, timeZone, onBack }: BeforeNumberProps): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const range = shownRange(queue);
  const later = range ? laterTimes(queue) : [];
  return (
    <section className="kiosk-before" aria-labelledby="kiosk-queue">
      <button type="button" className="button" onClick={onBack}>
        <Icon name="left" />
        {text.kiosk.back}
      </button>
      <h2 id="kiosk-queue">
        <span className="queue-chip large" style={{ background: `var(--queue-${place % 10})` }}>
          {queue.letter}
        </span>
        {nameIn(queue.name, language)}
      </h2>
      <dl>
        <div>
          <dt>{text.kiosk.now}</dt>
          <dd>{range ? text.waits.range(range.lowMinutes, range.highMinutes) : text.waits.none[queue.reason ?? 'not_looked_yet']}</dd>
        </div>
        <div>
          <dt>{text.kiosk.before}</dt>
          <dd>{queue.waiting === null ? text.kiosk.unknown : text.ticketPage.people(queue.waiting)}</dd>
        </div>
      </dl>
      {later.length > 0 && (
        <p>
          {text.kiosk.shorter}
          {later.map(({ at, range: then }) => (
            <span key={at} className="kiosk-later">
              {text.kiosk.around(formatTime(Date.parse(at), timeZone), text.waits.range(then.lowMinutes, then.highMinutes))}
            </span>
          ))}
        </p>
      )}
      <p className="muted">{text.kiosk.note}</p>
      <PageCode route={{ page: 'when', hallId }} label={text.code.ofWhen} caption={text.code.when} />
    </section>
  );
}
