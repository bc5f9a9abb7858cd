import { Signal, computed, effect, inject, untracked } from '@angular/core';
import { Message, NoticeBody, Person, UserId } from 'ngx-tencent-chat/models';
import { NameBook, PeopleStore } from 'ngx-tencent-chat/state';

/**
 * Messages, with everybody by the name by which the reader knows them. Some are told by their id alone, a
 * new owner for instance: their names are looked up. The same message stays the same object until a name
 * comes.
 */
export function injectNamed(messages: Signal<readonly Message[]>): Signal<readonly Message[]> {
  const people = inject(PeopleStore);
  const book = inject(NameBook);
  const nameless = computed(() => new Set(messages().flatMap(namelessIn)), { equal: sameSet });
  effect(() => {
    const ids = nameless();
    // Without a name the id stays.
    untracked(() => ids.forEach((id) => void people.load(id).catch(() => undefined)));
  });
  return computed(() => {
    const names = new Map([...nameless()].flatMap((id) => nameOf(id, people)));
    if (names.size === 0) return book.messages(messages());
    return book.messages(messages().map((message) => rename(message, names)));
  });
}

function nameOf(id: UserId, people: PeopleStore): readonly (readonly [UserId, string])[] {
  const name = people.profile(id)()?.name ?? id;
  return name === id ? [] : [[id, name]];
}

function namelessIn({ body }: Message): readonly UserId[] {
  if (body.type !== 'notice') return [];
  return body.people.filter(({ id, name }) => name === id).map(({ id }) => id);
}

/** By message: what is the same is drawn once. */
const renamed = new WeakMap<Message, { readonly key: string; readonly message: Message }>();

function rename(message: Message, names: ReadonlyMap<UserId, string>): Message {
  const nameless = namelessIn(message).filter((id) => names.has(id));
  if (nameless.length === 0 || message.body.type !== 'notice') return message;
  const key = nameless.map((id) => names.get(id)).join('\n');
  const known = renamed.get(message);
  if (known?.key === key) return known.message;
  const made = { ...message, body: withNames(message.body, names) };
  renamed.set(message, { key, message: made });
  return made;
}

function withNames(body: NoticeBody, names: ReadonlyMap<UserId, string>): NoticeBody {
  const people = body.people.map((person): Person => ({
    ...person,
    name: names.get(person.id) ?? person.name,
  }));
  return { ...body, people };
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}
