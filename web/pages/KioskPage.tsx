import { type ReactElement, useState } from 'react';
import type { PublicWaits } from '#contracts/public-waits';
import { useResource } from '../api/use-resource.ts';
import { readWaits } from '../api/waits-api.ts';
import { usePreferences } from '../app/preferences.ts';
import { BeforeNumber } from '../kiosk/BeforeNumber.tsx';
import { KioskTile } from '../kiosk/KioskTile.tsx';
import { LanguageSwitch, ThemeSwitch } from '../parts/PreferenceSwitches.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { formatTime } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';
import { FindNumber } from '../ticket/FindNumber.tsx';
import '../kiosk/kiosk.css';

const refreshSeconds = 5;

/** What stands beside a ticket machine: the wait to expect in every queue before a number is taken. No account, no names. */
export function KioskPage({ hallId }: { hallId: string }): ReactElement {
  const { resource, reload } = useResource(`waits ${hallId}`, (signal) => readWaits(hallId, signal), refreshSeconds);
  return (
    <main className="kiosk">
      <ResourceView resource={resource} reload={reload} lines={8}>
        {(waits) => <Screen hallId={hallId} waits={waits} />}
      </ResourceView>
    </main>
  );
}

function Screen({ hallId, waits }: { hallId: string; waits: PublicWaits }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const [chosen, choose] = useState<string | null>(null);
  const place = waits.queues.findIndex(({ queueId }) => queueId === chosen);
  const queue = waits.queues[place];
  return (
    <>
      <header>
        <h1>{nameIn(waits.name, language)}</h1>
        <time dateTime={waits.time}>{formatTime(Date.parse(waits.time), waits.timeZone)}</time>
        <span>
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </header>
      {queue ? (
        <BeforeNumber hallId={hallId} queue={queue} place={place} timeZone={waits.timeZone} onBack={() => choose(null)} />
      ) : (
        <>
          <h2>{text.kiosk.choose}</h2>
          <ul>
            {waits.queues.map((entry, at) => (
              <KioskTile key={entry.queueId} queue={entry} place={at} onChoose={() => choose(entry.queueId)} />
            ))}
          </ul>
        </>
      )}
      <footer>
        <FindNumber routeOf={(ticketId) => ({ page: 'slip', hallId, ticketId })} />
      </footer>
    </>
  );
}
