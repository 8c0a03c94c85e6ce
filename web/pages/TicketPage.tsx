import type { ReactElement } from 'react';
import type { PublicTicket } from '#contracts/public-waits';
import { useResource } from '../api/use-resource.ts';
import { readTicket } from '../api/waits-api.ts';
import { usePreferences } from '../app/preferences.ts';
import { formatPath, type Route } from '../app/routes.ts';
import { LanguageSwitch, ThemeSwitch } from '../parts/PreferenceSwitches.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { PageCode } from '../qr/PageCode.tsx';
import { usePublicPage } from '../qr/use-public-page.ts';
import { formatTime } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';
import { stateText } from '../ticket/state-text.ts';

const refreshSeconds = 5;

/** What the holder of a number sees on their phone: place, wait, and why it grew. No account, no names. */
export function TicketPage({ hallId, ticketId }: { hallId: string; ticketId: string }): ReactElement {
  const text = useText();
  const { resource, reload } = useResource(
    `ticket ${hallId} ${ticketId}`,
    (signal) => readTicket(hallId, ticketId, signal),
    refreshSeconds,
  );
  const route: Route = { page: 'ticket', hallId, ticketId };
  const address = usePublicPage(route);
  return (
    <main className="ticket-page">
      <span className="ticket-switches">
        <LanguageSwitch />
        <ThemeSwitch />
      </span>
      <ResourceView resource={resource} reload={reload} lines={6}>
        {(ticket) => <Ticket ticket={ticket} />}
      </ResourceView>
      {address !== null && !address.isLocal && (
        <details className="ticket-code">
          <summary>{text.code.share}</summary>
          <PageCode route={route} label={text.code.ofNumber(ticketId)} caption={text.code.follow} />
        </details>
      )}
      <a className="button" href={formatPath({ page: 'when', hallId })}>
        {text.when.link}
      </a>
    </main>
  );
}

function Ticket({ ticket }: { ticket: PublicTicket }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  return (
    <>
      <header>
        <small>{nameIn(ticket.hall, language)}</small>
        <time dateTime={ticket.time}>{formatTime(Date.parse(ticket.time), ticket.timeZone)}</time>
      </header>
      <h1>
        <small>{text.ticketPage.title}</small>
        <b>{ticket.ticketId}</b>
        {ticket.queue && <span>{nameIn(ticket.queue.name, language)}</span>}
      </h1>
      {ticket.status === 'waiting' ? <Waiting ticket={ticket} /> : <p className="ticket-state">{stateText(ticket, text)}</p>}
    </>
  );
}

function Waiting({ ticket }: { ticket: PublicTicket }): ReactElement {
  const text = useText();
  const { position, range, grewBecause, computedAt, isStale } = ticket;
  return (
    <>
      <dl className={isStale ? 'stale' : ''}>
        <div>
          <dt>{text.ticketPage.position}</dt>
          <dd>{position === 1 ? text.ticketPage.next : text.ticketPage.people((position ?? 1) - 1)}</dd>
        </div>
        <div className="ticket-wait" aria-live="polite">
          <dt>{text.ticketPage.wait}</dt>
          <dd>{range ? text.waits.range(range.lowMinutes, range.highMinutes) : text.ticketPage.unsure}</dd>
        </div>
      </dl>
      {grewBecause && (
        <p className="ticket-grew" role="status">
          {text.ticketPage.grew[grewBecause]}
        </p>
      )}
      <footer>
        {isStale && range && <p role="alert">{text.ticketPage.stale}</p>}
        {range && <p>{text.ticketPage.shrinks}</p>}
        {computedAt && <small>{text.waits.computed(formatTime(Date.parse(computedAt), ticket.timeZone))}</small>}
      </footer>
    </>
  );
}
