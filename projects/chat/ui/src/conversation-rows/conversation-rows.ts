import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { Conversation, ConversationId } from 'ngx-tencent-chat/models';
import {
  ChatDropFiles,
  ChatRowCanvas,
  ChatRowWindow,
  ChatWindowRow,
  RowEntry,
  moveInList,
} from 'ngx-tencent-chat/primitives';
import { ChatAvatar } from '../avatar/avatar';
import { Clock } from '../clock/clock';
import { HeldKeys } from '../held-keys/held-keys';
import { ChatIcon } from '../icon/icon';
import { ChatSpoken } from '../spoken/spoken';
import { injectMessageTypes } from '../message-types/message-types';
import { rememberViews } from './conversation-view';
import { RowAside, toAsideView } from './row-aside';
import type { RowBar, RowMenu } from './row-tools';
import { ChatRowTools } from './row-tools';
import { RowWish, cornerOf, hearRows, toClickWish, toKeyWish } from './row-wishes';
import { TypeAhead } from './type-ahead';

/** Files for a conversation. */
export interface ConversationFiles {
  readonly id: ConversationId;
  readonly files: readonly File[];
}

/**
 * Lists conversations: who, what was last said and when, and how much is unread.
 *
 * An APG listbox, not a list of links: it is one stop for Tab however long it is, arrows go through
 * it, and the first letters of a name go to it; each row says its place among all although only those
 * in view are rendered. Moving does not open: that takes Enter, Space or a click.
 *
 * @example
 * <chat-conversation-rows [conversations]="list()" [selected]="id()" (open)="id.set($event)" />
 */
@Component({
  selector: 'chat-conversation-rows',
  templateUrl: './conversation-rows.html',
  styleUrls: ['./conversation-rows.css', './no-rows.css'],
  imports: [
    ChatAvatar,
    ChatDropFiles,
    ChatIcon,
    ChatRowCanvas,
    ChatRowTools,
    ChatRowWindow,
    ChatSpoken,
    ChatWindowRow,
  ],
})
export class ChatConversationRows {
  protected readonly intl = inject(CHAT_INTL);
  readonly #injector = inject(Injector);
  readonly #clock = inject(Clock);
  readonly #types = injectMessageTypes();

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

  /** What else is shown of a conversation in place of what was last said: a draft, who is writing. */
  readonly aside = input<(id: ConversationId) => RowAside | null>(() => null);

  /** Whether somebody is there now: shown as a dot on their picture. Nobody is by default. */
  readonly online = input<(conversation: Conversation) => boolean>(() => false);

  /** Whether rows have a menu. Defaults to false. */
  readonly hasMenu = input(false, { transform: booleanAttribute });

  /** The menu that is open, or null. */
  readonly menu = input<RowMenu | null>(null);

  /** The rows that are chosen to do something with all of them; null while none are to be. */
  readonly chosen = input<ReadonlySet<ConversationId> | null>(null);

  /** What can be done with those that are chosen, or null. */
  readonly bar = input<RowBar | null>(null);

  /** Whether there may be conversations which are not shown here. Defaults to false. */
  readonly narrowed = input(false, { transform: booleanAttribute });

  /** Whether files can be dropped on a conversation. Defaults to false. */
  readonly droppable = input(false, { transform: booleanAttribute });

  /** Emits when the user asks to load again what failed. */
  readonly again = output<void>();

  /** Emits the conversation that the user wants to open. */
  readonly open = output<ConversationId>();

  /** Emits files that were dropped on a conversation. */
  readonly dropFiles = output<ConversationFiles>();

  /** Emits the conversations that are rendered, whenever they change. */
  readonly inView = output<readonly Conversation[]>();

  /** Emits what is asked of a row, where rows have a menu. */
  readonly wish = output<RowWish>();

  /** Emits the id of what was chosen in the menu. */
  readonly chooseOne = output<string>();

  /** Emits the id of what was chosen for all that are chosen. */
  readonly chooseForAll = output<string>();

  /** Emits when the menu is to be closed. */
  readonly menuClosed = output<void>();

  /** Emits when nothing is to be chosen any more. */
  readonly barClosed = output<void>();

  /** Emits when all conversations are to be shown. */
  readonly widen = output<void>();

  protected readonly window = viewChild<ChatRowWindow<Conversation>>(ChatRowWindow);

  readonly #viewOf = computed(() => {
    const words = { intl: this.intl, types: this.#types };
    return rememberViews(words, this.now() ?? this.#clock.now());
  });
  /** Those in view: what is not rendered is not put into words. */
  protected readonly rows = computed(() => {
    const viewOf = this.#viewOf();
    const entries = this.window()?.entries() ?? [];
    const [asideOf, isOnline] = [this.aside(), this.online()];
    return entries.map((entry) => {
      const aside = toAsideView(asideOf(entry.row.id), entry.row, this.intl);
      return { entry, view: viewOf(entry.row), aside, online: isOnline(entry.row) };
    });
  });
  readonly #active = signal<ConversationId | null>(null);
  /** The one that is open, or was last: where there is little room the list comes back when it is left. */
  readonly #opened = linkedSignal<ConversationId | null, ConversationId | null>({
    source: this.selected,
    computation: (selected, before) => selected ?? before?.value ?? null,
  });
  /** The one row that Tab leads to: the last one that had the focus, the open one, or the first. */
  protected readonly tabStop = computed(() => {
    const rendered = this.rows().map(({ entry }) => entry.row.id);
    const wanted = [this.#active(), this.#opened()].find((id) => id && rendered.includes(id));
    return wanted ?? rendered[0] ?? null;
  });
  readonly #typeAhead = new TypeAhead();
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly #held = new HeldKeys();

  protected readonly keyOf = ({ id }: Conversation): string => id;
  protected readonly estimate = (): number => 72;
  protected readonly ghosts = [62, 48, 70, 55, 40, 66];
  protected readonly star =
    'M10 3.4l2 4.2l4.6.6l-3.4 3.2l.85 4.6L10 13.75L5.95 16l.85-4.6l-3.4-3.2l4.6-.6z';
  protected readonly dots =
    'M4.35 10a.4.4 0 1 0 .8 0a.4.4 0 1 0-.8 0M9.6 10a.4.4 0 1 0 .8 0a.4.4 0 1 0-.8 0M14.85 10a.4.4 0 1 0 .8 0a.4.4 0 1 0-.8 0';

  constructor() {
    hearRows((wish) => this.#ask(wish));
    effect(() => {
      const shown = (this.window()?.entries() ?? []).map(({ row }) => row);
      untracked(() => this.inView.emit(shown));
    });
  }

  protected activate(id: ConversationId): void {
    this.#active.set(id);
  }

  protected pick(event: MouseEvent, id: ConversationId): void {
    const wish = this.hasMenu() ? toClickWish(event, id, this.chosen() !== null) : null;
    if (wish) this.wish.emit(wish);
    else this.open.emit(id);
  }

  protected openMenu(event: MouseEvent, id: ConversationId): void {
    event.stopPropagation();
    this.#ask({ kind: 'menu', id, at: cornerOf(event.currentTarget) });
  }

  #ask(wish: RowWish): void {
    if (!this.hasMenu()) return;
    // It is the row to which the focus comes back.
    this.#active.set(wish.id);
    this.wish.emit(wish);
  }

  /** A choice has begun that does not show yet: the next key may come before the next frame. */
  #begin(): void {
    this.#held.wait();
    const goOn = (): void => this.#held.goOn(this.#host, this.#injector);
    afterNextRender(goOn, { injector: this.#injector });
  }

  protected pressKey(event: KeyboardEvent, { index, row }: RowEntry<Conversation>): void {
    if (this.#held.hold(event)) return;
    const choosing = this.chosen() !== null;
    const wish = this.hasMenu() ? toKeyWish(event, row.id, choosing) : null;
    if (wish) {
      event.preventDefault();
      if (wish.kind === 'choose' && !choosing) this.#begin();
      return this.wish.emit(wish);
    }
    if (event.key === 'Escape' && choosing) return this.barClosed.emit();
    const conversations = this.conversations();
    const nameAt = (at: number): string => conversations[at]?.peer.name ?? '';
    const rows = { from: index, count: conversations.length, nameAt };
    const target =
      conversations[moveInList(event, rows) ?? this.#typeAhead.find(event, rows) ?? -1];
    if (target) this.window()?.focusRow(target.id);
    else if (event.key === 'Enter' || event.key === ' ') this.open.emit(row.id);
    else return;
    event.preventDefault();
  }
}
