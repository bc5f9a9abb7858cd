import { RowMetrics } from './row-metrics';
import { anchorsOf } from './row-place';

function metricsOf(count: number, measured: readonly number[]): RowMetrics<string> {
  const metrics = new RowMetrics<string>();
  const rows = Array.from({ length: count }, (_, index) => `row ${index}`);
  metrics.setRows(rows, { keyOf: (row) => row, estimate: () => 50 });
  for (const index of measured) metrics.measure({ key: `row ${index}`, index, size: 50, lead: 0 });
  return metrics;
}

describe('anchorsOf', () => {
  it('begins with the first row whose reading part is in view', () => {
    const anchors = anchorsOf(metricsOf(10, [2, 3, 4, 5]), { offset: 110, height: 100 });
    expect(anchors.map(({ key }) => key)).toEqual(['row 3', 'row 4', 'row 2']);
  });

  it('prefers rows that have been painted to those that a long scroll brought into view', () => {
    const anchors = anchorsOf(metricsOf(10, [3, 4]), { offset: 50, height: 150 });
    expect(anchors.map(({ key }) => key)).toEqual(['row 3', 'row 1', 'row 2']);
  });
});
