import { median } from 'simple-statistics';

/** The median of numbers in any order; 0 of none. */
export const medianOf = (values: readonly number[]): number => (values.length === 0 ? 0 : median([...values]));
