import type { zhCnMeasures } from './zh-cn-measures.ts';

const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? '' : 's'}`;

/** What is counted of the feed and the day, in English. */
export const enMeasures: typeof zhCnMeasures = {
  clocks: {
    title: 'Window time',
    today: 'Time today',
    note: 'Where open and paused time went. Wrap-up is an estimate: up to 60 s after each service.',
    open: (time) => `open ${time}`,
    openTime: 'Open',
    paused: 'Paused',
    empty: 'No window opened on this day.',
    name: {
      serving: 'Serving',
      walking: 'Walking up',
      waiting: 'Called, nobody came',
      wrapUp: 'Wrap-up',
      idle: 'Idle',
      idleWhileQueue: 'Idle with queue',
      break: 'Break',
      meal: 'Meal',
      system: 'System fault',
      training: 'Training',
      vacant: 'Vacant post',
      other: 'Other pause',
    },
  },
  appointments: {
    title: 'Booked',
    soon: (n) => `${n} booked`,
    due: (half, hour) => `${half} in 30 min, ${hour} in 60 min`,
    none: 'Nobody is booked within an hour of now.',
    grace: (minutes, becomes) =>
      becomes === 'ordinary' ? `Over ${minutes} min late: queues as a walk-in.` : `Over ${minutes} min late: keeps the booking.`,
    cameToday: 'Came',
    lateToday: 'Late',
    noShowToday: 'No-show',
    numberedAgainToday: 'Requeued',
    numberedAgainNote: 'Booked, and made to take a number all the same (rating code 212)',
    state: { booked: 'expected', early: 'early', checked_in: 'came', late: 'late', no_show: 'no-show', cancelled: 'cancelled' },
  },
  visit: { title: 'This visit' },
  ticketState: {
    waiting: 'waiting',
    called: 'called',
    serving: 'being served',
    parked: 'set aside',
    missed: 'missed',
    served: 'served',
    transferred: 'sent on',
    abandoned: 'left',
    next: 'next',
  },
  freshness: {
    unknown: (family) => `${family}: nothing heard yet, figures unknown.`,
    stale: (ago) => `Silent for ${ago}: figures stand where it stopped.`,
    tickets: (ago) => `tickets silent for ${ago}`,
    noTickets: 'no ticket heard yet',
  },
  sources: {
    title: 'Message continuity',
    summary: (sources, missing) =>
      `${counted(sources, 'source')} numbering messages, ${missing === 0 ? 'none missing' : `${missing} missing`}`,
    empty: 'No source numbers its messages yet.',
    emptyNote: 'A source that sends a sequence rising by one with each event has its missing messages listed here.',
    sound: 'Every source is complete. Nothing is missing.',
    hall: 'Hall',
    source: 'Source',
    last: 'Last number',
    missing: 'Missing',
    since: 'Missing since',
    late: 'Came late',
    lost: 'Given up',
    asked: 'Asked again',
    heard: 'Last heard',
  },
};
