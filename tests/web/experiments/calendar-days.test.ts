import { describe, expect, it } from 'vitest';
import { addDays, addMonths, monthSheet } from '../../../web/experiments/calendar-days.ts';

const open: [string, string][] = [['09:00', '17:00']];
const plan = { openingHours: { mon: open, tue: open, wed: open, thu: open, fri: open, sat: [], sun: [] } };
const recorded = new Set(['2026-11-19', '2026-11-20']);

describe('a month’s sheet', () => {
  const weeks = monthSheet('2026-11', recorded, '2026-11-20', plan);
  const kindOf = (day: string) => weeks.flat().find((cell) => cell?.day === day)?.kind;
  it('has whole weeks from Monday on', () => {
    expect(weeks.every((week) => week.length === 7)).toBe(true);
    expect(weeks[0]?.map((cell) => cell?.day ?? null)).toEqual([null, null, null, null, null, null, '2026-11-01']);
    expect(weeks.flat().filter((cell) => cell !== null)).toHaveLength(30);
  });
  it('tells days on record from days to come', () => {
    expect(kindOf('2026-11-20')).toBe('recorded');
    expect(kindOf('2026-11-23')).toBe('expected');
  });
  it('offers neither closed days nor past ones without a record', () => {
    expect(kindOf('2026-11-21')).toBe('closed');
    expect(kindOf('2026-11-18')).toBe('closed');
  });
  it('looks a quarter ahead, not further', () => {
    const days = monthSheet('2027-02', recorded, '2026-11-20', plan).flat();
    expect(days.find((cell) => cell?.day === '2027-02-19')?.kind).toBe('expected');
    expect(days.find((cell) => cell?.day === '2027-02-22')?.kind).toBe('closed');
  });
});

it('days and months are counted over the ends of years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
  expect(addMonths('2026-12', 1)).toBe('2027-01');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
});
