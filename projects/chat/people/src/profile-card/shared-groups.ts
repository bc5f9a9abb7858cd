import { Signal, computed, inject } from '@angular/core';
import { Conversation, UserId } from 'ngx-tencent-chat/models';
import { ConversationStore, RoomStore } from 'ngx-tencent-chat/state';

/**
 * The groups of the signed-in person in which somebody is too, the last one used first. Nothing is asked
 * for it: those whose members are loaded are known, and those in which they spoke last.
 */
export function injectSharedGroups(person: Signal<UserId>): Signal<readonly Conversation[]> {
  const { conversations } = inject(ConversationStore);
  const rooms = inject(RoomStore);
  return computed(() => {
    const id = person();
    return conversations().filter(
      (each) =>
        each.roomType !== 'direct' &&
        (each.lastMessage?.sender?.id === id ||
          rooms
            .members(each.id)()
            .some((member) => member.id === id)),
    );
  });
}
