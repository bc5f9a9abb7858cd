import fc from 'fast-check';
import { VIEW, makeLayout, makeRow, makeRows } from './testing/make-layout';

describe('a list that is read from its end', () => {
  it('opens at the end, and renders what is in view and a little more', () => {
    const { layout } = makeLayout(makeRows(0, 1000));
    expect(layout.atEnd()).toBe(true);
    expect(layout.offset()).toBe(layout.total() - VIEW);
    expect(layout.entries().at(-1)?.key).toBe('row-999');
    expect(layout.entries().length).toBeLessThan(20);
  });

  it('follows what is appended while the reader is at the end', () => {
    const { layout, rows, render } = makeLayout(makeRows(0, 50));
    rows.set(makeRows(0, 53));
    render();
    expect(layout.atEnd()).toBe(true);
    expect(layout.entries().at(-1)?.key).toBe('row-52');
    expect(layout.sight.appended()).toBe(0);
  });

  it('stays at the end when rows or the view change their size', () => {
    const { layout, rows, render } = makeLayout(makeRows(0, 50));
    rows.update((all) => all.map((row) => ({ ...row, height: row.height + 25 })));
    render();
    expect(layout.offset()).toBe(layout.total() - VIEW);
    layout.height.set(VIEW / 2);
    render();
    expect(layout.offset()).toBe(layout.total() - VIEW / 2);
  });

  it('does not follow a reader who went elsewhere, and counts what is appended', () => {
    const { layout, rows, render, lineOf, firstInView } = makeLayout(makeRows(0, 50));
    layout.sight.appended();
    layout.moveTo(1000);
    render();
    const key = firstInView();
    const line = lineOf(key);
    rows.set(makeRows(0, 54));
    render();
    expect(lineOf(key)).toBe(line);
    expect(layout.sight.appended()).toBe(4);
    layout.stayAtEnd();
    render();
    expect(layout.sight.appended()).toBe(0);
  });

  it.each([0, 30, 700])('does not move what is read at %i when rows are prepended', (offset) => {
    const { layout, rows, render, lineOf, firstInView } = makeLayout(makeRows(0, 50));
    layout.moveTo(offset);
    render();
    const key = firstInView();
    const line = lineOf(key);
    rows.set(makeRows(-50, 50));
    render();
    expect(lineOf(key)).toBe(line);
  });

  it('ties the place to no placeholder', () => {
    const edge = { key: 'edge', height: 96, lead: 0 };
    const { layout, rows, render, lineOf } = makeLayout([edge, ...makeRows(0, 50)]);
    layout.moveTo(0);
    render();
    layout.moveTo(0);
    expect(lineOf('row-0')).toBe(96 + 12);
    rows.set([edge, ...makeRows(-20, 50)]);
    render();
    expect(lineOf('row-0')).toBe(96 + 12);
  });

  it('keeps a text in place although what stands above it in its row goes away', () => {
    const { layout, rows, render, lineOf } = makeLayout(makeRows(0, 50));
    layout.moveTo(0);
    render();
    expect(lineOf('row-0')).toBe(12);
    const shorter = { ...makeRow(0), height: makeRow(0).height - 12, lead: 0 };
    rows.set([...makeRows(-20, 0), shorter, ...makeRows(1, 50)]);
    render();
    expect(lineOf('row-0')).toBe(12);
  });

  it('reads on the row that was chosen when the reader last scrolled', () => {
    const { layout, rows, render, lineOf, firstInView } = makeLayout(makeRows(0, 100));
    layout.moveTo(2010);
    render();
    const key = firstInView();
    const line = lineOf(key);
    const above = `row-${Number(key.slice(4)) - 1}`;
    // The one before begins in the view now; what happens between the two must move nothing.
    const changeAbove = (height: number) => {
      rows.update((all) => all.map((row) => (row.key === above ? { ...row, height } : row)));
      render();
    };
    changeAbove(5);
    changeAbove(300);
    expect(lineOf(key)).toBe(line);
    layout.height.set(10);
    changeAbove(100);
    layout.height.set(VIEW);
    render();
    expect(lineOf(key)).toBe(line);
  });

  it('goes on with the next row when the one being read is taken away', () => {
    const { layout, rows, render, lineOf, firstInView } = makeLayout(makeRows(0, 50));
    layout.moveTo(1000);
    render();
    const key = firstInView();
    const next = `row-${Number(key.slice(4)) + 1}`;
    const line = lineOf(next);
    rows.update((all) => all.filter((row) => row.key !== key));
    render();
    expect(lineOf(next)).toBe(line);
  });

  it('goes on with the next row also when others came into view above the one being read', () => {
    const { layout, rows, render, lineOf, firstInView } = makeLayout(makeRows(0, 50));
    layout.moveTo(1000);
    render();
    const key = firstInView();
    layout.moveTo(layout.offset() + (lineOf(key) ?? 0) - 20);
    render();
    const [above, next] = [-1, 1].map((by) => `row-${Number(key.slice(4)) + by}`);
    const line = lineOf(next ?? '');
    rows.update((all) =>
      all.map((row) => (row.key === above ? { ...row, height: 5, lead: 0 } : row)),
    );
    render();
    expect(firstInView()).not.toBe(key);
    rows.update((all) => all.filter((row) => row.key !== key));
    render();
    expect(lineOf(next ?? '')).toBe(line);
  });

  it('moves few rows down to the end of the view', () => {
    const { layout } = makeLayout([makeRow(1, 30), makeRow(2, 30)]);
    expect(layout.topOf(0)).toBe(VIEW - 60);
    expect(layout.atEnd()).toBe(true);
  });

  it('opens at the row it is asked to, once there are rows', () => {
    const { layout, rows, openAt, render, lineOf } = makeLayout([]);
    openAt.set('row-40');
    rows.set(makeRows(0, 100));
    render();
    expect(lineOf('row-40')).toBe(VIEW * 0.2 + 12);
    openAt.set('row-80');
    render();
    expect(lineOf('row-40')).toBe(VIEW * 0.2 + 12);
    expect(layout.atEnd()).toBe(false);
  });

  it('starts over when it is another list', () => {
    const { layout, rows, list, render } = makeLayout(makeRows(0, 50));
    layout.moveTo(0);
    rows.set(makeRows(500, 600));
    list.set('two');
    render();
    expect(layout.entries().at(-1)?.key).toBe('row-599');
  });

  it('brings a row into view by the shortest way, and keeps the one with the focus', () => {
    const { layout, render, lineOf } = makeLayout(makeRows(0, 100));
    layout.kept.set('row-3');
    layout.jumpTo('row-3', 'nearest');
    render();
    expect(lineOf('row-3')).toBe(0);
    layout.stayAtEnd();
    render();
    const keys = layout.entries().map(({ key }) => key);
    expect(keys.at(0)).toBe('row-3');
    expect(keys.at(-1)).toBe('row-99');
  });

  it('knows the last row that is wholly in view', () => {
    const { layout, render } = makeLayout(makeRows(0, 100));
    expect(layout.sight.lastInView()).toBe(99);
    layout.moveTo(layout.offset() - 10);
    render();
    expect(layout.sight.lastInView()).toBe(98);
  });

  it('calls for more before the start is reached', () => {
    const { layout, render } = makeLayout(makeRows(0, 100));
    expect(layout.sight.nearStart()).toBe(false);
    layout.moveTo(VIEW);
    render();
    expect(layout.sight.nearStart()).toBe(true);
  });
});

describe('a list that is read from its start', () => {
  it('opens at the start, and stays there when rows come before', () => {
    const { layout, rows, render } = makeLayout(makeRows(0, 100), 'start');
    rows.set(makeRows(-1, 100));
    render();
    expect(layout.offset()).toBe(0);
    expect(layout.entries().at(0)?.key).toBe('row--1');
  });

  it('stays in place when a row in view moves to the top', () => {
    const level = Array.from({ length: 100 }, (_, index) => ({ ...makeRow(index, 72), lead: 0 }));
    const { layout, rows, render, lineOf } = makeLayout(level, 'start');
    layout.moveTo(1500);
    render();
    const [, first, second] = layout.entries().slice(3);
    const line = lineOf(second?.key ?? '');
    const others = level.filter(({ key }) => key !== first?.key);
    rows.set(first ? [first.row, ...others] : others);
    render();
    expect(lineOf(second?.key ?? '')).toBe(line);
  });
});

it('never moves what is read, whatever happens to the rows around it', () => {
  type Step = { kind: 'prepend' | 'append' | 'resize' } | { kind: 'grow'; by: number };
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.constantFrom<Step>({ kind: 'prepend' }, { kind: 'append' }, { kind: 'resize' }),
    fc.record({ kind: fc.constant('grow' as const), by: fc.integer({ min: -30, max: 200 }) }),
  );
  const program = fc.tuple(fc.double({ min: 0.2, max: 0.8, noNaN: true }), fc.array(step));

  fc.assert(
    fc.property(program, ([share, steps]) => {
      const { layout, rows, render, lineOf, firstInView } = makeLayout(makeRows(0, 100));
      layout.moveTo(Math.round(layout.total() * share));
      render();
      let [from, to] = [0, 100];
      for (const taken of steps) {
        const key = firstInView();
        const line = lineOf(key);
        if (taken.kind === 'prepend') rows.update((all) => [...makeRows(from - 7, from), ...all]);
        if (taken.kind === 'append') rows.update((all) => [...all, ...makeRows(to, to + 3)]);
        if (taken.kind === 'resize') layout.height.update((height) => 700 - (height ?? 0));
        if (taken.kind === 'grow') {
          const above = layout.entries()[0]?.key;
          rows.update((all) =>
            all.map((row) => (row.key === above ? { ...row, height: row.height + taken.by } : row)),
          );
        }
        if (taken.kind === 'prepend') from -= 7;
        if (taken.kind === 'append') to += 3;
        render();
        expect(lineOf(key)).toBe(line);
      }
    }),
  );
});
