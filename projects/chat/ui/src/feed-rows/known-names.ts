import { Signal, linkedSignal } from '@angular/core';
import { Person } from 'ngx-tencent-chat/models';

/**
 * The names of all people that have been met, by id, as others write them: what mentions one of them is marked whole. The same
 * map as long as nobody new is met.
 */
export function knowNames(
  met: () => readonly (Person | null)[],
): Signal<ReadonlyMap<string, string>> {
  return linkedSignal<readonly (Person | null)[], ReadonlyMap<string, string>>({
    source: met,
    computation: (people, before) => withNames(before?.value ?? new Map(), people),
  });
}

function withNames(
  known: ReadonlyMap<string, string>,
  people: readonly (Person | null)[],
): ReadonlyMap<string, string> {
  const news = people.filter((person) => person && known.get(person.id) !== writtenName(person));
  if (news.length === 0) return known;
  const names = new Map(known);
  for (const person of news) if (person) names.set(person.id, writtenName(person));
  return names;
}

function writtenName({ name, ownName }: Person): string {
  return ownName ?? name;
}
