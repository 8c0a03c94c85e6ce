import { expect, test } from 'vitest';
import type { OpeningRow } from '#engine/fitting/hall-history';
import { shiftsOf } from '#engine/fitting/stretches';
import { findUsualBreaks } from '#engine/fitting/usual-breaks';

const closes = 1020;

/** A window that is open from 8:30 to closing but for one break. */
function dayOf(windowId: string, from: number, to: number): OpeningRow[] {
  const row = { day: '2026-03-02', window_id: windowId, queues: 'A', staff_id: windowId, is_guessed: false };
  const nothing = { next_status: null, next_reason: null, next_to_minute: null };
  return [
    { ...row, from_minute: 510, to_minute: from, decided_minute: from, next_status: 'paused', next_reason: 'break', next_to_minute: to },
    { ...row, from_minute: to, to_minute: closes, decided_minute: closes, ...nothing },
  ];
}

function breaksOf(beginnings: readonly number[], minutes: number) {
  const openings = beginnings.flatMap((from, place) => dayOf(`W${place}`, from, from + minutes));
  return findUsualBreaks(openings, shiftsOf(openings, closes), closes);
}

test('a break that all take together begins when they do in the mean, whoever is the first', () => {
  const [only, ...others] = breaksOf([705, 716, 719, 720, 720, 720, 721, 722, 723, 724], 60);
  expect(others).toEqual([]);
  expect(only).toMatchObject({ minutes: 60, relays: 1, from: 719 });
});

test('breaks taken in turns begin around when they were taken', () => {
  const [only, ...others] = breaksOf([600, 610, 620, 630, 640, 650], 20);
  expect(others).toEqual([]);
  expect(only?.relays).toBeGreaterThan(1);
  expect((only?.from ?? 0) + (((only?.relays ?? 0) - 1) / 2) * 20).toBeCloseTo(625, 9);
});
