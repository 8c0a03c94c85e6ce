import { expect, test } from 'vitest';
import { CaseSystem } from '../../sensors-sim/case-system.ts';
import { openDay } from '../../sensors-sim/hall-calendar.ts';
import { HallDay } from '../../sensors-sim/hall-day.ts';
import { parseDay } from '../../sensors-sim/hall-time.ts';
import { loadHall } from '../../sensors-sim/load-hall.ts';
import { tuesday } from './support/demo-day.ts';

test('the steps of a case are done by the department of its matter, the review by another where the matter is a joint one', () => {
  const hall = loadHall('taizhou');
  const date = openDay(hall, parseDay(tuesday));
  if (!date) throw new Error('closed');
  const day = new HallDay(hall, date, 1, () => undefined);
  const cases = new CaseSystem(day);
  const stepsOf = (matterId: string): Set<string> => {
    const from = day.tomorrow.length;
    for (let place = 0; place < 40; place += 1) cases.acceptAtWindow(matterId, `T${place}`);
    const later = day.tomorrow.slice(from).map(({ data }) => data);
    return new Set(later.flatMap((data) => ('step' in data && 'departmentId' in data ? [`${data.step} ${data.departmentId}`] : [])));
  };
  expect(stepsOf('food-licence')).toEqual(new Set(['审查 D24', '决定 D24', '制证 D24']));
  expect(stepsOf('completion-check')).toEqual(new Set(['审查 D45', '决定 D13', '制证 D13']));
});
