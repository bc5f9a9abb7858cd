import { ChatIntl } from 'ngx-tencent-chat/i18n';
import { Conversation, kindOf } from 'ngx-tencent-chat/models';

/** What is shown of a conversation in place of what was last said. */
export interface RowAside {
  /** What has been written and not sent; '' for nothing. */
  readonly draft: string;
  /** How many files are attached to it. */
  readonly files: number;
  /** The names of those who are writing. */
  readonly typing: readonly string[];
}

/** The same, in words. */
export interface AsideView {
  readonly kind: 'draft' | 'typing';
  /** What stands before it, or ''. */
  readonly sign: string;
  readonly text: string;
}

/** The longest draft that a row shows. */
const LONGEST = 200;

/** Puts it into words; null if there is nothing. Who is writing comes first: it passes. */
export function toAsideView(
  aside: RowAside | null,
  { id }: Conversation,
  { actions, compose }: ChatIntl,
): AsideView | null {
  if (!aside) return null;
  const { draft, files, typing } = aside;
  if (typing.length > 0) {
    const text = kindOf(id) === 'group' ? actions.typing(typing) : compose.typing;
    return { kind: 'typing', sign: '', text };
  }
  // A long text is not laid out for a line of it.
  const text = draft.slice(0, LONGEST).trim() || (files > 0 ? compose.draftFiles(files) : '');
  return text === '' ? null : { kind: 'draft', sign: compose.draft, text };
}
