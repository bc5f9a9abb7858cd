import { Signal, computed, inject } from '@angular/core';
import { ChatError } from 'ngx-tencent-chat/client';
import { Person } from 'ngx-tencent-chat/models';
import {
  ConversationStore,
  NameBook,
  PeopleStore,
  SessionStore,
  recentPeople,
} from 'ngx-tencent-chat/state';

/** So many people of recent conversations are offered. */
const RECENT = 200;

/** Whom the signed-in person knows: those of recent conversations, then their friends. */
export function injectKnownPeople(): Signal<readonly Person[]> {
  const conversations = inject(ConversationStore);
  const people = inject(PeopleStore);
  const names = inject(NameBook);
  const session = inject(SessionStore);
  people.loadAll().catch((error: unknown) => {
    // Without friends, those of conversations are offered.
    if (!(error instanceof ChatError)) throw error;
  });
  return computed(() => {
    const recent = recentPeople(names.conversations(conversations.conversations()), RECENT);
    const known = [...recent, ...people.friends()];
    const me = session.me()?.id;
    const all = known.map(({ id, name, avatarUrl }) => ({ id, name, avatarUrl }));
    return [...new Map(all.map((person) => [person.id, person])).values()].filter(
      ({ id }) => id !== me,
    );
  });
}
