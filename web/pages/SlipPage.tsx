import type { ReactElement } from 'react';
import { useResource } from '../api/use-resource.ts';
import { readTicket } from '../api/waits-api.ts';
import { formatPath } from '../app/routes.ts';
import { LanguageSwitch, ThemeSwitch } from '../parts/PreferenceSwitches.tsx';
import { ResourceView } from '../parts/ResourceView.tsx';
import { useText } from '../text/text.ts';
import { TicketSlip } from '../ticket/TicketSlip.tsx';

/** A number's slip, to look at or to print. It stands as it was when it was asked for, as paper does. */
export function SlipPage({ hallId, ticketId }: { hallId: string; ticketId: string }): ReactElement {
  const text = useText();
  const { resource, reload } = useResource(`slip ${hallId} ${ticketId}`, (signal) => readTicket(hallId, ticketId, signal));
  return (
    <main className="slip-page">
      <nav aria-label={text.page.slip}>
        <a className="link" href={formatPath({ page: 'kiosk', hallId })}>
          {text.code.back}
        </a>
        <button type="button" className="button" onClick={() => window.print()}>
          {text.code.print}
        </button>
        <LanguageSwitch />
        <ThemeSwitch />
      </nav>
      <ResourceView resource={resource} reload={reload} lines={6}>
        {(ticket) => <TicketSlip hallId={hallId} ticket={ticket} />}
      </ResourceView>
    </main>
  );
}
