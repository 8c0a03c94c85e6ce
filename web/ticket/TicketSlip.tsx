import type { ReactElement } from 'react';
import type { PublicTicket } from '#contracts/public-waits';
import { usePreferences } from '../app/preferences.ts';
import { PageCode } from '../qr/PageCode.tsx';
import { formatDay, formatTime } from '../text/format.ts';
import { nameIn, useText } from '../text/text.ts';
import { stateText } from './state-text.ts';
import './slip.css';

/** The slip of a number as a ticket machine prints it, 80 mm wide: number, matter, wait, and the code of its own page. No names. */
export function TicketSlip({ hallId, ticket }: { hallId: string; ticket: PublicTicket }): ReactElement {
  const text = useText();
  const { language } = usePreferences();
  const { ticketId, timeZone, queue, position, range } = ticket;
  const time = Date.parse(ticket.time);
  return (
    <article className="slip">
      <header>
        <b>{nameIn(ticket.hall, language)}</b>
        <time dateTime={ticket.time}>
          {formatDay(time, timeZone, language)} {formatTime(time, timeZone)}
        </time>
      </header>
      <p className="slip-number">
        {queue && <span>{nameIn(queue.name, language)}</span>}
        <b>{ticketId}</b>
      </p>
      {ticket.status === 'waiting' ? (
        <dl>
          <div>
            <dt>{text.ticketPage.position}</dt>
            <dd>{position === 1 ? text.ticketPage.next : text.ticketPage.people((position ?? 1) - 1)}</dd>
          </div>
          <div>
            <dt>{text.waits.expected}</dt>
            <dd>{range ? text.waits.range(range.lowMinutes, range.highMinutes) : text.ticketPage.unsure}</dd>
          </div>
        </dl>
      ) : (
        <p className="slip-state">{stateText(ticket, text)}</p>
      )}
      <PageCode route={{ page: 'ticket', hallId, ticketId }} label={text.code.ofNumber(ticketId)} caption={text.code.follow} />
      <footer>{text.code.slipNote}</footer>
    </article>
  );
}
