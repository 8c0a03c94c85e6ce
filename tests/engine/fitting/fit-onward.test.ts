import { expect, test } from 'vitest';
import { fitOnward } from '#engine/fitting/fit-onward';
import type { OnwardRow, ServiceRow } from '#engine/fitting/hall-history';

const served = (queueId: string, services: number, unknown = 0): ServiceRow => ({
  queue_id: queueId,
  matter_id: null,
  server_id: null,
  hours_open: 0,
  services,
  unknown,
  from_call: 0,
  log_sum: 0,
  log_square_sum: 0,
  minutes_sum: 0,
});
const moved = (from: string, to: string, way: string, visitors: number): OnwardRow => ({
  from_queue_id: from,
  to_queue_id: to,
  way,
  visitors,
});

test('shares of those who go on are of all who were served, whether or not it is known for how long', () => {
  const { transferred, further } = fitOnward(
    [moved('A', 'B', 'transferred', 20), moved('A', 'C', 'further', 50), moved('B', 'C', 'further', 5)],
    [served('A', 600), served('A', 300, 100), served('B', 50)],
  );
  expect(transferred).toEqual([{ fromQueueId: 'A', toQueueId: 'B', newTicket: false, share: 0.02, visitors: 20 }]);
  expect(further.map(({ share, newTicket }) => [share, newTicket])).toEqual([
    [0.05, true],
    [0.1, true],
  ]);
});

test('ways that hardly anybody takes are left out, and no share is above 1', () => {
  expect(fitOnward([moved('A', 'B', 'transferred', 1)], [served('A', 10_000)]).transferred).toEqual([]);
  expect(fitOnward([moved('A', 'B', 'further', 3)], []).further).toMatchObject([{ share: 1 }]);
});
