import {
  Component,
  booleanAttribute,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Conversation, ConversationId } from 'ngx-tencent-chat/models';
import {
  ChatRowCanvas,
  ChatRowWindow,
  ChatWindowRow,
  moveInList,
} from 'ngx-tencent-chat/primitives';
import { ChatAvatar } from '../avatar/avatar';
import { Clock } from '../clock/clock';
import { ChatIcon } from '../icon/icon';
import { ChatSpoken } from '../spoken/spoken';
import { toConversationView } from './conversation-view';

/**
 * Lists conversations: who, what was last said and when, and how much is unread.
 *
 * An APG listbox, not a list of links: it is one stop for Tab however long it is, arrows go through
 * it, each row says its place among all although only those in view are rendered. Moving does not
 * open: that takes Enter, Space or a click.
 *
 * @example
 * <chat-conversation-rows [conversations]="list()" [selected]="id()" (open)="id.set($event)" />
 */
@Component({
  selector: 'chat-conversation-rows',
  templateUrl: './conversation-rows.html',
  styleUrl: './conversation-rows.css',
  imports: [ChatAvatar, ChatIcon, ChatRowCanvas, ChatRowWindow, ChatSpoken, ChatWindowRow],
})
export class ChatConversationRows {
  protected readonly intl = inject(CHAT_INTL);
  readonly #clock = inject(Clock);

  /** The conversations, in the order to show. */
  readonly conversations = input.required<readonly Conversation[]>();

  /** The one that is open, or null. */
  readonly selected = input<ConversationId | null>(null);

  /** What the rows take for the present, in milliseconds since 1970. Defaults to the real time. */
  readonly now = input<number>();

  /** Whether the conversations are still on their way. Defaults to false. */
  readonly loading = input(false, { transform: booleanAttribute });

  /** Whether the conversations could not be loaded. Defaults to false. */
  readonly failed = input(false, { transform: booleanAttribute });

  /** Emits when the user asks to load again what failed. */
  readonly again = output<void>();

  /** Emits the conversation that the user wants to open. */
  readonly open = output<ConversationId>();

  protected readonly window = viewChild<ChatRowWindow<Conversation>>(ChatRowWindow);

  protected readonly rows = computed(() => {
    const now = this.now() ?? this.#clock.now();
    const entries = this.window()?.entries() ?? [];
    return entries.map((entry) => ({
      entry,
      ...toConversationView(entry.row, this.intl, now),
    }));
  });
  readonly #active = signal<ConversationId | null>(null);
  /** The one row that Tab leads to: the last one that had the focus, the open one, or the first. */
  protected readonly tabStop = computed(() => {
    const conversations = this.conversations();
    const known = (id: ConversationId | null) => conversations.some((one) => one.id === id);
    const wanted = [this.#active(), this.selected()].find(known);
    return wanted ?? conversations[0]?.id ?? null;
  });

  protected readonly keyOf = ({ id }: Conversation): string => id;
  protected readonly estimate = (): number => 72;
  protected readonly ghosts = [62, 48, 70, 55, 40, 66];

  protected activate(id: ConversationId): void {
    this.#active.set(id);
  }

  protected pressKey(event: KeyboardEvent, id: ConversationId): void {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.open.emit(id);
      return;
    }
    const conversations = this.conversations();
    const from = conversations.findIndex((one) => one.id === id);
    const target = conversations[moveInList(event, { from, count: conversations.length }) ?? -1];
    if (!target) return;
    event.preventDefault();
    this.window()?.focusRow(target.id);
  }
}
