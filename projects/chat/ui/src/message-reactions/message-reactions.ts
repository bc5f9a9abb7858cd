import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import { CHAT_INTL, formatBadge } from 'ngx-tencent-chat/i18n';
import { Reaction } from 'ngx-tencent-chat/models';

/** That the user puts an emoji on a message, or takes it away. */
export interface ReactionChange {
  /** The `id` of the reaction. */
  readonly reaction: string;
  /** Whether it is put there. */
  readonly on: boolean;
}

/** Other apps put emoji on messages by their names. */
const byName = /^\[\w+\]$/;

/** Shows which emoji people have put on a message, and how many. A click joins or leaves them. */
@Component({
  selector: 'chat-message-reactions',
  template: `
    @for (pill of pills(); track pill.id) {
      <button
        class="pill"
        type="button"
        [attr.aria-label]="pill.name"
        [attr.aria-pressed]="pill.own"
        [title]="pill.name"
        (click)="react.emit({ reaction: pill.id, on: !pill.own })"
      >
        <span class="emoji">{{ pill.emoji }}</span>
        <span class="count">{{ pill.badge }}</span>
      </button>
    }
  `,
  styleUrl: './message-reactions.css',
  host: { role: 'group', '[attr.aria-label]': 'intl.reactions' },
})
export class ChatMessageReactions {
  protected readonly intl = inject(CHAT_INTL);

  /** The reactions, the first one first. */
  readonly reactions = input.required<readonly Reaction[]>();

  /** Emits which emoji the user puts there or takes away. */
  readonly react = output<ReactionChange>();

  /** Says which emoji other apps mean by a name; null until somebody wrote one, and it has come. */
  readonly #read = signal<((name: string) => string | null) | null>(null);
  readonly #named = computed(() => this.reactions().some(({ id }) => byName.test(id)));

  protected readonly pills = computed(() =>
    this.reactions().map(({ id, count, own, people }) => {
      const names = people.map(({ name }) => name);
      const emoji = this.#read()?.(id) ?? id;
      return {
        id,
        own,
        emoji,
        badge: formatBadge(this.intl, count),
        name: this.intl.reactionName({ emoji, count, own, names }),
      };
    }),
  );

  constructor() {
    effect(() => {
      if (this.#named()) void this.#learnToRead();
    });
  }

  async #learnToRead(): Promise<void> {
    const { fromServiceEmoji } = await import('ngx-tencent-chat/emoji');
    this.#read.set(fromServiceEmoji);
  }
}
