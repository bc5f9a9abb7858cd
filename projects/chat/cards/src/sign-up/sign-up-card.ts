import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Message, Person } from 'ngx-tencent-chat/models';
import { SessionStore } from 'ngx-tencent-chat/state';
import { ChatAvatar, ChatIcon } from 'ngx-tencent-chat/ui';
import { injectAnswers } from '../card-answers';
import { CardPeople } from '../card-people';
import { CARD_WORDS } from '../card-words';
import { SignUp } from './sign-up';
import { closeListChange, joinChange, readList } from './signed-up';

/** How many names are shown before somebody asks for all. */
const shownAtFirst = 6;

/** Shows a sign-up list, and lets the reader join and leave. */
@Component({
  selector: 'chat-sign-up-card',
  templateUrl: './sign-up-card.html',
  styleUrls: ['../card.css', './sign-up-card.css'],
  imports: [ChatAvatar, ChatIcon],
  host: { '[attr.data-own]': 'message().own || null' },
})
export class ChatSignUpCard {
  protected readonly words = inject(CARD_WORDS);
  protected readonly intl = inject(CHAT_INTL);
  readonly #people = inject(CardPeople);
  readonly #me = inject(SessionStore).me;

  readonly body = input.required<SignUp>();

  /** The message that it stands in. */
  readonly message = input.required<Message>();

  protected readonly answers = injectAnswers(this.message);
  protected readonly list = computed(() =>
    readList(this.body(), this.answers.all() ?? {}, this.#me()?.id ?? ''),
  );
  protected readonly whole = signal(false);
  protected readonly people = computed(() => this.#view(this.list().people));
  protected readonly waiting = computed(() => this.#view(this.list().waiting));
  protected readonly long = computed(() => this.list().people.length > shownAtFirst);
  protected readonly open = computed(() => this.answers.ready() && !this.list().closed);
  protected readonly full = computed(() => this.list().people.length === this.body().places);
  protected readonly hint = computed(() => {
    const { words } = this;
    if (this.answers.unsent()) return words.notSentYet;
    if (!this.answers.ready()) return words.loading;
    return this.list().closed ? words.listClosed : null;
  });
  protected readonly action = computed(() => {
    const { words } = this;
    if (this.list().own) return words.leave;
    return this.full() ? words.joinWaiting : words.join;
  });

  constructor() {
    effect(() => {
      const { people, waiting } = this.list();
      this.#people.meet([...people, ...waiting]);
    });
  }

  protected toggle(): void {
    const me = this.#me();
    if (me) void this.answers.give(joinChange(me.id, !this.list().own, Date.now()));
  }

  protected close(): void {
    void this.answers.give(closeListChange(Date.now()));
  }

  protected showAll(): void {
    this.whole.update((whole) => !whole);
  }

  #view(ids: readonly string[]): readonly (Person & { readonly own: boolean })[] {
    const me = this.#me()?.id;
    const shown = this.whole() ? ids : ids.slice(0, shownAtFirst);
    return shown.map((id) => ({ ...this.#people.person(id), own: id === me }));
  }
}
