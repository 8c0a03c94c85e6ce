import { area, curveMonotoneX, line, scaleLinear } from 'd3';
import type { ReactElement } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

type Value = number | null;

/**
 * A line of values over their order, zero included, with what is to be expected as a lighter continuation and a threshold
 * where the values come near it. A null leaves a gap. Null with fewer than two values.
 */
export function renderSparkline(
  values: readonly Value[],
  expected: readonly Value[],
  size: Size,
  threshold: number,
  label: string,
): ReactElement | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const top = Math.max(...known, ...expected.map((value) => value ?? 0), 1);
  const x = scaleLinear([0, values.length + expected.length - 1], [1, size.width - 3]);
  const y = scaleLinear([0, top], [size.height - 1, 3]);
  const path = line<Value>()
    .defined((value) => value !== null)
    .x((_, place) => x(place))
    .y((value) => y(value ?? 0))
    .curve(curveMonotoneX);
  const fill = area<Value>()
    .defined((value) => value !== null)
    .x((_, place) => x(place))
    .y0(size.height - 1)
    .y1((value) => y(value ?? 0))
    .curve(curveMonotoneX);
  const lastPlace = values.findLastIndex((value) => value !== null);
  const ahead = [...values.map(() => null), ...expected];
  return (
    <svg
      className="sparkline"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      <path className="spark-fill" d={fill([...values]) ?? ''} />
      {top >= threshold && <line className="spark-limit" x1={0} x2={size.width} y1={y(threshold)} y2={y(threshold)} />}
      {expected.length > 0 && <path className="spark-expected" d={path(ahead) ?? ''} />}
      <path className="spark-line" d={path([...values]) ?? ''} />
      <circle className="spark-end" cx={x(lastPlace)} cy={y(values[lastPlace] ?? 0)} r={2} />
    </svg>
  );
}
