import type { CalibrationCount, CalibrationValue } from '#contracts/calibration';

/** Of bands that hold 95 % of days, this share of what was observed has to be inside. */
const passingShare = 0.9;

export function countInside(values: readonly Pick<CalibrationValue, 'inside'>[]): CalibrationCount {
  const checked = values.length;
  const inside = values.filter((value) => value.inside).length;
  return { checked, inside, share: checked > 0 ? inside / checked : null, passes: checked > 0 && inside >= passingShare * checked };
}
