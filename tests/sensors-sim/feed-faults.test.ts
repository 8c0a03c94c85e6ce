import { describe, expect, test } from 'vitest';
import type { FaultName } from '#contracts/commands';
import { FeedFaults, heldAtLeast, type Outgoing } from '../../sensors-sim/feed-faults.ts';
import { Random } from '../../sensors-sim/random.ts';
import { wholeDay } from './support/demo-day.ts';

const { said } = wholeDay('jincheng');
const clean = said.map(({ event }) => JSON.stringify(event));

function passAll(...on: FaultName[]): { faults: FeedFaults; left: Outgoing[] } {
  const faults = new FeedFaults(new Random('faults'), 'kiosk-01');
  for (const name of on) faults.on.add(name);
  return { faults, left: said.flatMap((message) => faults.pass(message)) };
}

test('a sound feed passes everything at once and unchanged', () => {
  const { left } = passAll();
  expect(left.map(({ payload }) => payload)).toEqual(clean);
  expect(left.every(({ delayMs }) => delayMs === 0)).toBe(true);
});

describe('a fault', () => {
  test('duplicates: some events twice, the same', () => {
    const { left } = passAll('duplicates');
    expect(left.length / said.length).toBeGreaterThan(1.2);
    expect(new Set(left.map(({ payload }) => payload))).toEqual(new Set(clean));
  });

  test('late: some leave after those that happened later', () => {
    const { left } = passAll('late');
    const share = left.filter(({ delayMs }) => delayMs > 0).length / left.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.3);
  });

  test('silence: nothing leaves until it ends, then all of it', () => {
    const { faults, left } = passAll('silence');
    expect(left).toEqual([]);
    expect(faults.heldSince).toBe(said[0]?.at);
    expect(faults.release().held.map(({ payload }) => payload)).toEqual(clean);
    expect(faults.heldSince).toBeNull();
  });

  test('a silence of days keeps the latest of what was said, and counts the rest', () => {
    const { faults } = passAll('silence');
    let passed = said.length;
    for (; passed < 5 * heldAtLeast; passed += said.length) for (const message of said) faults.pass(message);
    const { held, dropped } = faults.release();
    expect(held.length).toBeGreaterThanOrEqual(heldAtLeast);
    expect(held.length).toBeLessThanOrEqual(2 * heldAtLeast);
    expect(held.length + dropped).toBe(passed);
    expect(held.slice(-said.length).map(({ payload }) => payload)).toEqual(clean);
    expect(faults.release()).toEqual({ held: [], dropped: 0 });
  });

  test('loss: a few are never heard', () => {
    const { left } = passAll('loss');
    expect(left.length / said.length).toBeGreaterThan(0.9);
    expect(left.length / said.length).toBeLessThan(0.98);
  });

  test('clock skew: the same events at another time', () => {
    const { left } = passAll('clock_skew');
    const times = left.map(({ payload }) => Date.parse((JSON.parse(payload) as { time: string }).time));
    expect(times.every((time, place) => Math.abs(time - (said[place]?.at ?? 0)) === 7 * 60_000)).toBe(true);
  });

  test('broken payloads: rubbish between the good ones, none lost', () => {
    const { left } = passAll('broken_payloads');
    const good = new Set(clean);
    expect(left.filter(({ payload }) => good.has(payload))).toHaveLength(clean.length);
    expect(left.length).toBeGreaterThan(clean.length * 1.05);
  });

  test('a dead device: it alone is heard no more', () => {
    const { left } = passAll('dead_device');
    expect(left.some(({ topic }) => topic.endsWith('/device/kiosk-01'))).toBe(false);
    expect(left.some(({ topic }) => topic.endsWith('/device/kiosk-02'))).toBe(true);
  });
});
