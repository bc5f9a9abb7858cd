import { Component, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Message } from 'ngx-tencent-chat/models';
import { WindowFocus } from 'ngx-tencent-chat/primitives';
import { spokenWordsOf } from '../message-bubble/message-words';
import { injectMessageTypes } from '../message-types/message-types';
import { SpeechQueue } from './speech-queue';

/** How many letters of a message are spoken. */
const SPOKEN_LENGTH = 200;
/** How many of the newest messages are looked at for failures. */
const RECENT = 50;
/** How many lines the log keeps. */
const KEPT_LINES = 5;
/**
 * Speaks messages as they come in. Apart from the feed, which is not live: a list that is windowed
 * would speak every row that scrolling renders.
 */
@Component({
  selector: 'chat-message-announcer',
  template: `
    <div role="log" [attr.aria-label]="intl.messages">
      @for (line of lines(); track line.id) {
        <p>{{ line.text }}</p>
      }
    </div>
  `,
  styleUrl: './message-announcer.css',
})
export class ChatMessageAnnouncer {
  protected readonly intl = inject(CHAT_INTL);
  readonly #window = inject(WindowFocus);
  readonly #types = injectMessageTypes();

  /** The messages of the conversation, oldest first. */
  readonly messages = input.required<readonly Message[]>();

  /** Whether all there is has been loaded: then the first message of an empty one is news. Defaults to false. */
  readonly settled = input(false);

  /** Something that is no message. Spoken for each new object. */
  readonly saying = input<{ readonly text: string } | null>(null);

  protected readonly lines = signal<readonly { id: number; text: string }[]>([]);

  readonly #queue = new SpeechQueue((text) => this.#write(text), this.intl.saysDigest);
  #newest: Message | null = null;
  #empty = false;
  #failed = new Set<string>();
  #written = 0;

  constructor() {
    effect(() => {
      const messages = this.messages();
      const settled = this.settled();
      untracked(() => this.#listen(messages));
      this.#empty = messages.length === 0 && settled;
    });
    effect(() => {
      const said = this.saying();
      if (said) untracked(() => this.#write(said.text));
    });
    inject(DestroyRef).onDestroy(() => this.#queue.clear());
  }

  #listen(messages: readonly Message[]): void {
    const newest = messages.at(-1) ?? null;
    const known = this.#newest;
    const sameList =
      this.#empty || (known !== null && newest?.conversationId === known.conversationId);
    this.#newest = newest;
    if (!sameList) this.#queue.clear();
    this.#tellFailures(messages, sameList);
    if (!sameList || !this.#window.focused()) return;
    // Only what stands behind the newest one known is news: older pages come before it.
    const index = known === null ? -1 : messages.findLastIndex(({ key }) => key === known.key);
    if (index < 0 && known !== null) return;
    for (const message of messages.slice(index + 1)) this.#tell(message);
  }

  #tell(message: Message): void {
    if (message.own) return;
    this.#queue.add({ text: () => this.#wordsOf(message), sender: message.sender.id });
  }

  #wordsOf(message: Message): string {
    const { name } = message.sender;
    const words = spokenWordsOf(message, name, this.intl, this.#types);
    // What was taken back, or happened in a group, says itself who did it.
    const complete = message.recalled || message.body.type === 'notice';
    return complete ? words : this.intl.saysMessage(name, shorten(words));
  }

  #tellFailures(messages: readonly Message[], sameList: boolean): void {
    const failed = messages
      .slice(-RECENT)
      .filter(({ status }) => status === 'failed')
      .map(({ key }) => key);
    if (sameList && failed.some((key) => !this.#failed.has(key))) this.#write(this.intl.notSent);
    this.#failed = new Set(failed);
  }

  #write(text: string): void {
    const line = { id: this.#written++, text };
    this.lines.update((lines) => [...lines, line].slice(-KEPT_LINES));
  }
}

function shorten(text: string): string {
  let letters = 0;
  for (const { index } of new Intl.Segmenter().segment(text)) {
    if (letters++ === SPOKEN_LENGTH) return `${text.slice(0, index)}…`;
  }
  return text;
}
