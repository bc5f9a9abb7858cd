import { Message, MessageBody, Recall } from 'ngx-tencent-chat/models';

import { ThreadDraft } from './thread-draft';
import { ThreadUpdater } from './thread-updaters';

/** An own message is being changed: it shows at once. */
export function applyEditing(
  id: string,
  body: MessageBody,
  mentions: readonly string[],
): ThreadUpdater {
  return (draft) => change(draft, id, (message) => ({ ...message, body, mentions, edited: true }));
}

/** A message is being taken back: it shows at once. */
export function applyRecalling(id: string, recall: Recall): ThreadUpdater {
  return (draft) => change(draft, id, (message) => ({ ...message, recalled: true, recall }));
}

/** Messages are being deleted, stored or not: they are gone at once. */
export function applyHidden(keys: ReadonlySet<string>): ThreadUpdater {
  return (draft) => {
    let left = keys.size;
    for (let index = draft.length - 1; index >= 0 && left > 0; index--) {
      if (!keys.has(draft.at(index)?.key ?? '')) continue;
      draft.drop(index, index + 1);
      left--;
    }
  };
}

function change(draft: ThreadDraft, id: string, to: (message: Message) => Message): void {
  const index = draft.indexOf(id);
  const message = draft.at(index);
  if (message && !message.recalled) draft.put(index, to(message));
}
