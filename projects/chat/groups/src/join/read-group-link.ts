import { ConversationId, groupConversationId } from 'ngx-tencent-chat/models';

/**
 * The group that somebody means by a link to it, or by its id; null for neither. A link is one that has
 * `group:<id>` in it.
 */
export function readGroupLink(text: string): ConversationId | null {
  const trimmed = decode(text.trim());
  const named = /group:([^/?#&\s]+)/.exec(trimmed)?.[1];
  if (named !== undefined) return groupConversationId(named);
  if (trimmed === '' || /\s|:\/\//.test(trimmed)) return null;
  return groupConversationId(trimmed);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign: it stands for itself.
    return text;
  }
}
