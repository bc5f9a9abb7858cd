/** A piece of a line. */
export type MarkdownInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly href: string; readonly parts: readonly MarkdownInline[] }
  | {
      readonly kind: 'strong' | 'emphasis' | 'struck';
      readonly parts: readonly MarkdownInline[];
    };

/** A cell of a table. */
export interface MarkdownCell {
  readonly align: 'start' | 'center' | 'end';
  readonly parts: readonly MarkdownInline[];
}

/** A part of a text that stands on lines of its own. */
export type MarkdownBlock =
  | { readonly kind: 'paragraph'; readonly parts: readonly MarkdownInline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly parts: readonly MarkdownInline[] }
  | { readonly kind: 'code'; readonly text: string; readonly language: string }
  | { readonly kind: 'quote'; readonly blocks: readonly MarkdownBlock[] }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly start: number;
      readonly items: readonly (readonly MarkdownBlock[])[];
    }
  | {
      readonly kind: 'table';
      readonly head: readonly MarkdownCell[];
      readonly rows: readonly (readonly MarkdownCell[])[];
    }
  | { readonly kind: 'rule' };
