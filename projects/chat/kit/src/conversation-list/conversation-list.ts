import {
  Component,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Conversation, ConversationId } from 'ngx-tencent-chat/models';
import {
  ConversationStore,
  DraftKeeper,
  NameBook,
  SessionStore,
  TypingStore,
  selectChosen,
} from 'ngx-tencent-chat/state';
import { ChatConversationRows, ConversationFiles, RowAside } from 'ngx-tencent-chat/ui';

import { FileIntake } from '../attach-files/file-intake';
import { ChatListHead } from './list-head';
import { ListPlace } from './list-place';
import { ListTask } from './list-task';
import { ChatListTools } from './list-tools';

/** Tells the lists of a page apart, since ids must be unique. */
let lists = 0;

const nobody = (): boolean => false;

/**
 * Lists the conversations of the signed-in person, pinned ones first, then the newest first: with filters
 * and folders over them, and a menu on each. What stands in it with `chatConversationsEmpty` is shown
 * where there are none.
 *
 * @example
 * <chat-conversation-list [(selected)]="conversation" />
 */
@Component({
  selector: 'chat-conversation-list',
  templateUrl: './conversation-list.html',
  styleUrl: './conversation-list.css',
  providers: [ListPlace, ListTask],
  imports: [ChatConversationRows, ChatListHead, ChatListTools],
})
export class ChatConversationList {
  readonly #session = inject(SessionStore);
  readonly #drafts = inject(DraftKeeper);
  readonly #names = inject(NameBook);
  readonly #typing = inject(TypingStore);
  readonly #intake = inject(FileIntake);
  protected readonly store = inject(ConversationStore);
  protected readonly intl = inject(CHAT_INTL);

  /** The conversation that is open, or null. Changes when the user opens another. */
  readonly selected = model<ConversationId | null>(null);

  /** A conversation that the user opens, also the one that is open already: hand the focus over. */
  readonly opened = output<ConversationId>();

  /** Whether filters, folders and menus are left out. Defaults to false. */
  readonly plain = input(false, { transform: booleanAttribute });

  /** Which conversations are listed at all. All by default. */
  readonly accept = input<((conversation: Conversation) => boolean) | null>(null);

  /** How they are sorted, as for `toSorted()`. Pinned ones first, then the newest first, by default. */
  readonly compare = input<((one: Conversation, other: Conversation) => number) | null>(null);

  protected readonly head = viewChild<ChatListHead>('head');
  protected readonly tools = viewChild<ChatListTools>('tools');
  protected readonly place = inject(ListPlace);
  protected readonly task = inject(ListTask);
  protected readonly panel = `chat-conversations-${lists++}`;
  protected readonly inView = signal<readonly Conversation[]>([]);
  protected readonly online = computed(() => this.head()?.online ?? nobody);
  protected readonly headed = computed(
    () => !this.plain() && this.store.conversations().length > 0,
  );
  protected readonly narrowed = computed(
    () => this.store.conversations().length > 0 && (this.place.isNarrow() || !this.plain()),
  );
  protected readonly shown = computed(() => {
    const [accept, compare] = [this.accept(), this.compare()];
    const chosen = selectChosen(this.#names.conversations(this.store.conversations()), {
      filter: this.place.filter(),
      folder: this.head()?.folder() ?? null,
      shelf: this.place.shelf(),
      open: this.selected(),
    });
    const accepted = accept ? chosen.filter(accept) : chosen;
    return compare ? accepted.toSorted(compare) : accepted;
  });

  /** Why there is no list yet: it failed, or nobody could sign in to ask for it. */
  protected readonly failed = computed(() => {
    const { phase } = this.#session.connection();
    return this.store.failure() !== null || phase === 'failed' || phase === 'kicked-out';
  });
  protected readonly loading = computed(() => !this.store.listed() && !this.failed());

  /** Drafts of others than the open one: that one is seen where it is written. */
  protected readonly aside = (id: ConversationId): RowAside => {
    const typing = this.#typing
      .typing(id)()
      .map((person) => this.#names.person(person).name);
    const { text, attachments, editing } = this.#drafts.draft(id);
    if (id === this.selected() || editing) return { draft: '', files: 0, typing };
    return { draft: text, files: attachments.length, typing };
  };

  constructor() {
    // Whoever opens a conversation looks at it again: that is what it was marked for.
    effect(() => {
      const id = this.selected();
      // A link may open one before it is known whether it has a mark.
      if (id !== null && this.store.listed()) untracked(() => this.#unmark(id));
    });
  }

  protected open(id: ConversationId): void {
    if (id === this.selected()) this.#unmark(id);
    this.selected.set(id);
    this.opened.emit(id);
  }

  #unmark(id: ConversationId): void {
    if (!this.store.find(id)?.marks.includes('unread')) return;
    // Should it be refused, the mark comes back by itself.
    void this.store.mark([id], 'unread', false).catch(() => undefined);
  }

  /** Files that are dropped on a conversation are put into its draft, for their sender to see first. */
  protected take({ id, files }: ConversationFiles): void {
    this.open(id);
    void this.#intake.take(id, files, 'media');
  }

  protected loadAgain(): void {
    if (this.#session.open()) void this.store.reload();
    else this.#session.reconnect();
  }
}
