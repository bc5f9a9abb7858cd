import {
  Component,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ConversationId } from 'ngx-tencent-chat/models';
import { ChatIcon, injectMessageTypes } from 'ngx-tencent-chat/ui';

import { ChatFinderDialog, Choice } from '../finder-dialog/finder-dialog';
import { FinderSection, FinderTarget } from '../finder-row';
import { injectKnown } from '../inject-known';
import { MessageFinder, isWorthIt } from '../message-finder';
import { foundRow, messageRow } from '../message-rows';
import { NameSearch } from '../name-search';
import { isMac } from '../is-mac';

/** How long nothing is typed before messages are looked for, in milliseconds. */
const PAUSE = 250;

/**
 * Goes to a conversation by a few letters of its name, in any script, or to a message by its words. Names
 * are found at once; messages follow when the service has answered. It is a dialog: show it while it is
 * needed, best in a `@defer` block.
 *
 * Keyboard: arrows, Home and End go through what was found, Enter opens it, Ctrl+Enter or ⌘Enter beside
 * what is open, Escape goes back and closes.
 *
 * @example
 * @if (switching()) {
 *   <chat-quick-switcher [current]="open()" (pick)="goTo($event)" (closed)="switching.set(false)" />
 * }
 */
@Component({
  selector: 'chat-quick-switcher',
  templateUrl: './quick-switcher.html',
  styleUrl: '../finder-notes.css',
  imports: [ChatFinderDialog, ChatIcon],
})
export class ChatQuickSwitcher {
  protected readonly intl = inject(CHAT_INTL);
  protected readonly words = this.intl.finder;
  readonly #types = injectMessageTypes();
  readonly #names = new NameSearch();
  readonly #messages = new MessageFinder();
  readonly #known = injectKnown();

  /** The open conversation: nobody wants to go where they are. None by default. */
  readonly current = input<ConversationId | null>(null);

  /** Whether a conversation can be opened beside another one. Defaults to false. */
  readonly beside = input(false, { transform: booleanAttribute });

  /** Emits where to go. The dialog is closed by then. */
  readonly pick = output<FinderTarget>();

  /** Emits when it is over. */
  readonly closed = output<void>();

  private readonly dialog = viewChild.required(ChatFinderDialog);

  protected readonly typed = signal('');
  /** The conversation whose matches are listed; null for all that was found. */
  protected readonly within = signal<{ readonly id: ConversationId; readonly name: string } | null>(
    null,
  );
  readonly #text = computed(() => this.typed().trim());
  protected readonly messages = computed(() => {
    const found = this.#messages.found();
    // What was found before is of no use for what is typed now.
    if (found.words === this.#text()) return found;
    return { ...found, state: isWorthIt(this.#text()) ? 'looking' : 'idle' } as const;
  });
  protected readonly sections = computed(() => this.#toSections());
  readonly #count = computed(() => this.sections().reduce((sum, { rows }) => sum + rows.length, 0));
  protected readonly isNothing = computed(
    () =>
      this.#count() === 0 &&
      this.#text() !== '' &&
      this.messages().state !== 'looking' &&
      this.messages().state !== 'failed',
  );
  protected readonly ghosts = computed(() => (this.#count() === 0 ? [1, 2, 3] : [1]));
  protected readonly said = computed(() => {
    if (this.#text() === '') return '';
    if (this.isNothing()) return this.words.nothing(this.#text());
    return this.#count() === 0 ? this.words.searching : this.words.found(this.#count());
  });
  protected readonly hints = computed(() => [
    { keys: '↑↓', text: this.words.footMove },
    { keys: '↵', text: this.words.footOpen },
    ...(this.beside() ? [{ keys: isMac() ? '⌘↵' : 'Ctrl ↵', text: this.words.footBeside }] : []),
  ]);

  constructor() {
    effect((onCleanup) => {
      const text = this.#text();
      untracked(() => this.within.set(null));
      const timer = setTimeout(() => void this.#messages.look(text, null), PAUSE);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected choose({ row, beside }: Choice): void {
    const { conversationId, place } = row;
    if (row.within) {
      this.within.set({ id: conversationId, name: row.person.name });
      void this.#messages.look(this.#text(), conversationId);
      return;
    }
    this.dialog().close();
    this.pick.emit({ conversationId, place, beside: beside && this.beside() });
  }

  protected goBack(): void {
    this.within.set(null);
    this.dialog().focus();
    void this.#messages.look(this.#text(), null);
  }

  protected tryAgain(): void {
    this.dialog().focus();
    void this.#messages.look(this.#text(), this.within()?.id ?? null);
  }

  #toSections(): readonly FinderSection[] {
    const within = this.within();
    if (within) return this.#withRows('within', this.words.within(within.name));
    const known = this.#known().filter(({ id }) => id !== this.current());
    const { recent, people, groups, messages } = this.words;
    const names = this.#names.sections(known, this.#text(), { recent, people, groups });
    return [...names, ...this.#withRows('messages', messages)];
  }

  #withRows(id: string, heading: string): readonly FinderSection[] {
    const { state, words, conversations, messages } = this.messages();
    if (state !== 'found') return [];
    const facts = { intl: this.intl, types: this.#types, words, now: Date.now() };
    const rows = [
      ...conversations.map((each) => foundRow(each, facts)),
      ...messages.map((each) => messageRow(each, facts)),
    ];
    return rows.length === 0 ? [] : [{ id, heading, rows }];
  }
}
