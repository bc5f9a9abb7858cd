import { VIEW, makeLayout, makeRow, makeRows } from './testing/make-layout';

describe('a reader who goes elsewhere by command', () => {
  it.each([
    ['start', 0],
    ['center', (VIEW - 100) / 2],
    ['end', VIEW - 100],
  ] as const)('finds the row at the %s of the view', (place, line) => {
    const rows = makeRows(0, 100).map((row) => (row.key === 'row-33' ? makeRow(33, 100) : row));
    const { layout, render, lineOf } = makeLayout(rows);
    expect(layout.jumpTo('row-33', place)).toBe(true);
    render();
    expect(lineOf('row-33')).toBe(line);
    expect(layout.jumpTo('nobody', place)).toBe(false);
    expect(lineOf('row-33')).toBe(line);
  });

  it('keeps the row there whatever becomes known above and below it', () => {
    const { layout, rows, render, lineOf } = makeLayout(makeRows(0, 100));
    layout.jumpTo('row-33', 'center');
    render();
    const line = lineOf('row-33');
    rows.update((all) => all.map((row) => (row.lead ? { ...row, height: row.height + 70 } : row)));
    render();
    rows.set(makeRows(-50, 150));
    render();
    expect(lineOf('row-33')).toBe(line);
  });

  it('sees the start of a row that is higher than the view', () => {
    const rows = makeRows(0, 100).map((row) => (row.key === 'row-33' ? makeRow(33, 900) : row));
    const { layout, render, lineOf } = makeLayout(rows);
    layout.jumpTo('row-33', 'center');
    render();
    expect(lineOf('row-33')).toBe(0);
    layout.moveTo(layout.offset() + 200);
    layout.jumpTo('row-33', 'nearest');
    render();
    expect(lineOf('row-33')).toBe(-200);
  });

  it('comes back to exactly where they were, although rows have come and gone', () => {
    const { layout, rows, render, lineOf, firstInView } = makeLayout(makeRows(0, 200));
    layout.moveTo(3010);
    render();
    const key = firstInView();
    const line = lineOf(key);
    const bookmark = layout.bookmark();
    layout.jumpTo('row-3', 'start');
    rows.set(makeRows(-60, 230).filter((row) => row.key !== 'row-9'));
    render();
    expect(bookmark && layout.returnTo(bookmark)).toBe(true);
    render();
    expect(lineOf(key)).toBe(line);
  });

  it('comes back to the end if it is still the same, else to where it was', () => {
    const { layout, rows, render, lineOf } = makeLayout(makeRows(0, 100));
    const bookmark = layout.bookmark();
    const line = lineOf('row-99');
    layout.jumpTo('row-3', 'start');
    render();
    if (bookmark) layout.returnTo(bookmark);
    render();
    expect(layout.toEnd()).toBe(0);
    layout.jumpTo('row-3', 'start');
    rows.set(makeRows(0, 110));
    render();
    if (bookmark) layout.returnTo(bookmark);
    render();
    expect(layout.atEnd()).toBe(false);
    expect(lineOf('row-99')).toBe(line);
  });

  it('does not come back to rows of which none is left', () => {
    const { layout, rows, render } = makeLayout(makeRows(0, 100));
    const bookmark = layout.bookmark();
    rows.set(makeRows(500, 600));
    render();
    expect(bookmark && layout.returnTo(bookmark)).toBe(false);
    rows.set([]);
    expect(layout.bookmark()).toBeNull();
  });
});

describe('a list that is held', () => {
  it('stays where it is, counts, and follows again once it is let go', () => {
    const { layout, rows, held, render, lineOf } = makeLayout(makeRows(0, 50));
    const line = lineOf('row-49');
    layout.sight.appended();
    held.set(true);
    rows.set(makeRows(0, 53));
    render();
    expect(lineOf('row-49')).toBe(line);
    expect(layout.sight.appended()).toBe(3);
    rows.set(makeRows(0, 60));
    render();
    expect(lineOf('row-49')).toBe(line);
    held.set(false);
    render();
    expect(layout.toEnd()).toBe(0);
    expect(layout.sight.appended()).toBe(0);
  });

  it('is not followed by a reader who scrolled meanwhile', () => {
    const { layout, rows, held, render, lineOf } = makeLayout(makeRows(0, 50));
    held.set(true);
    rows.set(makeRows(0, 60));
    render();
    layout.moveTo(layout.offset() - 100);
    render();
    const line = lineOf('row-47');
    held.set(false);
    render();
    expect(lineOf('row-47')).toBe(line);
  });
});
