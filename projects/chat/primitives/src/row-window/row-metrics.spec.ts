import fc from 'fast-check';
import { RowMetrics } from './row-metrics';

interface Row {
  readonly key: string;
  /** Tells one version of a row from the next. */
  readonly version: number;
}

const USUAL = 50;

const makeRows = (from: number, to: number): Row[] =>
  Array.from({ length: to - from }, (_, at) => ({ key: `row-${from + at}`, version: 0 }));

function makeMetrics(rows: readonly Row[]) {
  const asked = { keys: 0, estimates: 0 };
  const metrics = new RowMetrics<Row>();
  const rules = {
    keyOf: (row: Row) => (asked.keys++, row.key),
    estimate: () => (asked.estimates++, USUAL),
  };
  const setRows = (wanted: readonly Row[]) => metrics.setRows(wanted, rules);
  setRows(rows);
  const measure = (index: number, size: number, lead = 0) =>
    metrics.measure({ key: metrics.keyAt(index), index, size, lead });
  return { metrics, asked, setRows, measure };
}

describe('RowMetrics', () => {
  it('asks 100,000 rows for no key and for few estimates', () => {
    const { metrics, asked } = makeMetrics(makeRows(0, 100_000));
    expect(metrics.total).toBe(100_000 * USUAL);
    expect(metrics.indexAt(metrics.total - 1)).toBe(99_999);
    expect(asked).toEqual({ keys: 0, estimates: 16 });
  });

  it('asks for the keys of new rows only if a row has gone that may have come back', () => {
    const rows = makeRows(0, 100_000);
    const { metrics, asked, setRows, measure } = makeMetrics(rows);
    measure(99_999, 80);
    asked.keys = 0;
    setRows([...makeRows(-50, 0), ...rows, ...makeRows(100_000, 100_003)]);
    expect(asked.keys).toBe(0);
    expect(metrics.total).toBe(100_053 * USUAL + 30);
    expect(metrics.indexOf('row-99999')).toBe(100_049);
  });

  it('asks for the keys of changed rows only, wherever in the list they stand', () => {
    const rows = makeRows(0, 100_000);
    const { asked, setRows, measure } = makeMetrics(rows);
    for (const index of [10, 50_000, 99_990]) measure(index, 80);
    asked.keys = 0;
    const changed = new Map(
      [10, 50_000, 99_990].map((index) => [index, makeRows(index, index + 1)]),
    );
    setRows(rows.flatMap((row, index) => changed.get(index) ?? [row]));
    expect(asked.keys).toBe(3);
  });

  it('keeps the size of a row that is changed, moved, or gone for a while', () => {
    const rows = makeRows(0, 10);
    const { metrics, setRows, measure } = makeMetrics(rows);
    measure(3, 80, 7);
    setRows(rows.map((row) => ({ ...row, version: 1 })));
    expect(metrics.readingLineOf(3)).toBe(3 * USUAL + 7);
    setRows([...makeRows(4, 10), ...makeRows(0, 4)]);
    expect(metrics.indexOf('row-3')).toBe(9);
    expect(metrics.endOf(9) - metrics.startOf(9)).toBe(80);
    setRows(makeRows(4, 10));
    expect(metrics.indexOf('row-3')).toBe(-1);
    setRows(makeRows(0, 10));
    expect(metrics.isMeasured(3)).toBe(true);
    expect(metrics.total).toBe(9 * USUAL + 80);
  });

  it('forgets rows that have gone once there are too many of them', () => {
    const { metrics, setRows, measure } = makeMetrics(makeRows(0, 3000));
    for (let index = 0; index < 2000; index++) measure(index, 10);
    setRows(makeRows(2000, 3000));
    setRows(makeRows(0, 3000));
    expect(metrics.isMeasured(0)).toBe(false);
    expect(metrics.total).toBe(3000 * USUAL);
  });

  it('estimates only rows that have no size yet, and each of them once', () => {
    const { metrics, measure } = makeMetrics(makeRows(0, 100));
    measure(2, 80);
    expect(metrics.estimate(0, 4)).toBe(true);
    expect(metrics.estimate(0, 4)).toBe(false);
    expect(metrics.isMeasured(1)).toBe(false);
    expect(metrics.startOf(5)).toBe(4 * USUAL + 80);
  });

  it('says whether a size is news', () => {
    const { metrics, measure } = makeMetrics(makeRows(0, 10));
    expect(measure(2, USUAL)).toBe(true);
    expect(measure(2, USUAL)).toBe(false);
    expect(measure(2, USUAL, 4)).toBe(true);
    expect(metrics.measure({ key: 'other', index: 2, size: 1, lead: 0 })).toBe(false);
  });

  it('has no rows, and no place for any', () => {
    const { metrics } = makeMetrics([]);
    expect([metrics.total, metrics.indexAt(10), metrics.startOf(0)]).toEqual([0, -1, 0]);
  });
});

type Step =
  | { kind: 'splice'; at: number; removed: number; inserted: number }
  | { kind: 'measure'; at: number; size: number }
  | { kind: 'move'; from: number; to: number }
  | { kind: 'change'; at: number };

const at = fc.double({ min: 0, max: 1, noNaN: true });
const count = fc.oneof(fc.nat(5), fc.nat(400));
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('splice' as const), at, removed: count, inserted: count }),
  fc.record({ kind: fc.constant('measure' as const), at, size: fc.nat(400) }),
  fc.record({ kind: fc.constant('move' as const), from: at, to: at }),
  fc.record({ kind: fc.constant('change' as const), at }),
);

/** The rows after a step; `fresh` makes rows that were never there before. */
function applyStep(rows: readonly Row[], step: Step, fresh: (count: number) => Row[]): Row[] {
  const after = [...rows];
  const place = (share: number) => Math.floor(share * Math.max(0, after.length - 1));
  if (step.kind === 'splice') after.splice(place(step.at), step.removed, ...fresh(step.inserted));
  if (step.kind === 'move') after.splice(place(step.to), 0, ...after.splice(place(step.from), 1));
  if (step.kind === 'change' && after.length > 0) {
    const index = place(step.at);
    after.splice(index, 1, ...after.slice(index, index + 1).map((row) => ({ ...row, version: 1 })));
  }
  return after;
}

it('agrees with adding up all heights one by one, whatever happens to the rows', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), at, (steps, share) => {
      let made = 300;
      const fresh = (wanted: number) => makeRows(made, (made += wanted));
      let rows: readonly Row[] = makeRows(0, 300);
      const { metrics, setRows, measure } = makeMetrics(rows);
      const sizes = new Map<string, number>();
      for (const taken of steps) {
        rows = applyStep(rows, taken, fresh);
        setRows(rows);
        const index = taken.kind === 'measure' ? Math.floor(taken.at * (rows.length - 1)) : -1;
        const measured = rows[index];
        if (taken.kind !== 'measure' || !measured) continue;
        measure(index, taken.size);
        sizes.set(measured.key, taken.size);
      }
      const starts = [0];
      for (const { key } of rows) starts.push((starts.at(-1) ?? 0) + (sizes.get(key) ?? USUAL));
      expect(starts.map((_, index) => metrics.startOf(index))).toEqual(starts);
      const offset = share * Math.max(0, metrics.total - 1);
      const found = starts.findLastIndex((start, index) => start <= offset && index < rows.length);
      expect(metrics.indexAt(offset)).toBe(found);
      for (const key of sizes.keys()) {
        expect(metrics.indexOf(key)).toBe(rows.findIndex((row) => row.key === key));
      }
    }),
  );
});
