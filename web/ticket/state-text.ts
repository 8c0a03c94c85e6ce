import type { PublicTicket } from '#contracts/public-waits';
import type { Text } from '../text/text.ts';

/** What the holder of a number that does not wait is told. */
export function stateText({ status, windowNumber }: PublicTicket, { ticketPage: words }: Text): string {
  switch (status) {
    case 'called':
      return words.called(windowNumber ?? '');
    case 'serving':
      return words.serving(windowNumber ?? '');
    case 'missed':
      return words.missed;
    case 'parked':
      return words.parked;
    default:
      return words.gone;
  }
}
