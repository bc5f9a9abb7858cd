import { DestroyRef, Service, inject, signal } from '@angular/core';
import { ChatClient } from 'ngx-tencent-chat/client';
import { Person, UserId } from 'ngx-tencent-chat/models';

/** How many people one question asks for. */
const atOnce = 100;

/** Knows the names and pictures of those who have answered cards. */
@Service()
export class CardPeople {
  readonly #client = inject(ChatClient);
  readonly #known = signal<ReadonlyMap<UserId, Person>>(new Map());
  readonly #asked = new Set<UserId>();

  constructor() {
    const subscription = this.#client.events.subscribe(({ type }) => {
      if (type === 'signed-out') this.#forget();
    });
    inject(DestroyRef).onDestroy(() => subscription.unsubscribe());
  }

  /** Somebody, by their id alone until more is known. */
  person(id: UserId): Person {
    return this.#known().get(id) ?? { id, name: id, avatarUrl: null };
  }

  /** Makes people known who are not. */
  meet(ids: readonly UserId[]): void {
    const strangers = ids.filter((id) => !this.#asked.has(id));
    for (let from = 0; from < strangers.length; from += atOnce)
      void this.#ask(strangers.slice(from, from + atOnce));
  }

  async #ask(ids: readonly UserId[]): Promise<void> {
    ids.forEach((id) => this.#asked.add(id));
    try {
      const people = await this.#client.findPeople(ids);
      this.#known.update(
        (known) => new Map([...known, ...people.map((one) => [one.id, one] as const)]),
      );
    } catch {
      // Ids stand for names meanwhile; the next answer asks again.
      ids.forEach((id) => this.#asked.delete(id));
    }
  }

  #forget(): void {
    this.#asked.clear();
    this.#known.set(new Map());
  }
}
