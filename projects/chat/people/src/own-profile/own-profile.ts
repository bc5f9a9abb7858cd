import { Component, computed, effect, inject, linkedSignal, untracked } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Person, Profile } from 'ngx-tencent-chat/models';
import { PeopleStore, SessionStore } from 'ngx-tencent-chat/state';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

import { Attempt } from '../parts/attempt';

type FriendRule = NonNullable<Profile['friendRule']>;

/** Changes what the signed-in person tells about themselves. */
@Component({
  selector: 'chat-own-profile',
  templateUrl: './own-profile.html',
  styleUrls: ['../../../dialog/src/panel.css', './own-profile.css'],
  imports: [ChatAvatar],
})
export class ChatOwnProfile {
  readonly #people = inject(PeopleStore);
  readonly #session = inject(SessionStore);
  protected readonly words = inject(CHAT_INTL).people;

  readonly #profile = computed(() => {
    const me = this.#session.me();
    return me && this.#people.profile(me.id)();
  });
  protected readonly name = linkedSignal(() => this.#profile()?.name ?? '');
  protected readonly about = linkedSignal(() => this.#profile()?.about ?? '');
  protected readonly picture = linkedSignal(() => this.#profile()?.avatarUrl ?? '');
  protected readonly rule = linkedSignal<FriendRule>(() => this.#profile()?.friendRule ?? 'free');
  protected readonly rules: readonly FriendRule[] = ['free', 'approval', 'closed'];
  protected readonly loaded = computed(() => this.#profile() !== null);
  protected readonly shown = computed<Person>(() => ({
    id: this.#session.me()?.id ?? '',
    name: this.name().trim(),
    avatarUrl: this.picture().trim() || null,
  }));
  protected readonly attempt = new Attempt();

  constructor() {
    effect(() => {
      const me = this.#session.me();
      if (me && this.#session.open()) {
        untracked(() => void Promise.allSettled([this.#people.load(me.id)]));
      }
    });
  }

  protected save(): void {
    const change = {
      name: this.name().trim(),
      about: this.about().trim(),
      avatarUrl: this.picture().trim(),
      friendRule: this.rule(),
    };
    void this.attempt.make(() => this.#people.changeProfile(change), this.words.saved);
  }
}
