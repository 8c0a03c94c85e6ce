import type { CSSProperties, ReactElement } from 'react';
import type { LobbyBoard } from '#contracts/http-api';
import { readLobby } from '../api/hall-api.ts';
import { useResource } from '../api/use-resource.ts';
import { usePreferences } from '../app/preferences.ts';
import { LanguageSwitch, ThemeSwitch } from '../parts/PreferenceSwitches.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { PageCode } from '../qr/PageCode.tsx';
import { formatTime } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';

/** What hangs in the lobby: who is called where, and how many wait. No account, no names. */
export function LobbyPage({ hallId }: { hallId: string }): ReactElement {
  const { resource, reload } = useResource(`lobby ${hallId}`, (signal) => readLobby(hallId, signal), 3);
  const failing = resource.status === 'ready' && resource.failing;
  return (
    <main className="lobby">
      <ResourceView resource={resource} reload={reload} lines={8}>
        {(board) => <Display hallId={hallId} board={board} stale={failing || board.freshness !== 'live'} />}
      </ResourceView>
    </main>
  );
}

function Display({ hallId, board, stale }: { hallId: string; board: LobbyBoard; stale: boolean }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const [newest, ...earlier] = board.calls;
  const rows = { '--rows': board.queues.length } as CSSProperties;
  return (
    <>
      <header>
        <h1>{nameIn(board.name, language)}</h1>
        <time dateTime={board.time}>{formatTime(Date.parse(board.time), board.timeZone)}</time>
        <span className="lobby-corner">
          <LanguageSwitch />
          <ThemeSwitch />
        </span>
      </header>
      {stale && (
        <p className="lobby-stale" role="alert">
          {text.lobby.stale}
        </p>
      )}
      <section className={`lobby-calls ${stale ? 'stale' : ''}`} aria-label={text.lobby.title} aria-live="polite">
        {newest === undefined ? (
          <p className="lobby-empty">{text.lobby.noCalls}</p>
        ) : (
          <p className="lobby-newest">
            <small>{text.lobby.calling}</small>
            <b>{newest.ticketId}</b>
            <span>{text.lobby.windowNumber(newest.windowNumber)}</span>
          </p>
        )}
        <ol>
          {earlier.slice(0, 4).map((call) => (
            <li key={`${call.ticketId} ${call.calledAt}`}>
              <b>{call.ticketId}</b>
              <span>{text.lobby.windowNumber(call.windowNumber)}</span>
            </li>
          ))}
        </ol>
        <PageCode route={{ page: 'when', hallId }} label={text.code.ofWhen} caption={text.code.lobby} />
      </section>
      <section className={`lobby-queues ${stale ? 'stale' : ''}`} style={rows}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.lobby.queue}</th>
              <th scope="col">{text.lobby.waiting}</th>
              <th scope="col">{text.lobby.windows}</th>
              <th scope="col">{text.lobby.wait}</th>
            </tr>
          </thead>
          <tbody>
            {board.queues.map((queue, place) => (
              <tr key={queue.id}>
                <th scope="row">
                  <span className="queue-chip large" style={{ background: `var(--queue-${place % 10})` }}>
                    {queue.letter}
                  </span>
                  {nameIn(queue.name, language)}
                </th>
                <td data-label={text.lobby.waiting}>{queue.waiting ?? text.lobby.unknown}</td>
                <td data-label={text.lobby.windows}>
                  {queue.openWindows === 0 ? <span className="muted">{text.lobby.closed}</span> : queue.openWindows}
                </td>
                <td data-label={text.lobby.wait}>
                  {queue.expectedMinutes
                    ? text.waits.range(queue.expectedMinutes.low, queue.expectedMinutes.high)
                    : waitText(queue.recentWaitMinutes, text.lobby)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

function waitText(
  minutes: number | null,
  words: { readonly unknown: string; readonly short: string; readonly about: (n: number) => string },
): string {
  if (minutes === null) return words.unknown;
  return minutes < 1 ? words.short : words.about(Math.round(minutes));
}
