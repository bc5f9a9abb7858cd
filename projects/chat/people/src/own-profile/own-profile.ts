import { Component, computed, effect, inject, linkedSignal, untracked } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Person, Profile, ProfileChange, UserId } from 'ngx-tencent-chat/models';
import { PeopleStore, SessionStore } from 'ngx-tencent-chat/state';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

import { Attempt } from '../parts/attempt';

type FriendRule = NonNullable<Profile['friendRule']>;

/** What one tells about oneself. */
interface OwnFields {
  readonly name: string;
  readonly about: string;
  readonly avatarUrl: string;
  readonly friendRule: FriendRule;
}

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

  readonly #me = computed(() => this.#session.me()?.id ?? null);
  readonly #profile = computed(() => {
    const id = this.#me();
    return id === null ? null : this.#people.profile(id)();
  });
  readonly #told = computed<OwnFields>(() => {
    const profile = this.#profile();
    return {
      name: profile?.name ?? '',
      about: profile?.about ?? '',
      avatarUrl: profile?.avatarUrl ?? '',
      friendRule: profile?.friendRule ?? 'free',
    };
  });
  /** What has been written and not been saved: no answer that comes late takes it away. */
  readonly #written = linkedSignal<UserId | null, Partial<OwnFields>>({
    source: this.#me,
    computation: () => ({}),
  });
  protected readonly fields = computed<OwnFields>(() => ({ ...this.#told(), ...this.#written() }));
  protected readonly rules: readonly FriendRule[] = ['free', 'approval', 'closed'];
  protected readonly shown = computed<Person>(() => ({
    id: this.#me() ?? '',
    name: this.fields().name.trim(),
    avatarUrl: this.fields().avatarUrl.trim() || null,
  }));
  protected readonly attempt = new Attempt();

  constructor() {
    effect(() => {
      const id = this.#me();
      if (id !== null && this.#session.open()) {
        untracked(() => void Promise.allSettled([this.#people.load(id)]));
      }
    });
  }

  protected write(change: Partial<OwnFields>): void {
    this.#written.update((written) => ({ ...written, ...change }));
  }

  /** Only what was changed: what else there is may be newer than what is shown. */
  protected async save(): Promise<void> {
    const written = this.#written();
    const saved = await this.attempt.make(async () => {
      if (Object.keys(written).length > 0) await this.#people.changeProfile(trim(written));
    }, this.words.saved);
    if (!saved) return;
    // What has been written since is not saved.
    this.#written.update((now) => without(now, written));
  }
}

function trim({ friendRule, ...texts }: Partial<OwnFields>): ProfileChange {
  const trimmed = Object.entries(texts).map(([field, text]) => [field, text.trim()] as const);
  return { ...Object.fromEntries(trimmed), ...(friendRule ? { friendRule } : {}) };
}

function without(fields: Partial<OwnFields>, others: Partial<OwnFields>): Partial<OwnFields> {
  const own = Object.entries(fields) as [keyof OwnFields, string][];
  return Object.fromEntries(own.filter(([field, value]) => others[field] !== value));
}
