import type { TicketClass, WireEvent } from '#contracts/events';
import { eventTopic } from '#contracts/topics';
import type { BankCall } from './bank-call.ts';
import type { RecordedEvent } from './recording.ts';

/** The window of a call that an agent answered of whom the file does not say which. */
const unnamedWindow = 'unnamed';

export type BankCallStep = 'issued' | 'called' | 'service_started' | 'service_finished' | 'abandoned';

/** What happened to a call, in order, with the moment of each step. */
export type BankCallSteps = readonly (readonly [BankCallStep, number])[];

/**
 * A call as a ticket: issued when it joins the queue, called when it leaves it for an agent. A call that found an agent free is
 * issued and called at once. Queue and service were stamped by two systems whose clocks differ by a second or two: the
 * queue's stamps stand, because waits come from them, and no service begins before its ticket was issued or ends before
 * it was called.
 */
export function planBankCall(call: BankCall): BankCallSteps {
  const { queued, queueLeft, menuLeft, serviceStarted, serviceFinished, outcome, server } = call;
  if (outcome !== 'AGENT') {
    const issued = queued ?? menuLeft;
    return [
      ['issued', issued],
      ['abandoned', Math.max(issued, queueLeft ?? issued)],
    ];
  }
  const issued = queued ?? Math.min(menuLeft, serviceStarted ?? menuLeft);
  const called = queueLeft === null ? issued : Math.max(issued, queueLeft);
  const steps: [BankCallStep, number][] = [['issued', issued]];
  if (server !== null || queued !== null) steps.push(['called', called]);
  const started = serviceStarted === null ? null : Math.max(serviceStarted, issued);
  if (started !== null) steps.push(['service_started', started]);
  steps.push(['service_finished', Math.max(serviceFinished ?? called, started ?? called, called)]);
  return steps.sort((a, b) => a[1] - b[1]);
}

/** One step as a wire event of `hallId`. `ticketId` is unique in the file. */
export function formatBankCallStep(hallId: string, call: BankCall, ticketId: string, step: BankCallStep, time: number): RecordedEvent {
  const event: WireEvent = {
    specversion: '1.0',
    id: `${call.date}.${ticketId}.${step}`,
    source: 'recording/bank-calls',
    type: `ticket.${step}`,
    subject: ticketId,
    time: new Date(time).toISOString(),
    data: dataOf(call, step),
  };
  return { topic: eventTopic(hallId, 'ticket', ticketId), time, event };
}

function dataOf(call: BankCall, step: BankCallStep): object {
  switch (step) {
    case 'issued':
      return { queueId: call.service, class: classOf(call.priority) };
    case 'called':
      return { windowId: call.server ?? unnamedWindow };
    case 'service_started':
    case 'service_finished':
      return call.server === null ? {} : { windowId: call.server };
    case 'abandoned':
      return { reason: call.outcome === 'PHANTOM' ? 'phantom' : 'left' };
  }
}

/** Priority 2 customers were moved ahead in the queue; 0 (unidentified) and 1 were not. */
const classOf = (priority: number): TicketClass => (priority === 2 ? 'priority' : 'ordinary');
