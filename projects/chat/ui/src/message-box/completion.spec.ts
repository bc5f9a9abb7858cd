import { Completer } from './completer';
import { CompletionSource, findQuery } from './completion';

const people: CompletionSource = {
  trigger: '@',
  name: 'People',
  at: 'word',
  least: 0,
  spaces: true,
  find: (query) =>
    ['Ann', 'Anton', 'Bob Keller']
      .filter((name) => name.toLowerCase().startsWith(query.toLowerCase()))
      .map((name) => ({ id: name, label: name, text: `@${name} ` })),
};
const emoji: CompletionSource = { ...people, trigger: ':', least: 2, spaces: false };
const commands: CompletionSource = { ...people, trigger: '/', at: 'start', spaces: false };
const sources = [people, emoji, commands];

function queryOf(text: string, caret = text.length) {
  const found = findQuery(text, caret, sources);
  return found && `${found.source.trigger}${found.query}`;
}

describe('findQuery', () => {
  it.each([
    ['@', '@'],
    ['Hi @an', '@an'],
    ['Hi @Bob K', '@Bob K'],
    ['(@an', '@an'],
    ['你好@小', '@小'],
    ['@ann @bo', '@bo'],
    [':smi', ':smi'],
    ['@Bob Keller :smi', ':smi'],
    ['so :smi', ':smi'],
    ['/ro', '/ro'],
  ])('finds what is begun in %j', (text, query) => {
    expect(queryOf(text)).toBe(query);
  });

  it.each([
    'ann@example',
    'at 12:30',
    ':s',
    ':)',
    'and/or',
    'say /ro',
    '@ ann',
    '@ann\nnext',
    'plain',
  ])('finds nothing in %j', (text) => {
    expect(queryOf(text)).toBeNull();
  });

  it('looks before the caret only', () => {
    expect(queryOf('@an and more', 3)).toBe('@an');
    expect(queryOf('@an and more', 0)).toBeNull();
  });

  it('looks at the end of a very long text only', () => {
    expect(queryOf(`${'@x '.repeat(50_000)}${'y'.repeat(60)}`)).toBeNull();
  });
});

const press = (key: string, init: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, ...init });

describe('Completer', () => {
  it('offers what fits, and takes what is chosen', async () => {
    const completer = new Completer();
    await completer.follow('Hi @an', 6, sources);
    expect(completer.found()?.items.map(({ label }) => label)).toEqual(['Ann', 'Anton']);
    completer.press(press('ArrowDown'));
    expect(completer.press(press('Enter'))).toMatchObject({
      from: 3,
      to: 6,
      item: { id: 'Anton' },
    });
    expect(completer.found()).toBeNull();
  });

  it('goes round', async () => {
    const completer = new Completer();
    await completer.follow('@an', 3, sources);
    completer.press(press('ArrowUp'));
    expect(completer.active()).toBe(1);
    completer.press(press('ArrowDown'));
    expect(completer.active()).toBe(0);
  });

  it('stays away after Escape until another sign is written', async () => {
    const completer = new Completer();
    await completer.follow('@a', 2, sources);
    expect(completer.press(press('Escape'))).toBe('done');
    await completer.follow('@an', 3, sources);
    expect(completer.found()).toBeNull();
    await completer.follow('@an @b', 6, sources);
    expect(completer.found()?.items).toHaveLength(1);
  });

  it.each([press('Enter', { isComposing: true }), press('Enter', { shiftKey: true }), press('a')])(
    'leaves other keys alone',
    async (event) => {
      const completer = new Completer();
      await completer.follow('@a', 2, sources);
      expect(completer.press(event)).toBeNull();
    },
  );

  it('shows the answer to what was asked last, however they come', async () => {
    const completer = new Completer();
    const answers: (() => void)[] = [];
    const find = (query: string) =>
      new Promise<readonly { id: string; label: string; text: string }[]>((resolve) => {
        answers.push(() => resolve([{ id: query, label: query, text: query }]));
      });
    const slow = [{ ...people, find }];
    const both = [completer.follow('@a', 2, slow), completer.follow('@ab', 3, slow)];
    answers.reverse().forEach((answer) => answer());
    await Promise.all(both);
    expect(completer.found()?.items.map(({ id }) => id)).toEqual(['ab']);
  });

  it('offers nothing when the source fails', async () => {
    const completer = new Completer();
    await completer.follow('@a', 2, [{ ...people, find: () => Promise.reject(new Error('gone')) }]);
    expect(completer.found()).toBeNull();
  });
});
