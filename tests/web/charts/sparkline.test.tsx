import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { renderSparkline } from '../../../web/charts/sparkline.tsx';

const size = { width: 60, height: 20 };
const drawn = (values: readonly (number | null)[], expected: readonly (number | null)[] = [], threshold = 15): string =>
  renderToStaticMarkup(renderSparkline(values, expected, size, threshold, 'waits'));

describe('a sparkline', () => {
  it('draws its values from zero', () => {
    expect(drawn([0, 5, 10])).toMatchSnapshot();
  });
  it('shows the limit only when a value comes to it', () => {
    expect(drawn([2, 14])).not.toContain('spark-limit');
    expect(drawn([2, 16])).toContain('spark-limit');
  });
  it('leaves a gap where there is no value and ends at the last one', () => {
    const gapped = drawn([4, null, 8, 8, null]);
    expect(gapped.match(/class="spark-line" d="([^"]*)"/)?.[1]?.match(/M/g)).toHaveLength(2);
    expect(gapped).toContain('cx="43"');
  });
  it('goes on lighter with what is to be expected, on the same scale', () => {
    const continued = drawn([10, 5], [20, 10]);
    expect(continued).toContain('class="spark-expected" d="M');
    expect(continued).toContain('spark-limit');
  });
  it('draws nothing from fewer than two values', () => {
    expect(renderSparkline([4, null], [3, 3], size, 15, 'waits')).toBeNull();
  });
});
