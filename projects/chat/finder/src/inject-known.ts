import { Signal, computed, inject } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import {
  ConversationStore,
  NameBook,
  PeopleStore,
  RoomStore,
  SessionStore,
} from 'ngx-tencent-chat/state';

import { Known, toKnown } from './known';

/** Of so many groups, those who are in them are known too, as far as they are loaded. */
const MOST_GROUPS = 50;

/** Whom the reader knows: conversations, then friends, then members of their groups. */
export function injectKnown(): Signal<readonly Known[]> {
  const conversations = inject(ConversationStore).conversations;
  const rooms = inject(RoomStore);
  const names = inject(NameBook);
  const people = inject(PeopleStore);
  const { me } = inject(SessionStore);
  people.loadAll().catch((error: unknown) => {
    // Without friends, everybody else is known all the same.
    if (!(error instanceof ChatError)) throw error;
  });
  return computed(() => {
    const listed = names.conversations(conversations());
    const groups = listed.filter(({ roomType }) => roomType !== 'direct').slice(0, MOST_GROUPS);
    const members = groups.flatMap(({ id, lastMessage }) => [
      ...names.everyone(rooms.members(id)()),
      ...(lastMessage?.sender ? [lastMessage.sender] : []),
    ]);
    return toKnown(listed, [...people.friends(), ...members], me()?.id ?? null);
  });
}
