import type { Conversation } from 'ngx-tencent-chat/models';

import { make } from './message-row';

const ROW = 64;
const OVERSCAN = 6;

interface Item {
  readonly element: HTMLElement;
  readonly name: HTMLElement;
  readonly text: HTMLElement;
}

/** Conversations in a window of rows that are all of one height. */
export class ConversationWindow {
  readonly scroller = make('div', 'list');
  readonly #canvas = make('div', 'canvas', this.scroller);
  readonly #items = new Map<number, Item>();
  #conversations: Conversation[];
  #frame = 0;

  constructor(conversations: readonly Conversation[]) {
    this.#conversations = [...conversations];
    this.scroller.addEventListener('scroll', () => this.#render());
    this.#renderSoon();
  }

  /** Moves a conversation to the top. */
  bump(id: string, text: string): void {
    const index = this.#conversations.findIndex((each) => each.id === id);
    const [conversation] = this.#conversations.splice(index, 1);
    if (!conversation?.lastMessage) return;
    const lastMessage = { ...conversation.lastMessage, body: { type: 'text', text } as const };
    this.#conversations.unshift({ ...conversation, lastMessage });
    this.#renderSoon();
  }

  #renderSoon(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#render();
    });
  }

  #render(): void {
    const { scrollTop, clientHeight } = this.scroller;
    const count = this.#conversations.length;
    const first = Math.max(0, Math.floor(scrollTop / ROW) - OVERSCAN);
    const last = Math.min(count, Math.ceil((scrollTop + clientHeight) / ROW) + OVERSCAN);
    this.#canvas.style.height = `${count * ROW}px`;
    for (const [index, { element }] of this.#items) {
      if (index >= first && index < last) continue;
      element.remove();
      this.#items.delete(index);
    }
    for (let index = first; index < last; index++) this.#fill(index);
  }

  #fill(index: number): void {
    const conversation = this.#conversations[index];
    if (!conversation) return;
    const item = this.#items.get(index) ?? this.#make(index);
    const body = conversation.lastMessage?.body;
    setText(item.name, conversation.peer.name);
    setText(item.text, body?.type === 'text' ? body.text : '');
  }

  #make(index: number): Item {
    const element = make('div', 'item', this.#canvas);
    make('div', 'avatar', element);
    const body = make('div', 'body', element);
    const name = make('div', 'name', body);
    const text = make('div', 'text', body);
    element.style.transform = `translateY(${index * ROW}px)`;
    const item = { element, name, text };
    this.#items.set(index, item);
    return item;
  }
}

function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
