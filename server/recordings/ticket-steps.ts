import { parseTopic } from '#contracts/topics';
import type { TicketStep } from '#engine/waits/log/ticket-step';
import type { RecordedEvent } from './recording.ts';

/** What a recorded event says of a ticket's way through queues and windows; nothing when it is about something else. */
export function ticketStepsOf({ topic, time, event }: RecordedEvent): TicketStep[] {
  const ticketId = event.subject ?? entityOf(topic);
  if (ticketId === null) return [];
  const said = event.data as { readonly queueId?: unknown; readonly windowId?: unknown; readonly class?: unknown };
  const step = (kind: TicketStep['kind']): TicketStep => ({
    time,
    ticketId,
    kind,
    queueId: typeof said.queueId === 'string' ? said.queueId : null,
    isPriority: said.class === 'priority',
    windowId: typeof said.windowId === 'string' ? said.windowId : null,
  });
  switch (event.type) {
    case 'ticket.issued':
    case 'ticket.reactivated':
      return [step('joined')];
    case 'ticket.called':
      return [step('called')];
    case 'ticket.service_started':
      return [step('started')];
    case 'ticket.service_finished':
      return [step('finished')];
    case 'ticket.transferred':
      return [step('finished'), step('joined')];
    case 'ticket.abandoned':
    case 'ticket.no_show':
      return [step('left')];
    default:
      return [];
  }
}

function entityOf(topic: string): string | null {
  const parsed = parseTopic(topic);
  return parsed?.kind === 'event' ? parsed.entityId : null;
}
