import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { loadAdapters } from '../../../server/adapters/load-adapters.ts';

const folder = mkdtempSync(join(tmpdir(), 'halltide-'));
afterAll(() => rmSync(folder, { recursive: true }));

it("the examples of the adapters' page work as they stand", async () => {
  const [places = '', adapter = ''] = [...readFileSync('server/adapters/README.md', 'utf8').matchAll(/```json\n([\s\S]*?)```/g)].map(
    (block) => block[1],
  );
  writeFileSync(join(folder, 'places.json'), places);
  writeFileSync(join(folder, 'our-counter.adapter.json'), adapter);
  const { adapters, problems } = await loadAdapters(['datasets/adapters', folder], new Map([['jincheng', 'Asia/Shanghai']]));
  expect(problems).toEqual([]);

  const message = { sequence: 7, at: '2026-03-02 09:00:00', entered: 12, left: 3 };
  const adapted = await adapters
    .find(({ name }) => name === 'our-counter')
    ?.adapt('counters/24E124136B000001/report', new TextEncoder().encode(JSON.stringify(message)));
  expect(adapted).toEqual({
    unread: [],
    messages: [
      {
        topic: 'hall/jincheng/v1/evt/area/door-east',
        event: {
          specversion: '1.0',
          id: '7',
          source: 'our-counter/24E124136B000001',
          type: 'area.passed',
          subject: 'door-east',
          time: '2026-03-02T01:00:00.000Z',
          data: { in: 12, out: 3 },
        },
      },
    ],
  });
});
