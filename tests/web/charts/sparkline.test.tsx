import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { renderSparkline } from '../../../web/charts/sparkline.tsx';

const size = { width: 60, height: 20 };
const drawn = (values: readonly number[], threshold = 15): string =>
  renderToStaticMarkup(renderSparkline(values, size, threshold, 'waits'));

describe('a sparkline', () => {
  it('draws its values from zero', () => {
    expect(drawn([0, 5, 10])).toMatchSnapshot();
  });
  it('shows the limit only when a value comes to it', () => {
    expect(drawn([2, 14])).not.toContain('spark-limit');
    expect(drawn([2, 16])).toContain('spark-limit');
  });
  it('draws nothing from fewer than two values', () => {
    expect(renderSparkline([4], size, 15, 'waits')).toBeNull();
  });
});
