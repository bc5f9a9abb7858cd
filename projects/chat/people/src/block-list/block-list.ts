import { Component, computed, effect, inject, output, untracked } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Person, UserId } from 'ngx-tencent-chat/models';
import { PeopleStore, SessionStore } from 'ngx-tencent-chat/state';

import { Attempt } from '../parts/attempt';
import { ChatPersonRow } from '../parts/person-row';

/** Lists whom the signed-in person has blocked, and undoes it. */
@Component({
  selector: 'chat-block-list',
  templateUrl: './block-list.html',
  styleUrls: ['../../../dialog/src/panel.css', '../parts/people-list.css'],
  imports: [ChatPersonRow],
})
export class ChatBlockList {
  readonly #people = inject(PeopleStore);
  readonly #session = inject(SessionStore);
  protected readonly words = inject(CHAT_INTL).people;

  /** Emits whose profile the reader wants to see. */
  readonly profile = output<UserId>();

  protected readonly blocked = computed<readonly Person[]>(() =>
    this.#people.blocked().map((id) => {
      const person = this.#people.profile(id)() ?? { id, name: id, avatarUrl: null };
      return { ...person, name: this.#people.nameOf(person) };
    }),
  );
  protected readonly attempt = new Attempt();

  constructor() {
    effect(() => {
      if (this.#session.open()) untracked(() => void Promise.allSettled([this.#people.loadAll()]));
    });
    effect(() => {
      const ids = this.#people.blocked();
      // Who has no name yet is shown by the id.
      untracked(() => void Promise.allSettled(ids.map((id) => this.#people.load(id))));
    });
  }

  protected unblock({ id, name }: Person): void {
    const said = this.words.unblockDone(name);
    void this.attempt.make(() => this.#people.block([id], false), said);
  }
}
