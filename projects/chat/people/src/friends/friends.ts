import { Component, computed, effect, inject, output, signal, untracked } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { FriendRequest, UserId } from 'ngx-tencent-chat/models';
import { PeopleStore, SessionStore } from 'ngx-tencent-chat/state';

import { Attempt } from '../parts/attempt';
import { ChatPersonRow } from '../parts/person-row';

/**
 * Lists friends by name, and requests of both sides; finds somebody by their id.
 *
 * @example
 * <chat-friends (profile)="show($event)" />
 */
@Component({
  selector: 'chat-friends',
  templateUrl: './friends.html',
  styleUrls: ['../../../dialog/src/panel.css', '../parts/people-list.css'],
  imports: [ChatPersonRow],
})
export class ChatFriends {
  readonly #people = inject(PeopleStore);
  readonly #session = inject(SessionStore);
  protected readonly words = inject(CHAT_INTL).people;

  /** Emits whose profile the reader wants to see. */
  readonly profile = output<UserId>();

  protected readonly friends = this.#people.friends;
  protected readonly waiting = this.#people.waiting;
  protected readonly incoming = computed(() => this.#people.requests().filter(({ own }) => !own));
  protected readonly outgoing = computed(() => this.#people.requests().filter(({ own }) => own));
  protected readonly attempt = new Attempt();
  protected readonly id = signal('');

  constructor() {
    effect(() => {
      if (this.#session.open()) untracked(() => void this.#learn());
    });
  }

  /** Shows whoever has this id, if anybody. */
  protected async find(): Promise<void> {
    const id = this.id().trim();
    if (id === '') return;
    if (!(await this.attempt.make(() => this.#people.load(id), ''))) return;
    this.id.set('');
    this.profile.emit(id);
  }

  protected answer({ person }: FriendRequest, accept: boolean): void {
    const said = accept ? this.words.added(person.name) : '';
    void this.attempt.make(() => this.#people.answer(person, accept), said);
  }

  async #learn(): Promise<void> {
    // What there is stays; whoever comes again asks again.
    await Promise.allSettled([this.#people.loadAll()]);
  }
}
