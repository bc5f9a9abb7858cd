import type { Token } from 'markdown-it';

import { MarkdownBlock, MarkdownCell, MarkdownInline } from './markdown-node';

/** What is thrown where a text has something that is not known here. */
export class UnknownToken extends Error {}

/** Reads the parser's list of tokens, in which things begin and end, as a tree. */
export class TokenReader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The blocks up to a token that ends them, or to the end. */
  readBlocks(end: string | null = null): readonly MarkdownBlock[] {
    const blocks: MarkdownBlock[] = [];
    for (let token = this.#take(); token && token.type !== end; token = this.#take()) {
      blocks.push(this.#readBlock(token));
    }
    return blocks;
  }

  #readBlock(token: Token): MarkdownBlock {
    switch (token.type) {
      case 'paragraph_open':
        return { kind: 'paragraph', parts: this.#readLine('paragraph_close') };
      case 'heading_open': {
        const level = Number(token.tag.slice(1));
        return { kind: 'heading', level, parts: this.#readLine('heading_close') };
      }
      case 'fence':
      case 'code_block': {
        const language = token.info.trim().split(/\s/u)[0] ?? '';
        return { kind: 'code', text: token.content.replace(/\n$/, ''), language };
      }
      case 'blockquote_open':
        return { kind: 'quote', blocks: this.readBlocks('blockquote_close') };
      case 'bullet_list_open':
        return {
          kind: 'list',
          ordered: false,
          start: 1,
          items: this.#readItems('bullet_list_close'),
        };
      case 'ordered_list_open': {
        const start = Number(token.attrGet('start') ?? 1);
        return { kind: 'list', ordered: true, start, items: this.#readItems('ordered_list_close') };
      }
      case 'table_open':
        return this.#readTable();
      case 'hr':
        return { kind: 'rule' };
      default:
        throw new UnknownToken(token.type);
    }
  }

  #readLine(end: string): readonly MarkdownInline[] {
    const parts = toInline(this.#take()?.children ?? []);
    if (this.#take()?.type !== end) throw new UnknownToken(end);
    return parts;
  }

  #readItems(end: string): readonly (readonly MarkdownBlock[])[] {
    const items: (readonly MarkdownBlock[])[] = [];
    for (let token = this.#take(); token && token.type !== end; token = this.#take()) {
      items.push(this.readBlocks('list_item_close'));
    }
    return items;
  }

  #readTable(): MarkdownBlock {
    const rows: MarkdownCell[][] = [];
    for (let token = this.#take(); token && token.type !== 'table_close'; token = this.#take()) {
      if (token.type === 'tr_open') rows.push([]);
      if (token.type === 'th_open' || token.type === 'td_open')
        rows.at(-1)?.push({ align: alignOf(token), parts: toInline(this.#take()?.children ?? []) });
    }
    const [head = [], ...rest] = rows;
    return { kind: 'table', head, rows: rest };
  }

  #take(): Token | undefined {
    return this.#tokens[this.#at++];
  }
}

function alignOf(token: Token): MarkdownCell['align'] {
  const style = String(token.attrGet('style') ?? '');
  if (style.includes('center')) return 'center';
  return style.includes('right') ? 'end' : 'start';
}

/** What has begun and not ended yet. */
interface Open {
  readonly parts: MarkdownInline[];
  readonly close: (parts: readonly MarkdownInline[]) => MarkdownInline;
}

const marks: Readonly<Partial<Record<string, 'strong' | 'emphasis' | 'struck'>>> = {
  strong_open: 'strong',
  em_open: 'emphasis',
  s_open: 'struck',
};

function toInline(tokens: readonly Token[]): readonly MarkdownInline[] {
  const root: MarkdownInline[] = [];
  const open: Open[] = [];
  const add = (part: MarkdownInline) => (open.at(-1)?.parts ?? root).push(part);
  for (const token of tokens) {
    const mark = marks[token.type];
    if (mark) open.push({ parts: [], close: (parts) => ({ kind: mark, parts }) });
    else if (token.type === 'link_open') {
      const href = String(token.attrGet('href') ?? '');
      open.push({ parts: [], close: (parts) => ({ kind: 'link', href, parts }) });
    } else if (token.nesting < 0) {
      const ended = open.pop();
      if (ended) add(ended.close(ended.parts));
    } else {
      const leaf = toLeaf(token);
      if (leaf) add(leaf);
    }
  }
  return root;
}

function toLeaf({ type, content }: Token): MarkdownInline | null {
  switch (type) {
    case 'text':
    case 'text_special':
      return content === '' ? null : { kind: 'text', text: content };
    case 'code_inline':
      return { kind: 'code', text: content };
    case 'softbreak':
    case 'hardbreak':
      return { kind: 'break' };
    default:
      throw new UnknownToken(type);
  }
}
