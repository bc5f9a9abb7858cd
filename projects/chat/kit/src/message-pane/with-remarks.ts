import { Signal, computed, inject } from '@angular/core';
import { Message, UserId } from 'ngx-tencent-chat/models';
import { PeopleStore } from 'ngx-tencent-chat/state';

/** Messages, each by the name by which the reader knows its sender. The same message stays the same object. */
export function injectNamed(messages: Signal<readonly Message[]>): Signal<readonly Message[]> {
  const people = inject(PeopleStore);
  let named = new WeakMap<Message, Message>();
  let before: ReadonlyMap<UserId, string> | null = null;
  return computed(() => {
    const remarks = people.remarks();
    if (remarks.size === 0) return messages();
    if (remarks !== before) named = new WeakMap();
    before = remarks;
    return messages().map((message) => {
      const name = remarks.get(message.sender.id);
      if (!name || message.own) return message;
      let found = named.get(message);
      if (!found) {
        found = { ...message, sender: { ...message.sender, name } };
        named.set(message, found);
      }
      return found;
    });
  });
}
