import { expect, it } from 'vitest';
import { sumRecord } from '../../../web/advice/sum-record.ts';
import { someRecord } from './some-advice.ts';

it('the record adds up what was done, what was not, and what that cost', () => {
  const records = [
    someRecord('done', 500),
    someRecord('dismissed', 200),
    someRecord('ignored', 300),
    someRecord('ignored', null),
    someRecord('ignored', -400),
    someRecord('open', 900),
  ];
  expect(sumRecord(records)).toEqual({ done: 1, dismissed: 1, ignored: 3, missedPersonMinutes: 500 });
  expect(sumRecord([])).toEqual({ done: 0, dismissed: 0, ignored: 0, missedPersonMinutes: 0 });
});
