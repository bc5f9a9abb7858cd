import { Signal, effect, inject, untracked } from '@angular/core';
import { ConversationId } from 'ngx-tencent-chat/models';
import { MessageStore } from 'ngx-tencent-chat/state';

/** Keeps at most so many messages of a conversation while it is a stream. For injection contexts. */
export function foldStream(
  conversation: Signal<ConversationId>,
  folds: () => boolean,
  limit: number,
): void {
  const messages = inject(MessageStore);
  effect((onCleanup) => {
    const id = conversation();
    if (folds()) onCleanup(untracked(() => messages.fold(id, limit)));
  });
}
