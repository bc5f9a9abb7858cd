import { moveInMenu } from './move-in-menu';

/** Three emoji in a row, then two actions. */
const menu = { count: 5, columns: 3, rightToLeft: false };

describe('moveInMenu', () => {
  it.each([
    ['ArrowDown', 0, 3],
    ['ArrowDown', 2, 3],
    ['ArrowDown', 3, 4],
    ['ArrowDown', 4, 0],
    ['ArrowUp', 3, 0],
    ['ArrowUp', 1, 4],
    ['ArrowUp', 4, 3],
    ['ArrowRight', 0, 1],
    ['ArrowRight', 2, 0],
    ['ArrowLeft', 0, 2],
    ['ArrowRight', 3, null],
    ['Home', 4, 0],
    ['End', 0, 4],
    ['a', 0, null],
  ])('%s leads from %s to %s', (key, from, to) => {
    expect(moveInMenu(key, { ...menu, from })).toBe(to);
  });

  it('goes the other way where lines do', () => {
    expect(moveInMenu('ArrowLeft', { ...menu, from: 0, rightToLeft: true })).toBe(1);
  });

  it.each([
    ['ArrowDown', 1, 0],
    ['ArrowUp', 0, 1],
    ['ArrowUp', -1, 1],
  ])('knows menus without a row: %s leads from %s to %s', (key, from, to) => {
    expect(moveInMenu(key, { count: 2, columns: 0, from, rightToLeft: false })).toBe(to);
  });
});
