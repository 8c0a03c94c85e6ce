import type { zhCnAdvice } from './zh-cn-advice.ts';

/** What could be done about waits, what it would change and what became of it, in English. */
export const enAdvice: typeof zhCnAdvice = {
  effect: {
    title: 'Expected effect',
    within: (minutes) => `next ${minutes} min`,
    asking: 'Working out the effect',
    mean: 'Mean wait',
    p90: 'P90 wait',
    payer: 'Paid by',
    worse: 'Longer for',
    hall: 'Hall',
    minutes: (shift) => `${shift} min`,
    nobody: 'nobody waits',
    nobodyPays: 'no queue waits longer for it',
    nobodyWorse: 'nobody',
    shorter: (amount, from, to) => `−${amount} (${from}–${to})`,
    longer: (amount, from, to) => `+${amount} (${from}–${to})`,
    saved: (amount, from, to) => `${amount} person-min saved (${from}–${to})`,
    added: (amount, from, to) => `${amount} person-min more (${from}–${to})`,
    unclear: 'no clear change',
    unknown: '–',
    basis: (paths) => `${paths} paired runs; 95% interval in brackets`,
    cannotTell: 'Too little history, or no tickets in that queue today: the effect cannot be told.',
    failed: 'The effect cannot be told just now. You can act all the same.',
  },
};
