import { splitAtCode } from './code-blocks';

describe('splitAtCode', () => {
  const words = (text: string) => ({ text, language: null });
  const code = (text: string, language = '') => ({ text, language });

  it.each([
    ['```\na\n```', [code('a')]],
    [
      'see\n```ts\nlet a;\n\nlet b;\n```\nfine',
      [words('see'), code('let a;\n\nlet b;', 'ts'), words('fine')],
    ],
    ['```c++ \nx\n``` ', [code('x', 'c++')]],
    ['```\n```', [code('')]],
    ['```\na\n```\n```\nb\n```', [code('a'), code('b')]],
    ['```\na\n```\n```\nb', [code('a'), words('```\nb')]],
  ])('of %j', (text, parts) => {
    expect(splitAtCode(text)).toEqual(parts);
  });

  it.each([
    '',
    'plain',
    '`a`',
    '```',
    '```\na',
    'a ``` b ``` c',
    '```not closed',
    '```a b\nx\n```',
  ])('leaves %j as it is', (text) => {
    expect(splitAtCode(text)).toBeNull();
  });

  it('leaves a text alone that is nothing but blocks', () => {
    expect(splitAtCode('```\n'.repeat(20_000))).toBeNull();
  });

  it('takes no longer for fences that are never closed', () => {
    const text = '```a\n'.repeat(20_000);
    const before = performance.now();
    expect(splitAtCode(text)).toBeNull();
    expect(performance.now() - before).toBeLessThan(200);
  });
});
