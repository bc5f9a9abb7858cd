import {
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import type { ActionWish, ChatFeedActions } from '../feed-actions/feed-actions';
import { nameOf } from '../feed-rows/feed-item';
import { builtInActions } from '../message-actions/built-in-actions';
import { ActionContext, MessageAction } from '../message-actions/message-action';
import {
  OfferedAction,
  findByKey,
  listForAll,
  listOffered,
} from '../message-actions/offered-actions';
import { EDIT_MESSAGE_ACTIONS } from '../message-actions/provide-message-actions';
import { QUICK_REACTIONS } from '../message-actions/quick-reactions';
import { ReactionChange } from '../message-reactions/message-reactions';
import { ChatMessageMenu } from './message-menu';
import { ChatMessageToolbar } from './message-toolbar';
import { ChatSelectionBar } from './selection-bar';
import { sideFor } from './toolbar-side';

/** The action that stands for the emoji in a menu. */
const REACT = 'react';

/** Does what is asked of the messages of a feed: its bar, its menu and its keys. */
@Component({
  selector: 'chat-message-tools',
  template: `
    <chat-message-toolbar
      #bar
      [actions]="toolbar()"
      (choose)="chooseFromBar($event.action, $event.button)"
      (more)="openMenu($event)"
    />
    @if (menu(); as menu) {
      <chat-message-menu
        [name]="menu.name"
        [at]="menu.at"
        [actions]="menu.actions"
        [emoji]="menu.emoji"
        [reactions]="menu.context.message.reactions"
        (choose)="choose($event, menu.context)"
        (react)="react($event, menu.context)"
        (more)="pickReaction(menu.context)"
        (closed)="close()"
      />
    }
    @if (picked(); as picked) {
      <chat-selection-bar
        [count]="picked.count"
        [actions]="picked.actions"
        (choose)="chooseForAll($event)"
        (closed)="endSelection()"
      />
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
  imports: [ChatMessageMenu, ChatMessageToolbar, ChatSelectionBar],
})
export class ChatMessageTools {
  readonly #intl = inject(CHAT_INTL);
  readonly #quick = inject(QUICK_REACTIONS);
  readonly #actions = inject(EDIT_MESSAGE_ACTIONS)(builtInActions);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Hears what is asked. */
  readonly wishes = input.required<ChatFeedActions>();

  /** What actions see of the message with a key; null if it is gone. */
  readonly contextOf = input.required<(key: string) => ActionContext | null>();

  /** The keys of the messages that are selected, in the order in which they stand; null while none are to be. */
  readonly selected = input.required<readonly string[] | null>();

  /** Emits when nothing is to be selected any more. */
  readonly selectionEnd = output<void>();

  /** Emits what an action of the app has failed with. */
  readonly failed = output<unknown>();

  private readonly bar = viewChild.required<ChatMessageToolbar, ElementRef<HTMLElement>>('bar', {
    read: ElementRef,
  });
  readonly #near = computed(() => {
    const near = this.wishes().near();
    const context = near && this.contextOf()(near.key);
    return near && context && { ...near, context };
  });
  protected readonly toolbar = computed<readonly OfferedAction[]>(() => {
    const context = this.#near()?.context;
    return context ? listOffered(this.#actions, 'toolbar', context) : [];
  });
  /** What others change must not turn an item into its opposite while somebody reaches for it. */
  readonly #wasPinned = computed(() => {
    const wish = this.wishes().wish();
    return untracked(() => wish && this.contextOf()(wish.key)?.pinned) ?? false;
  });
  protected readonly menu = computed(() => {
    const wish = this.wishes().wish();
    const now = wish?.pressed === null ? this.contextOf()(wish.key) : null;
    const context = now && { ...now, pinned: this.#wasPinned() };
    if (!wish || !context) return null;
    const name = this.#intl.actions.menu(nameOf(context.message, this.#intl));
    const emoji = this.#canReact(context) ? this.#quick : [];
    const actions = wish.emojiOnly ? [] : listOffered(this.#actions, 'menu', context);
    return emoji.length + actions.length > 0
      ? { name, at: wish.at, emoji, actions, context }
      : null;
  });
  readonly #contexts = computed(() => {
    const contexts = (this.selected() ?? []).flatMap((key) => this.contextOf()(key) ?? []);
    const messages = contexts.map(({ message }) => message);
    return contexts.map((context) => ({ ...context, messages }));
  });
  protected readonly picked = computed(() => {
    if (this.selected() === null) return null;
    const contexts = this.#contexts();
    return { count: contexts.length, actions: listForAll(this.#actions, contexts) };
  });
  /** What had the focus before the menu took it. */
  #before: HTMLElement | null = null;

  constructor() {
    afterRenderEffect(() => this.#moveBar());
    effect(() => {
      const wish = this.wishes().wish();
      untracked(() => (wish ? this.#take(wish) : undefined));
    });
  }

  protected openMenu(button: Element): void {
    const near = this.#near();
    if (near) this.wishes().openMenu(near, button);
  }

  protected chooseFromBar(action: MessageAction, button: Element): void {
    const near = this.#near();
    if (!near) return;
    if (action.id === REACT) this.wishes().openEmoji(near, button);
    else this.#run(action, near.context);
  }

  protected choose(action: MessageAction, context: ActionContext): void {
    // The second of two quick clicks may come before the menu has gone.
    if (this.wishes().wish() === null) return;
    this.close();
    this.#run(action, context);
  }

  protected react({ reaction, on }: ReactionChange, { pane, message }: ActionContext): void {
    if (this.wishes().wish() === null) return;
    this.close();
    pane.react(message, reaction, on);
  }

  protected pickReaction({ pane, message }: ActionContext): void {
    this.close();
    pane.pickReaction(message);
  }

  protected chooseForAll(action: MessageAction): void {
    const [context] = this.#contexts();
    this.endSelection();
    if (context) this.#run(action, context);
  }

  /** Ends the selection; the focus goes back to the messages. */
  protected endSelection(): void {
    this.selectionEnd.emit();
  }

  /** Closes the menu; the focus goes back to where it was. */
  protected close(): void {
    const held = this.#host.contains(this.#host.ownerDocument.activeElement);
    this.wishes().done();
    if (held && this.#before?.isConnected) this.#before.focus({ preventScroll: true });
    this.#before = null;
  }

  #take(wish: ActionWish): void {
    const { activeElement } = this.#host.ownerDocument;
    if (activeElement instanceof HTMLElement) this.#before ??= activeElement;
    if (wish.pressed !== null) this.#press(wish, wish.pressed.toLowerCase());
    else if (!this.menu()) this.wishes().done();
  }

  #press(wish: ActionWish, pressed: string): void {
    const context = this.contextOf()(wish.key);
    const found = context && findByKey(this.#actions, pressed, context);
    this.#before = null;
    if (found?.action.id === REACT && found.why === null)
      return this.wishes().openEmoji(wish, wish.bubble);
    // Why not is said in the menu.
    if (found && found.why !== null) return this.wishes().openMenu(wish, wish.bubble);
    if (found) this.#run(found.action, context);
    // After it has begun: the keys that were pressed meanwhile are for what it does.
    queueMicrotask(() => this.wishes().done());
  }

  #canReact(context: ActionContext): boolean {
    const action = this.#actions.find(({ id }) => id === REACT);
    return action?.when(context) === true;
  }

  #run(action: MessageAction, context: ActionContext): void {
    void Promise.resolve()
      .then(() => action.run(context))
      .catch((error: unknown) => this.failed.emit(error));
  }

  #moveBar(): void {
    const near = this.#near();
    const bar = this.bar().nativeElement;
    if (!near || this.toolbar().length === 0 || near.context.message.body.type === 'notice')
      return bar.remove();
    near.bubble.append(bar);
    bar.dataset['side'] = sideFor(bar, near.bubble, near.context.message.own);
  }
}
