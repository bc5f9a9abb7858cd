import {
  Component,
  ViewContainerRef,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { ChatError, MessageQuery } from 'ngx-tencent-chat/client';
import { CHAT_INTL, SharedKind } from 'ngx-tencent-chat/i18n';
import { ConversationId, Message, MessagePlace } from 'ngx-tencent-chat/models';
import { NameBook } from 'ngx-tencent-chat/state';

import { MessageSearch } from '../search/message-search';
import { ChatSharedGrid } from './shared-grid';
import { toMonths } from './shared-months';
import { ChatSharedRows } from './shared-rows';

/** The tabs in their order, and what each looks for. */
const KINDS: Readonly<Record<SharedKind, MessageQuery['types']>> = {
  media: ['image', 'video'],
  files: ['file'],
  links: ['link'],
  voice: ['voice'],
};
/** How near to the end more is loaded, in pixels. */
const NEAR = 600;

let shelves = 0;

/** The contents of the shared media: loaded when somebody first opens them. */
@Component({
  selector: 'chat-shared-contents',
  templateUrl: './shared-contents.html',
  styleUrl: './shared-contents.css',
  imports: [ChatSharedGrid, ChatSharedRows],
})
export class ChatSharedContents {
  readonly #words = inject(CHAT_INTL);
  protected readonly intl = this.#words.search;
  protected readonly again = this.#words.tryAgain;
  readonly #names = inject(NameBook);
  readonly #around = inject(ViewContainerRef);
  // Words are not looked for here.
  readonly #search = new MessageSearch(() => true);
  protected readonly prefix = `chat-shared-${++shelves}-`;
  protected readonly kinds = Object.keys(KINDS) as readonly SharedKind[];

  readonly conversation = input.required<ConversationId>();
  readonly jump = output<MessagePlace>();

  protected readonly kind = signal<SharedKind>('media');
  protected readonly results = computed(() => {
    const results = this.#search.results();
    return { ...results, messages: this.#names.messages(results.messages) };
  });
  protected readonly months = computed(() => toMonths(this.results().messages, this.#words));
  protected readonly state = computed(() => {
    const { messages, more, failure } = this.results();
    if (messages.length > 0) return 'found';
    if (failure !== null) return 'failed';
    return more === 'loading' ? 'loading' : 'nothing';
  });

  constructor() {
    effect(() => {
      const query = this.#toQuery(this.conversation(), KINDS[this.kind()]);
      untracked(() => void this.#search.look(query));
    });
  }

  protected show(kind: SharedKind, tabs: HTMLElement): void {
    this.kind.set(kind);
    tabs.querySelector<HTMLElement>(`#${this.prefix}${kind}`)?.focus();
  }

  protected pressTab({ key, currentTarget }: KeyboardEvent, tabs: HTMLElement): void {
    const rtl =
      currentTarget instanceof Element && getComputedStyle(currentTarget).direction === 'rtl';
    const at = this.kinds.indexOf(this.kind());
    const steps: Readonly<Partial<Record<string, number>>> = {
      ArrowRight: rtl ? -1 : 1,
      ArrowLeft: rtl ? 1 : -1,
      Home: -at,
      End: this.kinds.length - 1 - at,
    };
    const next = this.kinds.at((at + (steps[key] ?? 0)) % this.kinds.length);
    if (next && steps[key] !== undefined) this.show(next, tabs);
  }

  protected follow({ scrollHeight, scrollTop, clientHeight }: HTMLElement): void {
    const near = scrollHeight - scrollTop - clientHeight < NEAR;
    if (near && this.results().more === 'some') this.loadMore();
  }

  protected loadMore(): void {
    void this.#search.loadMore();
  }

  protected async look({ key }: Message): Promise<void> {
    const { openViewer } = await import('ngx-tencent-chat/media');
    openViewer(this.#around, {
      messages: () => this.results().messages.toReversed(),
      key,
      expired: (message) => void this.renew(message),
    });
  }

  protected goTo({ id, sentAt, sequence }: Message): void {
    if (id !== null) this.jump.emit({ id, sentAt, sequence });
  }

  protected async renew(message: Message): Promise<void> {
    try {
      await this.#search.renew(message);
    } catch (error) {
      // It stays as it is: a row without its picture.
      if (!(error instanceof ChatError)) throw error;
    }
  }

  #toQuery(conversationId: ConversationId, types: MessageQuery['types']): MessageQuery {
    return { text: '', conversationId, senders: [], types, from: null, until: null };
  }
}
