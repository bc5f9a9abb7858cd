import { ApplicationRef, VERSION } from '@angular/core';
import { ChatService, ConversationHandle } from 'ngx-tencent-chat';
import { Conversation, ConversationId, Message } from 'ngx-tencent-chat/models';
import { makeConversations, makeHistory } from 'ngx-tencent-chat/testing';

import { BenchClient } from './bench-client';
import { findNewest, findScroller, isInView, numberIn } from './bench-dom';
import { BenchHandle, BenchNewest } from './bench-handle';
import { BenchView } from './bench-view';

/** What is driven: a running chat. */
export interface BenchChat {
  readonly app: ApplicationRef;
  readonly client: BenchClient;
  readonly chat: ChatService;
  readonly view: BenchView;
  readonly host: HTMLElement;
}

/** A conversation that has been made and not been shown. */
interface Prepared {
  readonly id: ConversationId;
  readonly messages: readonly Message[];
}

/** Drives the three parts of a chat through their inputs and their client. */
export class Bench implements BenchHandle {
  readonly name = 'ngx-tencent-chat';
  readonly framework = `Angular ${VERSION.full}`;
  readonly rowSelector = 'chat-message-feed .row';
  readonly virtual = true;
  readonly ready: Promise<void>;

  readonly #chat: BenchChat;
  readonly #prepared = new Map<number, Prepared>();
  #conversations: readonly Conversation[] = [];
  /** What other conversations' messages are made from: their texts are made once. */
  #pool: readonly Message[] = [];
  #open: ConversationHandle | null = null;
  #holding = false;
  #turns = 0;
  #scroller: HTMLElement | null = null;
  #convScroller: HTMLElement | null = null;

  constructor(chat: BenchChat) {
    this.#chat = chat;
    this.ready = chat.app.whenStable();
  }

  prepare(n: number): void {
    this.#prepared.set(n, this.#make(n));
    this.#growPool(Math.min(n, 1_000));
  }

  setMessages(n: number): void {
    const { id, messages } = this.#prepared.get(n) ?? this.#make(n);
    this.#prepared.delete(n);
    this.#show(id, messages);
  }

  append(k: number): void {
    const id = this.#open?.id;
    for (let count = 0; id && count < k; count++) this.#chat.client.arrive(id);
  }

  prepend(k: number): void {
    const open = this.#open;
    if (!open) return;
    const { client } = this.#chat;
    client.hold(true);
    if (!client.isAsked(open.id)) void open.loadOlder();
    client.answerOlder(k);
    client.hold(this.#holding);
  }

  holdHistory(on: boolean): void {
    this.#holding = on;
    this.#chat.client.hold(on);
  }

  atOldest(): boolean {
    const scroller = this.scroller();
    const oldest = this.#open?.messages()[0]?.sequence;
    const row = this.#rows().find((each) => numberIn(each) === oldest);
    return scroller !== null && row !== undefined && isInView(row, scroller);
  }

  openConversation(i: number, n: number): void {
    this.#growPool(n);
    const id: ConversationId = `group:room-${i}`;
    this.#show(
      id,
      this.#pool.slice(-n).map((message) => ({ ...message, conversationId: id })),
    );
  }

  closeConversation(): void {
    if (this.#open) this.#chat.client.forget(this.#open.id);
    this.#open = null;
    this.#chat.view.conversation.set(null);
  }

  prepareConversations(m: number): void {
    this.#conversations = makeConversations(m);
  }

  setConversations(m: number): void {
    if (this.#conversations.length !== m) this.prepareConversations(m);
    this.#chat.client.list(this.#conversations);
    this.#chat.view.listing.set(true);
  }

  bumpConversation(i: number): void {
    this.#chat.client.bump(i);
  }

  scroller(): HTMLElement | null {
    return (this.#scroller =
      stillIn(this.#scroller) ?? findScroller(this.#find('chat-message-feed')));
  }

  convScroller(): HTMLElement | null {
    const list = this.#find('chat-conversation-list');
    return (this.#convScroller = stillIn(this.#convScroller) ?? findScroller(list));
  }

  composer(): HTMLTextAreaElement | null {
    return this.#chat.host.querySelector<HTMLTextAreaElement>('chat-composer textarea');
  }

  newest(): BenchNewest {
    const seq = this.#open ? this.#chat.client.newestOf(this.#open.id) : -1;
    const shown = findNewest(this.#rows());
    const scroller = this.scroller();
    if (!shown.el || !scroller) return { seq, el: null };
    // Rows far from the end are not those of the newest message; what has not been drawn yet is new.
    const left = scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
    return shown.seq < seq && left > scroller.clientHeight ? { seq, el: null } : shown;
  }

  counts(): { readonly nodes: number; readonly messages: number } {
    const nodes = this.#find('chat-message-pane')?.querySelectorAll('*').length ?? 0;
    return { nodes, messages: this.#open?.messages().length ?? 0 };
  }

  #show(id: ConversationId, messages: readonly Message[]): void {
    const { client, chat, view } = this.#chat;
    if (this.#open && this.#open.id !== id) client.forget(this.#open.id);
    client.serve(id, messages);
    this.#open = chat.conversation(id);
    // In memory before it is shown: a pane that has to ask first would show that it waits.
    void this.#open.open();
    view.conversation.set(id);
  }

  #make(n: number): Prepared {
    const id: ConversationId = `group:bench-${++this.#turns}`;
    return { id, messages: makeHistory(n, { conversationId: id }) };
  }

  #growPool(n: number): void {
    if (this.#pool.length < n) this.#pool = makeHistory(n);
  }

  #rows(): readonly Element[] {
    return [...this.#chat.host.querySelectorAll(this.rowSelector)];
  }

  #find(selector: string): HTMLElement | null {
    return this.#chat.host.querySelector<HTMLElement>(selector);
  }
}

/** An element that is still in the document. */
function stillIn(element: HTMLElement | null): HTMLElement | null {
  return element?.isConnected ? element : null;
}
