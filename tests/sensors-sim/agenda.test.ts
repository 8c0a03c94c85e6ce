import { expect, test } from 'vitest';
import { Agenda } from '../../sensors-sim/agenda.ts';
import { Random } from '../../sensors-sim/random.ts';

test('what is due happens in the order of time, and of noting at the same time', () => {
  const random = new Random('agenda');
  const agenda = new Agenda(0);
  const happened: { time: number; noted: number }[] = [];
  for (let noted = 0; noted < 2000; noted += 1) {
    const time = random.below(300);
    agenda.at(time, () => happened.push({ time, noted }));
  }
  agenda.runUntil(1000);
  expect(happened).toHaveLength(2000);
  expect(happened).toEqual([...happened].sort((a, b) => a.time - b.time || a.noted - b.noted));
});

test('nothing happens before its time, and what is noted meanwhile has its turn', () => {
  const agenda = new Agenda(0);
  const happened: string[] = [];
  agenda.at(10, () => {
    happened.push(`ten at ${agenda.now}`);
    agenda.after(5, () => happened.push(`fifteen at ${agenda.now}`));
    agenda.at(3, () => happened.push(`late at ${agenda.now}`));
  });
  agenda.runUntil(9);
  expect(happened).toEqual([]);
  agenda.runUntil(12);
  expect(happened).toEqual(['ten at 10', 'late at 10']);
  agenda.runUntil(20);
  expect(happened.at(-1)).toBe('fifteen at 15');
  expect(agenda.now).toBe(20);
});
