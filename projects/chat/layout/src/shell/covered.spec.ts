import { selectCovered } from './covered';

describe('selectCovered', () => {
  it.each([
    [1, false, false, ['pane']],
    [1, true, false, ['list']],
    [1, true, true, ['list', 'pane']],
    [2, false, false, []],
    [2, true, true, ['pane']],
    [3, true, true, []],
  ] as const)('%i columns, open: %s, details: %s', (columns, open, details, covered) => {
    expect([...selectCovered({ columns, open, details })]).toEqual(covered);
  });
});
