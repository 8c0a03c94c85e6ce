import { expect, test } from 'vitest';
import { predictNaively, type QueueMoment } from '#engine/waits/naive-predictors';

const moment: QueueMoment = {
  ahead: 9,
  windows: 5,
  isFree: false,
  recentWaitMinutes: [10, 20],
  headWaitMinutes: 14,
  meanServiceMinutes: 10,
  meanPatienceMinutes: 60,
};

test('nine ahead of five windows wait as Whitt says, with and without leaving', () => {
  expect(predictNaively({ ...moment, meanPatienceMinutes: null }).queueLength).toBeCloseTo(20, 10);
  expect(predictNaively(moment).queueLength).toBeCloseTo(17.5134, 4);
});

test('delay history predictors say what was', () => {
  const { lastToEnterService, headOfLine, ewma, positionAverage } = predictNaively(moment);
  expect({ lastToEnterService, headOfLine, ewma, positionAverage }).toEqual({
    lastToEnterService: 20,
    headOfLine: 14,
    ewma: 12,
    positionAverage: 20,
  });
});

test('nobody waits at a free window', () => {
  expect(Object.values(predictNaively({ ...moment, ahead: 0, isFree: true }))).toEqual([0, 0, 0, 0, 0]);
});

test('what is not known is not guessed', () => {
  const unknown = { ...moment, windows: 0, recentWaitMinutes: [], headWaitMinutes: null, meanServiceMinutes: null };
  expect(Object.values(predictNaively(unknown))).toEqual([null, null, null, null, null]);
});
