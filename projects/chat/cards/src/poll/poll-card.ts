import {
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  input,
  viewChildren,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { SessionStore } from 'ngx-tencent-chat/state';
import { ChatAvatar, ChatIcon } from 'ngx-tencent-chat/ui';
import { injectAnswers } from '../card-answers';
import { CardPeople } from '../card-people';
import { CARD_WORDS } from '../card-words';
import { Poll } from './poll';
import { closeChange, countVotes, voteChange } from './poll-votes';
import { toOptionView } from './option-view';

let cards = 0;

/** Shows a poll: who chose what, and takes the reader's own vote. */
@Component({
  selector: 'chat-poll-card',
  templateUrl: './poll-card.html',
  styleUrls: ['../card.css', './poll-card.css'],
  imports: [ChatAvatar, ChatIcon],
  host: { '[attr.data-own]': 'message().own || null' },
})
export class ChatPollCard {
  protected readonly words = inject(CARD_WORDS);
  readonly #intl = inject(CHAT_INTL);
  readonly #people = inject(CardPeople);
  readonly #me = inject(SessionStore).me;

  readonly body = input.required<Poll>();

  /** The message that it stands in. */
  readonly message = input.required<Message>();

  private readonly choices = viewChildren<ElementRef<HTMLInputElement>>('choice');

  /** Joins the answers to one choice. */
  protected readonly name = `chat-poll-${String(++cards)}`;
  protected readonly answers = injectAnswers(this.message);
  protected readonly result = computed(() =>
    countVotes(this.body(), this.answers.all() ?? {}, this.#me()?.id ?? ''),
  );
  protected readonly options = computed(() => {
    const person = (id: string) => this.#people.person(id);
    return this.body().options.map((text, at) =>
      toOptionView(text, at, this.result(), this.#me()?.id ?? '', person, this.#intl.locale),
    );
  });
  protected readonly open = computed(() => this.answers.ready() && !this.result().closed);
  protected readonly hint = computed(() => {
    const { words } = this;
    if (this.answers.unsent()) return words.notSentYet;
    if (!this.answers.ready()) return words.loading;
    if (this.result().closed) return words.pollClosed;
    return this.body().several ? words.chooseMany : words.chooseOne;
  });
  protected readonly voted = computed(() => this.open() && this.result().own.length > 0);

  constructor() {
    effect(() => this.#people.meet(this.result().voters.flat()));
  }

  /** The feed goes from message to message with the keys that choose an answer here. */
  protected keepKeys(event: KeyboardEvent): void {
    if (event.key === ' ' || event.key.startsWith('Arrow')) event.stopPropagation();
  }

  protected choose(at: number, on: boolean): void {
    const others = this.body().several ? this.result().own.filter((each) => each !== at) : [];
    void this.#vote(on ? [...others, at].sort((one, other) => one - other) : others);
  }

  protected takeBack(): void {
    void this.#vote([]);
  }

  protected close(): void {
    void this.answers.give(closeChange(this.result()));
  }

  async #vote(chosen: readonly number[]): Promise<void> {
    const me = this.#me();
    if (me) await this.answers.give(voteChange(me.id, chosen));
    // A pressed button stays pressed, though its vote may not have counted.
    const { own } = this.result();
    this.choices().forEach(({ nativeElement }, at) => (nativeElement.checked = own.includes(at)));
  }
}
