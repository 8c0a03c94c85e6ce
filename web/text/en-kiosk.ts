import type { zhCnKiosk } from './zh-cn-kiosk.ts';

/** The page beside the ticket machine, QR codes and slips, in English. */
export const enKiosk: typeof zhCnKiosk = {
  kiosk: {
    choose: 'What do you come for? See the wait before you take a number',
    waiting: (count) => (count === 0 ? 'Nobody waiting' : `${count} waiting`),
    unknown: 'People waiting not known',
    now: 'Expected wait if you take a number now',
    before: 'Before you',
    shorter: 'Shorter waits within two hours:',
    around: (time, range) => `around ${time}, expect ${range}`,
    back: 'Back',
    note: 'Take your number at the ticket machine. Eight in ten waits are within the range shown; follow the calls in the hall.',
  },
  code: {
    ofNumber: (ticketId) => `QR code: the wait of number ${ticketId}`,
    ofWhen: 'QR code: when to come',
    follow: 'Scan to follow your wait',
    when: 'Scan to see when to come, today and in the next days',
    lobby: 'Scan to follow your number and see when to come',
    share: 'On another phone',
    local: 'Public pages show no QR code: HALLTIDE_PUBLIC_URL, the address phones reach, is not set.',
    slipNote: 'Please follow the calls; if yours has passed, ask at the information desk.',
    findNumber: 'Have a number? See its wait',
    find: 'Look up',
    back: 'Back to all queues',
    print: 'Print',
  },
};
