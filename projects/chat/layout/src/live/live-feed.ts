import {
  Component,
  ElementRef,
  afterRenderEffect,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { CHAT_INTL } from 'ngx-tencent-chat/i18n';
import { ChatComposer } from 'ngx-tencent-chat/kit';
import { ConversationId, Message } from 'ngx-tencent-chat/models';
import { LiveStore, MessageStore, NameBook, SessionStore } from 'ngx-tencent-chat/state';
import { injectMessageTypes } from 'ngx-tencent-chat/ui';

/** How many messages are drawn, and how many are kept. */
const DRAWN = 60;
const KEPT = 300;

/** So many pixels above the end still count as the end. */
const NEAR = 24;

/**
 * The talk of a live room: what is said from now on, over a film. It stands at the newest message until
 * somebody scrolls up; then nothing moves, and a button leads back. Whoever is not signed in reads.
 *
 * @example
 * <chat-live-feed conversation="group:stage" (signIn)="askToSignIn()" />
 */
@Component({
  selector: 'chat-live-feed',
  templateUrl: './live-feed.html',
  styleUrl: './live-feed.css',
  imports: [ChatComposer],
})
export class ChatLiveFeed {
  readonly #intl = inject(CHAT_INTL);
  readonly #live = inject(LiveStore);
  readonly #messages = inject(MessageStore);
  readonly #session = inject(SessionStore);
  readonly #names = inject(NameBook);
  readonly #types = injectMessageTypes();
  protected readonly words = this.#intl.kinds;
  protected readonly label = this.#intl.layout.liveChat;

  /** Which live room. */
  readonly conversation = input.required<ConversationId>();

  /** Emits when whoever only reads wants to write. */
  readonly signIn = output<void>();

  private readonly view = viewChild.required<ElementRef<HTMLElement>>('view');

  protected readonly visit = computed(() => this.#live.visit(this.conversation())());
  readonly #all = computed(() => {
    const { messages } = this.#messages.thread(this.conversation())();
    return messages.filter(({ body, recalled }) => body.type !== 'notice' && !recalled);
  });

  /** What stood here when the reader left the end; null while they are there. */
  protected readonly held = linkedSignal<ConversationId, readonly Message[] | null>({
    source: this.conversation,
    computation: () => null,
  });
  protected readonly rows = computed(() =>
    (this.held() ?? this.#all()).slice(-DRAWN).map((message) => ({
      key: message.key,
      message,
      sender: this.#names.person(message.sender).name,
      text: this.#types.preview(message.body, this.#intl),
    })),
  );
  protected readonly below = computed(() => {
    const last = this.held()?.at(-1);
    if (!last) return 0;
    const all = this.#all();
    return all.length - 1 - all.findLastIndex(({ key }) => key === last.key);
  });

  /** How large the view was when it was last brought to its end. */
  #size = '';

  constructor() {
    effect((onCleanup) => {
      const id = this.conversation();
      onCleanup(untracked(() => this.#live.enter(id)));
    });
    effect((onCleanup) => {
      const id = this.conversation();
      const leave = untracked(() => [this.#messages.watch(id), this.#messages.fold(id, KEPT)]);
      onCleanup(() => leave.forEach((each) => each()));
    });
    effect(() => {
      const id = this.conversation();
      if (this.#session.open()) untracked(() => void this.#messages.open(id));
    });
    afterRenderEffect(() => {
      this.rows();
      if (this.held() === null) this.#goToEnd();
    });
    afterRenderEffect((onCleanup) => {
      const observer = new ResizeObserver(() => {
        if (this.held() === null) this.#goToEnd();
      });
      observer.observe(this.view().nativeElement);
      onCleanup(() => observer.disconnect());
    });
  }

  /** Goes to the newest message and stays there. */
  jumpToLatest(): void {
    this.held.set(null);
    this.view().nativeElement.focus({ preventScroll: true });
  }

  /** Whoever scrolls up reads: nothing is taken away from them. */
  protected follow(): void {
    // Another size moves it too, and nobody has scrolled.
    if (this.held() === null && this.#size !== this.#sizeNow()) return this.#goToEnd();
    const { scrollTop, scrollHeight, clientHeight } = this.view().nativeElement;
    const atEnd = scrollHeight - clientHeight - scrollTop <= NEAR;
    if (atEnd && this.below() === 0) this.held.set(null);
    else if (!atEnd && this.held() === null) this.held.set(this.#all());
  }

  #goToEnd(): void {
    const { nativeElement: view } = this.view();
    view.scrollTop = view.scrollHeight;
    this.#size = this.#sizeNow();
  }

  #sizeNow(): string {
    const { clientWidth, clientHeight } = this.view().nativeElement;
    return `${clientWidth} ${clientHeight}`;
  }
}
