import { makeLayout, makeRows } from './testing/make-layout';

describe('what is rendered and seen', () => {
  it('goes on counting what was appended although the last row seen is taken away', () => {
    const { layout, rows, render } = makeLayout(makeRows(0, 50));
    layout.sight.appended();
    layout.moveTo(500);
    rows.set(makeRows(0, 53).filter((row) => row.key !== 'row-49'));
    render();
    expect(layout.sight.appended()).toBe(3);
  });

  it('keeps some rows rendered wherever the reader is', () => {
    const { layout, keepRendered, render } = makeLayout(makeRows(0, 100));
    keepRendered.set(['row-7', 'nobody', 'row-98']);
    render();
    const keys = layout.entries().map(({ key }) => key);
    expect(keys.slice(0, 2)).toEqual(['row-7', expect.stringMatching(/row-[89]./)]);
    expect(keys.filter((key) => key === 'row-98')).toHaveLength(1);
  });

  it('knows which rows are in view and which are near', () => {
    const level = makeRows(0, 100).map((row) => ({ ...row, height: 50, lead: 0 }));
    const { layout, render } = makeLayout(level);
    layout.moveTo(2010);
    render();
    expect(layout.sight.firstInView()).toBe(40);
    expect(layout.sight.lastInView()).toBe(47);
    expect(layout.sight.near()).toEqual({ first: 28, last: 60 });
    layout.hidden.set(true);
    expect(layout.sight.near()).toEqual({ first: -1, last: -1 });
  });

  it('renders further ahead of a fast motion', () => {
    const { layout, render } = makeLayout(makeRows(0, 500));
    layout.moveTo(9000);
    render();
    const last = layout.entries().at(-1)?.index ?? 0;
    layout.lead.set(800);
    expect(layout.entries().at(-1)?.index).toBeGreaterThan(last + 5);
  });

  it('gives out the same objects while nothing in them changes', () => {
    const { layout, rows, render } = makeLayout(makeRows(0, 100));
    const before = layout.entries();
    rows.update((all) => [...all]);
    expect(layout.entries()).toBe(before);
    rows.update((all) => [...all, ...makeRows(100, 101)]);
    render();
    expect(layout.entries().find(({ key }) => key === 'row-95')).toBe(
      before.find(({ key }) => key === 'row-95'),
    );
  });

  it('does not go after a reader who leaves the end slowly', () => {
    const { layout, render } = makeLayout(makeRows(0, 100));
    for (const away of [3, 6]) {
      layout.moveTo(layout.offset() - 3);
      render();
      expect(layout.toEnd()).toBe(away);
    }
  });
});
