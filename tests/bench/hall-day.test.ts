import { describe, expect, test } from 'vitest';
import { decodeEvent } from '../../server/ingest/decode-event.ts';
import { readReferences } from '../../server/ingest/hall-references.ts';
import { benchHallPlan } from './bench-hall.ts';
import { buildHallDay, dayPlaceholder } from './hall-day.ts';

const plan = benchHallPlan();
const day = buildHallDay(plan, 300);

describe('the day that the benches send', () => {
  test('is the same for a seed and another for another', () => {
    expect(buildHallDay(plan, 300)).toEqual(day);
    expect(buildHallDay(plan, 300, 2)).not.toEqual(day);
  });

  test('is taken by the hall, message by message', () => {
    const context = { halls: new Map([[plan.id, readReferences(plan)]]), latestTime: () => Number.MAX_SAFE_INTEGER };
    const refused = day
      .map(({ topic, payload }) => [topic, payload].map((text) => text.replaceAll(dayPlaceholder, '2026-03-02')))
      .map(([topic = '', payload = '']) => decodeEvent(topic, Buffer.from(payload), context))
      .filter(({ kind }) => kind === 'refused');
    expect(refused).toEqual([]);
  });

  test('names every event once, and speaks of seven families', () => {
    const events = day.map(({ payload }) => JSON.parse(payload) as { id: string; type: string });
    expect(new Set(events.map(({ id }) => id)).size).toBe(day.length);
    expect(new Set(events.map(({ type }) => type.split('.')[0]))).toEqual(
      new Set(['staff', 'window', 'ticket', 'rating', 'case', 'area', 'device']),
    );
  });
});
