import { Signal, computed, linkedSignal, signal } from '@angular/core';
import { Message } from 'ngx-tencent-chat/models';
import { foldText } from './fold-text';

/** Where the shown match stands among all, from 1, the newest being the first. */
export interface FindPlace {
  readonly at: number;
  readonly count: number;
}

/** What is found in the loaded messages of a conversation, rendered or not. */
export class FindSearch {
  readonly #messages: Signal<readonly Message[]>;
  readonly #textOf: (message: Message) => string;
  /** What a message says never changes: another text is another message object. */
  readonly #folded = new WeakMap<Message, string>();
  readonly #open = signal(false);
  readonly #start = signal<string | null>(null);

  /** What is looked for, as typed. */
  readonly query = signal('');

  /** Whether somebody looks for something. */
  readonly open = this.#open.asReadonly();

  /** What is looked for, as it is compared; empty while nothing is. */
  readonly word = computed(() => (this.#open() ? foldText(this.query().trim()) : ''));

  /** The keys of the messages found, newest first. */
  readonly matches = computed(() => this.#search(this.#messages(), this.word()));

  /** The key of the match that is shown, or null. Stays as more is loaded. */
  readonly current = linkedSignal<
    { word: string; matches: readonly string[]; start: string | null },
    string | null
  >({
    source: () => ({ word: this.word(), matches: this.matches(), start: this.#start() }),
    computation: ({ word, matches, start }, before) => {
      const stays = before?.source.word === word && before.value !== null;
      if (stays && before.value !== null && matches.includes(before.value)) return before.value;
      return this.#firstAbove(matches, start);
    },
  });

  readonly place = computed<FindPlace>(() => {
    const matches = this.matches();
    const current = this.current();
    return { at: current === null ? 0 : matches.indexOf(current) + 1, count: matches.length };
  });

  /** @param textOf What is looked at in a message; empty if nothing is. */
  constructor(messages: Signal<readonly Message[]>, textOf: (message: Message) => string) {
    this.#messages = messages;
    this.#textOf = textOf;
  }

  /** Begins a search upwards from a message, or from the newest one. */
  start(from: string | null): void {
    this.#start.set(from);
    this.#open.set(true);
  }

  end(): void {
    this.#open.set(false);
  }

  /** Goes to the next match: 1 for older ones, -1 for newer ones; round at the ends. */
  move(step: 1 | -1): void {
    const matches = this.matches();
    const at = this.place().at - 1 + step;
    this.current.set(matches.at(at % (matches.length || 1)) ?? null);
  }

  #search(messages: readonly Message[], word: string): readonly string[] {
    if (word === '') return [];
    const found: string[] = [];
    for (let index = messages.length - 1; index >= 0; index--) {
      const message = messages[index];
      if (message && this.#foldedTextOf(message).includes(word)) found.push(message.key);
    }
    return found;
  }

  /** The newest match that is not below the message where the search began. */
  #firstAbove(matches: readonly string[], start: string | null): string | null {
    if (start === null || matches.length === 0) return matches[0] ?? null;
    const wanted = new Set(matches);
    let above = false;
    for (const { key } of [...this.#messages()].reverse()) {
      above ||= key === start;
      if (above && wanted.has(key)) return key;
    }
    return matches[0] ?? null;
  }

  #foldedTextOf(message: Message): string {
    let folded = this.#folded.get(message);
    if (folded === undefined) {
      folded = message.recalled ? '' : foldText(this.#textOf(message));
      this.#folded.set(message, folded);
    }
    return folded;
  }
}
