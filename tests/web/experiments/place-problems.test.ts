import { expect, it } from 'vitest';
import { placeProblems } from '../../../web/experiments/place-problems.ts';

const variant = {
  key: 1,
  name: '',
  levers: [
    { key: 4, leverId: 'staffing', parameters: {} },
    { key: 9, leverId: 'pool-windows', parameters: {} },
  ],
};
const problem = (path: string) => ({ path, value: 3, message: `at ${path}` });

it('a problem of a parameter stands at its field, however deep it lies', () => {
  const paths = ['/levers/1/parameters/queueIds/0', '/0/parameters/change', '/variants/0/levers/1/parameters/windows'];
  const { ofFields, others } = placeProblems(variant, paths.map(problem));
  expect([...ofFields.keys()]).toEqual(['9 queueIds', '4 change', '9 windows']);
  expect(others).toEqual([]);
});

it('a problem of a whole lever stands at the lever', () => {
  expect([...placeProblems(variant, [problem('/levers/0')]).ofFields.keys()]).toEqual(['4 ']);
});

it('a problem of the scenario, or of a lever that is gone, stands alone', () => {
  const paths = ['/scenario/queues/0/id', '/windows/3', '/levers/7/parameters/change'];
  expect(placeProblems(variant, paths.map(problem)).others.map(({ path }) => path)).toEqual(paths);
});
