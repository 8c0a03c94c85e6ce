import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatHours, parseHours } from '#engine/floor-plans/osm-hours';
import { shippedHall } from './shipped-halls.ts';

const time = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const day = fc.array(fc.tuple(time, time), { maxLength: 4 });
const week = fc.record({ mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day });

it('writes equal days as one rule', () => {
  expect(formatHours(shippedHall('jincheng').openingHours)).toBe('Mo-Fr 08:30-12:00,13:00-17:00; Sa 09:00-12:00');
});

it('reads back what it writes, for any week but one that is always closed', () => {
  fc.assert(
    fc.property(week, (hours) => {
      const text = formatHours(hours);
      expect(text === null ? null : parseHours(text)).toEqual(text === null ? null : hours);
    }),
  );
});

it.each(['24/7', 'Mo-Fr 9-5', 'Fr-Mo 09:00-12:00', 'Mo[1] 09:00-12:00', ''])('takes no part of a rule it does not know: %s', (text) => {
  expect(parseHours(text)).toBeNull();
});
