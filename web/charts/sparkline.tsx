import { area, curveMonotoneX, line, scaleLinear } from 'd3';
import type { ReactElement } from 'react';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A line of values over their order, zero included, with a threshold drawn when the values come near it.
 * Null with fewer than two values.
 */
export function renderSparkline(values: readonly number[], size: Size, threshold: number, label: string): ReactElement | null {
  if (values.length < 2) return null;
  const top = Math.max(...values, 1);
  const x = scaleLinear([0, values.length - 1], [1, size.width - 3]);
  const y = scaleLinear([0, top], [size.height - 1, 3]);
  const path = line<number>()
    .x((_, place) => x(place))
    .y((value) => y(value))
    .curve(curveMonotoneX)([...values]);
  const fill = area<number>()
    .x((_, place) => x(place))
    .y0(size.height - 1)
    .y1((value) => y(value))
    .curve(curveMonotoneX)([...values]);
  const last = values[values.length - 1] ?? 0;
  return (
    <svg
      className="sparkline"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={label}
    >
      <path className="spark-fill" d={fill ?? ''} />
      {top >= threshold && <line className="spark-limit" x1={0} x2={size.width} y1={y(threshold)} y2={y(threshold)} />}
      <path className="spark-line" d={path ?? ''} />
      <circle className="spark-end" cx={x(values.length - 1)} cy={y(last)} r={2} />
    </svg>
  );
}
