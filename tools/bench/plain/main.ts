import type { Conversation, Message } from 'ngx-tencent-chat/models';

import type { BenchHandle, BenchNewest } from '../../../projects/demo/src/app/bench/bench-handle';
import {
  SAMPLE_END,
  makeConversations,
  makeHistory,
  makeHistoryMessage,
} from '../../../projects/chat/testing/src/sample-history';
import { ConversationWindow } from './conversation-window';
import { make } from './message-row';
import { MessageWindow } from './message-window';

/** The same handle as the library's, over a list in plain DOM. */
class PlainBench implements BenchHandle {
  readonly name = 'plain DOM';
  readonly framework = 'none';
  readonly ready = Promise.resolve();
  readonly rowSelector = '.pane .row';
  readonly virtual = true;

  readonly #talk = make('main', 'talk', document.body);
  readonly #composer = make('textarea', 'composer', this.#talk);
  readonly #prepared = new Map<number, readonly Message[]>();
  #conversations: readonly Conversation[] = [];
  #pool: readonly Message[] = [];
  #window: MessageWindow | null = null;
  #list: ConversationWindow | null = null;
  #next = SAMPLE_END;

  prepare(n: number): void {
    this.#prepared.set(n, makeHistory(n));
    if (this.#pool.length < Math.min(n, 1_000)) this.#pool = makeHistory(Math.min(n, 1_000));
  }

  setMessages(n: number): void {
    this.#show(this.#prepared.get(n) ?? makeHistory(n));
  }

  append(k: number): void {
    for (let count = 0; count < k; count++) this.#window?.append(makeHistoryMessage(this.#next++));
  }

  prepend(k: number): void {
    const end = this.#window?.messages[0]?.sequence ?? SAMPLE_END;
    this.#window?.prepend(makeHistory(k, { end }));
  }

  holdHistory(): void {
    // Nothing is asked for by itself here.
  }

  atOldest(): boolean {
    return this.#window?.rowAt(0) != null && this.#window.scroller.scrollTop < 66;
  }

  openConversation(_: number, n: number): void {
    if (this.#pool.length < n) this.#pool = makeHistory(n);
    this.#show(this.#pool.slice(-n).map((message) => ({ ...message })));
  }

  closeConversation(): void {
    this.#window?.destroy();
    this.#window = null;
  }

  prepareConversations(m: number): void {
    this.#conversations = makeConversations(m);
  }

  setConversations(m: number): void {
    if (this.#conversations.length !== m) this.prepareConversations(m);
    this.#list?.scroller.remove();
    this.#list = new ConversationWindow(this.#conversations);
    document.body.prepend(this.#list.scroller);
  }

  bumpConversation(i: number): void {
    const { body } = makeHistoryMessage(this.#next++);
    const text = body.type === 'text' ? body.text : '';
    this.#list?.bump(this.#conversations[i]?.id ?? '', text);
  }

  scroller(): HTMLElement | null {
    return this.#window?.scroller ?? null;
  }

  convScroller(): HTMLElement | null {
    return this.#list?.scroller ?? null;
  }

  composer(): HTMLTextAreaElement {
    return this.#composer;
  }

  newest(): BenchNewest {
    let newest: BenchNewest = { seq: -1, el: null };
    for (const el of document.querySelectorAll<HTMLElement>(this.rowSelector)) {
      const seq = Number(el.dataset['number']);
      if (seq > newest.seq) newest = { seq, el };
    }
    return newest;
  }

  counts(): { readonly nodes: number; readonly messages: number } {
    const window = this.#window;
    return {
      nodes: window ? window.scroller.querySelectorAll('*').length + 1 : 0,
      messages: window?.messages.length ?? 0,
    };
  }

  #show(messages: readonly Message[]): void {
    this.#window?.destroy();
    this.#window = new MessageWindow(messages);
    this.#next = SAMPLE_END;
    this.#talk.prepend(this.#window.scroller);
  }
}

window.bench = new PlainBench();
