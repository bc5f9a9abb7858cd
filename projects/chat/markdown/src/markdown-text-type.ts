import { TextBody } from 'ngx-tencent-chat/models';
import { MessageType } from 'ngx-tencent-chat/ui';

/** Longer texts are shown as written, and folded. */
const LONGEST = 8_000;

/** What may be meant as Markdown: marks around words, and marks at the beginning of a line. */
const MARKS = [
  /(?<![\p{L}\p{N}])(\*{1,3}|_{1,3}|~~)(?=\S)[\s\S]*?\S\1(?![\p{L}\p{N}])/u,
  /`[^`]+`/u,
  /^ {0,3}(#{1,6} +\S|> ?\S|```|~~~|[-*+] +\S|\d{1,9}[.)] +\S)/mu,
  /\[[^\]]+\]\((https?|mailto):/u,
  /^ {0,3}\|?[ :]*-+[ :]*\|[ :|-]*$/mu,
];

/** Whether a text is to be read as Markdown. */
export function hasMarks(text: string): boolean {
  return text.length <= LONGEST && MARKS.some((mark) => mark.test(text));
}

/** A text without its marks, as far as that can be told at once. */
export function withoutMarks(text: string): string {
  return text
    .slice(0, LONGEST)
    .replace(/^ {0,3}(```|~~~).*$/gmu, '')
    .replace(/^ {0,3}(#{1,6} +|> ?)/gmu, '')
    .replace(/(?<![\p{L}\p{N}])(\*{1,3}|_{1,3}|~~|`)(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])/gu, '$2')
    .replace(/\[([^\]\n]+)\]\((?:https?|mailto):[^)\s]*\)/gu, '$1')
    .trim();
}

function isMarked(data: unknown): data is TextBody {
  const text = (data as Partial<TextBody> | null)?.text;
  return typeof text === 'string' && hasMarks(text);
}

/**
 * Shows texts with marks of Markdown as they are meant; all others stay as they are.
 *
 * @example
 * bootstrapApplication(App, { providers: [provideMessageTypes(markdownTextType)] });
 */
export const markdownTextType: MessageType<TextBody> = {
  type: 'text',
  schema: isMarked,
  load: () => import('./markdown-text').then(({ ChatMarkdownText }) => ChatMarkdownText),
  room: ({ text }) => ({ width: 320, height: 22 * text.split('\n').length, shaped: false }),
  preview: ({ text }) => withoutMarks(text),
  search: ({ text }) => text,
};
