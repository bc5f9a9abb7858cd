import {
  Component,
  Injector,
  afterNextRender,
  booleanAttribute,
  computed,
  effect,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { Title } from '@angular/platform-browser';
import { Router } from '@angular/router';
import { ChatService } from 'ngx-tencent-chat';
import { provideCards } from 'ngx-tencent-chat/cards';
import { ChatConnectionBanner, FoundTarget } from 'ngx-tencent-chat/kit';
import {
  ChatShell,
  ChatShellDetails,
  ChatShellList,
  ChatShellPane,
  PlaceChange,
  writePlace,
} from 'ngx-tencent-chat/layout';
import { ConversationId, isConversationId } from 'ngx-tencent-chat/models';
import { TypedAhead } from 'ngx-tencent-chat/primitives';

import { Account } from '../account/account';
import { Welcome } from '../welcome/welcome';
import { provideCardCommands } from './card-commands';
import { DetailsHost } from './details-host';
import { DetailsPanel } from './details-panel';
import { Finding } from './finding';
import { ListSide } from './list-side';
import { provideMessageLinks } from './message-links';
import { provideReadyAnswers } from './ready-answers';
import { Talk } from './talk';
import { WayFinder } from './way-finder';

/** The chat: the list, the open conversation, its details; as many of them as there is room for. */
@Component({
  selector: 'demo-chat-page',
  templateUrl: './chat-page.html',
  styleUrl: './chat-page.css',
  providers: [
    provideCards(),
    provideCardCommands(),
    provideReadyAnswers(),
    provideMessageLinks(),
    DetailsPanel,
    Finding,
  ],
  imports: [
    ChatConnectionBanner,
    ChatShell,
    ChatShellDetails,
    ChatShellList,
    ChatShellPane,
    DetailsHost,
    ListSide,
    Talk,
    WayFinder,
    Welcome,
  ],
  host: { '(document:keydown)': 'press($event)' },
})
export class ChatPage {
  readonly #chat = inject(ChatService);
  readonly #router = inject(Router);
  readonly #injector = inject(Injector);
  readonly #typedAhead = inject(TypedAhead);
  protected readonly account = inject(Account);
  protected readonly panel = inject(DetailsPanel);
  protected readonly finding = inject(Finding);

  /** The open conversation, from the address. */
  readonly conversation = input<string>();

  /** The message at which it is read, from the address. */
  readonly message = input<string>();

  /** Whether it is a stream, from the address too: an app knows which of its rooms are. */
  readonly live = input(false, { transform: booleanAttribute });

  private readonly shell = viewChild(ChatShell);
  private readonly side = viewChild(ListSide);
  protected readonly talk = viewChild(Talk);
  protected readonly open = computed<ConversationId | null>(() => {
    const id = this.conversation();
    return id !== undefined && isConversationId(id) ? id : null;
  });

  /** Whether something stands beside the conversation; what is not about one can stand there alone. */
  protected readonly details = computed(() => {
    const view = this.panel.view();
    return view !== null && (this.open() !== null || view.kind !== 'media');
  });
  /** Whether there is room for two conversations. */
  protected readonly wide = computed(() => (this.shell()?.columns() ?? 1) > 1);
  readonly #name = computed(() => {
    const id = this.open();
    if (id === null) return 'Chat';
    return this.#chat.conversation(id).details()?.peer.name ?? id.slice(id.indexOf(':') + 1);
  });

  constructor() {
    const title = inject(Title);
    effect(() => title.setTitle(this.#name()));
    // What is known of one conversation is not what is asked of the next; its collection is.
    effect(() => {
      this.open();
      if (untracked(() => this.panel.view()?.kind !== 'media')) this.panel.close();
    });
  }

  /** Opens the conversation with a person. */
  protected async writeTo(userId: string): Promise<void> {
    if ((this.shell()?.columns() ?? 3) < 3) this.panel.close();
    await this.show(`direct:${userId}`);
  }

  /** Opens a conversation and hands the focus over; what is typed on the way is written there. */
  protected async show(id: ConversationId | null): Promise<void> {
    this.#typedAhead.keep();
    await this.#router.navigate(id === null ? ['/'] : ['/c', id]);
    const there = () => {
      (id === null ? this.side() : this.talk())?.focus();
      this.#typedAhead.release();
    };
    afterNextRender(there, { injector: this.#injector });
  }

  /** Opens a conversation beside the open one. */
  protected async showBeside(right: ConversationId): Promise<void> {
    this.#typedAhead.keep();
    const queryParams = { left: this.open(), right };
    await this.#router.navigate(['/side'], { queryParams, info: 'beside' });
  }

  /** Goes to what was found; what covers the conversation is closed, what stands beside it stays. */
  protected async goTo({ conversationId, place }: FoundTarget): Promise<void> {
    if ((this.shell()?.columns() ?? 3) < 3) this.panel.close();
    if (place && conversationId === this.open()) return this.talk()?.jumpTo(place);
    await this.#router.navigate(addressOf(conversationId, place && writePlace(place)));
  }

  /** Writes down where the reader has jumped from and to: back and forward lead there. */
  protected async keepPlace({ from, to }: PlaceChange): Promise<void> {
    const id = this.open();
    if (id === null) return;
    await this.#router.navigate(addressOf(id, from), { replaceUrl: true });
    await this.#router.navigate(addressOf(id, to));
  }

  /** Ctrl+Shift+F, or ⇧⌘F, searches everywhere; so does a slash where nobody writes. */
  protected press(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
    const everywhere = (ctrlKey || metaKey) && shiftKey && !altKey && key.toLowerCase() === 'f';
    const slash = key === '/' && !ctrlKey && !metaKey && !altKey && !isWriting(event.target);
    if (!(everywhere || slash) || this.account.name() === null || event.defaultPrevented) return;
    event.preventDefault();
    this.side()?.openSearch();
  }
}

function addressOf(conversation: ConversationId, place: string | null): string[] {
  return place === null ? ['/c', conversation] : ['/c', conversation, 'm', place];
}

function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
