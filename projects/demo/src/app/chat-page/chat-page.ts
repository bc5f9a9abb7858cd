import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  afterRenderEffect,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { ChatService } from 'ngx-tencent-chat';
import { provideCards } from 'ngx-tencent-chat/cards';
import {
  ChatComposer,
  ChatConnectionBanner,
  ChatConversationList,
  ChatMessagePane,
  ChatSearchPanel,
  ChatSharedMedia,
  FoundTarget,
} from 'ngx-tencent-chat/kit';
import { ConversationId, isConversationId } from 'ngx-tencent-chat/models';
import { ChatAvatar } from 'ngx-tencent-chat/ui';

import { AccountMenu } from '../account-menu/account-menu';
import { Account } from '../account/account';
import { Welcome } from '../welcome/welcome';
import { provideCardCommands } from './card-commands';

/** The chat: the list beside the open conversation, or one of them where there is little room. */
@Component({
  selector: 'demo-chat-page',
  templateUrl: './chat-page.html',
  styleUrl: './chat-page.css',
  providers: [provideCards(), provideCardCommands()],
  imports: [
    AccountMenu,
    ChatAvatar,
    ChatComposer,
    ChatConnectionBanner,
    ChatConversationList,
    ChatMessagePane,
    ChatSearchPanel,
    ChatSharedMedia,
    Welcome,
  ],
  host: { '(document:keydown)': 'press($event)' },
})
export class ChatPage {
  readonly #chat = inject(ChatService);
  readonly #router = inject(Router);
  readonly #injector = inject(Injector);
  readonly #host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  protected readonly account = inject(Account);

  /** The open conversation, from the address. */
  readonly conversation = input<string>();

  /** Whether it is a stream, from the address too: an app knows which of its rooms are. */
  readonly live = input(false, { transform: booleanAttribute });

  private readonly composer = viewChild(ChatComposer);
  private readonly back = viewChild<ElementRef<HTMLElement>>('back');
  private readonly title = viewChild<ElementRef<HTMLElement>>('title');
  private readonly search = viewChild<ElementRef<HTMLElement>>('search');
  private readonly media = viewChild<ElementRef<HTMLElement>>('media');
  private readonly shut = viewChild<ElementRef<HTMLElement>>('shut');
  protected readonly searching = signal(false);
  protected readonly sharing = signal(false);
  protected readonly open = computed<ConversationId | null>(() => {
    const id = this.conversation();
    return id !== undefined && isConversationId(id) ? id : null;
  });
  protected readonly peer = computed(() => {
    const id = this.open();
    if (id === null) return null;
    const known = this.#chat.conversation(id).details()?.peer;
    return (
      known ?? { id: id.slice('direct:'.length), name: id.slice('direct:'.length), avatarUrl: null }
    );
  });

  constructor() {
    const title = inject(Title);
    // Whoever came in by the door finds the focus at the top of the chat.
    afterRenderEffect(() => this.#keepFocus(this.title()?.nativeElement));
    afterRenderEffect(() => {
      if (this.sharing()) this.shut()?.nativeElement.focus({ preventScroll: true });
    });
    effect(() => {
      const unread = this.#chat.totalUnread();
      const name = this.peer()?.name ?? 'Chat';
      title.setTitle(unread > 0 ? `(${unread}) ${name}` : name);
    });
  }

  /** Opens a conversation and hands the focus over: to writing, or where there is little room to the way back. */
  protected async show(id: ConversationId | null): Promise<void> {
    await this.#router.navigate(id === null ? ['/'] : ['/c', id]);
    afterNextRender(
      () => {
        if (id === null)
          this.#host.querySelector<HTMLElement>('[role=option][tabindex="0"]')?.focus();
        else if (this.#isNarrow()) this.back()?.nativeElement.focus();
        else this.composer()?.focus();
      },
      { injector: this.#injector },
    );
  }

  /** Goes to what was found, which stays listed where there is room for both. */
  protected async goTo({ conversationId, place }: FoundTarget): Promise<void> {
    if (this.#isNarrow()) this.sharing.set(false);
    if (conversationId !== this.open()) await this.#router.navigate(['/c', conversationId]);
    if (place) await this.#chat.conversation(conversationId).jumpTo({ message: place });
  }

  protected endSearch(): void {
    this.searching.set(false);
    afterNextRender(() => this.search()?.nativeElement.focus(), { injector: this.#injector });
  }

  protected endSharing(): void {
    this.sharing.set(false);
    this.media()?.nativeElement.focus();
  }

  /** Ctrl+Shift+F, or ⇧⌘F, searches everywhere; so does a slash where nobody writes. */
  protected press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    const everywhere = (ctrlKey || metaKey) && shiftKey && !altKey && key.toLowerCase() === 'f';
    const slash = key === '/' && !ctrlKey && !metaKey && !altKey && !isWriting(event.target);
    if (!(everywhere || slash) || this.account.name() === null || event.defaultPrevented) return;
    event.preventDefault();
    this.searching.set(true);
  }

  #keepFocus(element: HTMLElement | undefined): void {
    const { activeElement, body } = this.#host.ownerDocument;
    if (element && activeElement === body) element.focus({ preventScroll: true });
  }

  #isNarrow(): boolean {
    return (this.back()?.nativeElement.offsetParent ?? null) !== null;
  }
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
