import { focusBeside } from './focus-beside';
import { moveInList } from './move-in-list';

describe('moveInList', () => {
  it.each([
    ['ArrowDown', 4, 5],
    ['ArrowDown', 19, 19],
    ['ArrowDown', -1, 0],
    ['ArrowUp', 4, 3],
    ['ArrowUp', 0, 0],
    ['ArrowUp', -1, 19],
    ['PageDown', 4, 14],
    ['PageUp', 4, 0],
    ['Home', 4, 0],
    ['End', 4, 19],
    ['Enter', 4, null],
    ['a', 4, null],
  ])('%s from row %i leads to %s', (key, from, target) => {
    expect(moveInList(new KeyboardEvent('keydown', { key }), { from, count: 20 })).toBe(target);
  });

  it('leaves keys with modifiers alone, and lists without rows', () => {
    const event = new KeyboardEvent('keydown', { key: 'End', ctrlKey: true });
    expect(moveInList(event, { from: 0, count: 3 })).toBeNull();
    expect(
      moveInList(new KeyboardEvent('keydown', { key: 'End' }), { from: -1, count: 0 }),
    ).toBeNull();
  });
});

describe('focusBeside', () => {
  beforeEach(() => {
    const page = `
      <button id="first">1</button><button id="near">2</button>
      <div id="list" tabindex="0"><button>in</button></div>
      <button disabled>off</button><a href="#" id="next">3</a>`;
    document.body.replaceChildren(document.createRange().createContextualFragment(page));
  });
  const list = () => document.querySelector<HTMLElement>('#list') ?? document.body;

  it.each([
    ['before', 'near'],
    ['after', 'next'],
  ] as const)('finds what stands %s', (side, id) => {
    expect(focusBeside(list(), side)).toBe(true);
    expect(document.activeElement?.id).toBe(id);
  });

  it('says when there is nothing', () => {
    document.querySelector('#next')?.remove();
    expect(focusBeside(list(), 'after')).toBe(false);
  });
});
