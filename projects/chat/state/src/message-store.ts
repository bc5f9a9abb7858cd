import { DestroyRef, Service, Signal, computed, inject } from '@angular/core';
import { patchState, signalStore, withState } from '@ngrx/signals';
import { ChatClient, ChatError, ChatEvent, MessagePage } from 'ngx-tencent-chat/client';
import { ConversationId, Message } from 'ngx-tencent-chat/models';

import { Outbox } from './outbox';
import { RetryTimers } from './retry-timers';
import { SessionStore } from './session-store';
import { Thread, emptyThread } from './thread';
import {
  applyBroken,
  applyEdited,
  applyMessage,
  applyNewest,
  applyPage,
  applyRead,
  applyRecalled,
  closesGap,
} from './thread-updaters';

interface MessageState {
  readonly threads: Readonly<Record<ConversationId, Thread>>;
}

const MessageState = signalStore(
  { providedIn: 'root', protectedState: false },
  withState<MessageState>({ threads: {} }),
);

/** How many pages are fetched at most to fill a gap; beyond that, the older part is forgotten. */
const gapPages = 20;

/** Holds the messages of the conversations that have been opened. Sole writer of that state. */
@Service()
export class MessageStore {
  readonly #state = inject(MessageState);
  readonly #client = inject(ChatClient);
  readonly #session = inject(SessionStore);
  readonly #outbox = new Outbox(this.#client, {
    me: () => this.#session.me(),
    open: () => this.#session.open(),
    messages: (id) => this.#thread(id).messages,
    update: (id, apply) => this.#update(id, apply),
  });
  readonly #signals = new Map<ConversationId, Signal<Thread>>();
  readonly #reopening = new RetryTimers<ConversationId>();
  /** How often the connection broke: what was fetched meanwhile may have a gap behind it. */
  #breaks = 0;
  /** Rises when the person leaves: what was fetched for them is not for the next one. */
  #turn = 0;

  /** The last unstored message of each conversation that has one. */
  readonly unsent: Signal<ReadonlyMap<ConversationId, Message>> = computed(
    () => selectUnsent(this.#state.threads()),
    { equal: sameMap },
  );

  constructor() {
    const subscription = this.#client.events.subscribe((event) => this.#hear(event));
    inject(DestroyRef).onDestroy(() => {
      subscription.unsubscribe();
      this.#outbox.clear();
      this.#reopening.clear();
    });
  }

  /** What is loaded of a conversation. The same signal for the same id. */
  thread(id: ConversationId): Signal<Thread> {
    let thread = this.#signals.get(id);
    if (!thread) this.#signals.set(id, (thread = computed(() => this.#thread(id))));
    return thread;
  }

  /** Loads the newest page of a conversation, unless it is there. Failures become state. */
  async open(id: ConversationId): Promise<void> {
    this.#keep(id);
    const { opened, loading, gapAfter } = this.#thread(id);
    if ((opened && gapAfter === null) || loading === 'newest' || !this.#session.open()) return;
    await this.#load(id, 'newest', () => (opened ? this.#fillGap(id) : this.#loadNewest(id)));
    this.#openLater(id);
  }

  /** Opens it again after a while, if it failed and that may help. */
  #openLater(id: ConversationId): void {
    const { opened, gapAfter, failure } = this.#thread(id);
    if (opened && gapAfter === null) this.#reopening.settle(id);
    else if (failure?.retryable) this.#reopening.later(id, () => void this.open(id));
  }

  /** Loads the next older page, if there is one and none is under way. Failures become state. */
  async loadOlder(id: ConversationId): Promise<void> {
    const { older, loading } = this.#thread(id);
    if (older === null || loading || !this.#session.open()) return;
    await this.#load(id, 'older', async () => {
      const page = await this.#client.loadMessages(id, older);
      // The thread may have begun anew since: then the page has no place in it.
      return (thread) =>
        thread.older === older
          ? { ...applyPage(thread, page.messages), older: page.older }
          : thread;
    });
  }

  /** Sends a text. It is shown at once, kept while there is no connection, and sent in order. */
  send(id: ConversationId, text: string): Message {
    return this.#outbox.add(id, text);
  }

  /** Sends a message again that was refused or is waiting. */
  retry(id: ConversationId, key: string): void {
    this.#outbox.retry(id, key);
  }

  async #load(
    id: ConversationId,
    loading: 'newest' | 'older',
    fetch: () => Promise<(thread: Thread) => Thread>,
  ): Promise<void> {
    const turn = this.#turn;
    const breaks = this.#breaks;
    this.#update(id, (thread) => ({ ...thread, loading, failure: null }));
    try {
      const apply = await fetch();
      if (turn !== this.#turn) return;
      this.#updateOpened(id, (thread) => ({ ...apply(thread), loading: null }));
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      if (turn !== this.#turn) return;
      const failure = error.toFailure();
      this.#updateOpened(id, (thread) => ({ ...thread, loading: null, failure }));
    }
    // The connection was broken and mended meanwhile: nobody else asks for what was missed.
    if (breaks !== this.#breaks) await this.open(id);
  }

  async #loadNewest(id: ConversationId): Promise<(thread: Thread) => Thread> {
    const breaks = this.#breaks;
    const { messages, older } = await this.#client.loadMessages(id, null);
    return (thread) => this.#inStep(breaks, applyNewest(thread, messages, older), messages);
  }

  /** Marks what stands behind a page if the connection broke after it was asked for. */
  #inStep(breaks: number, thread: Thread, page: readonly Message[]): Thread {
    return breaks === this.#breaks ? thread : applyBroken(thread, page.at(-1) ?? null);
  }

  /** Fetches back to where the connection broke, or as far as is reasonable. */
  async #fillGap(id: ConversationId): Promise<(thread: Thread) => Thread> {
    const breaks = this.#breaks;
    let page: MessagePage = await this.#client.loadMessages(id, null);
    for (let pages = 1; pages < gapPages; pages++) {
      if (closesGap(this.#thread(id), page.messages) || page.older === null) break;
      const before = await this.#client.loadMessages(id, page.older);
      page = joinPages(before, page);
    }
    const { messages, older } = page;
    return (thread) => {
      const filled = closesGap(thread, messages) || older === null;
      const joined = filled
        ? { ...applyPage(thread, messages), gapAfter: null }
        : applyNewest(thread, messages, older);
      return this.#inStep(breaks, joined, messages);
    };
  }

  #hear(event: ChatEvent): void {
    switch (event.type) {
      case 'messages-arrived':
        event.messages.forEach((message) => this.#arrive(message));
        break;
      case 'messages-read':
        this.#updateOpened(event.conversationId, (thread) => applyRead(thread, event.ids));
        break;
      case 'message-recalled':
        this.#updateOpened(event.conversationId, (thread) => applyRecalled(thread, event.id));
        break;
      case 'message-edited': {
        const { id, version, body } = event;
        this.#updateOpened(event.conversationId, (thread) =>
          applyEdited(thread, id, version, body),
        );
        break;
      }
      case 'ready':
        this.#catchUp();
        break;
      case 'missed':
        this.#break();
        this.#catchUp();
        break;
      case 'link':
        if (event.link === 'up') this.#catchUp();
        else this.#break();
        break;
      case 'kicked-out':
        this.#break();
        break;
      case 'signed-out':
        this.#turn++;
        this.#outbox.clear();
        this.#reopening.clear();
        this.#signals.clear();
        patchState(this.#state, { threads: {} });
        break;
    }
  }

  #arrive(message: Message): void {
    this.#updateOpened(message.conversationId, (thread) => applyMessage(thread, message));
  }

  #break(): void {
    this.#breaks++;
    for (const id of this.#ids()) this.#update(id, (thread) => applyBroken(thread));
  }

  /** After the connection is back: fetches what was missed and sends what waited. */
  #catchUp(): void {
    if (!this.#session.open()) return;
    const ids = this.#ids();
    ids.forEach((id) => this.#outbox.flush(id));
    void this.#openAll(ids.toReversed());
  }

  /** One after the other, the last one opened first: the service allows so many calls a second. */
  async #openAll(ids: readonly ConversationId[]): Promise<void> {
    const breaks = this.#breaks;
    for (const id of ids) {
      if (breaks !== this.#breaks || !this.#session.open()) return;
      if (this.#state.threads()[id]) await this.open(id);
    }
  }

  #ids(): readonly ConversationId[] {
    return Object.keys(this.#state.threads()) as ConversationId[];
  }

  #thread(id: ConversationId): Thread {
    return this.#state.threads()[id] ?? emptyThread;
  }

  #keep(id: ConversationId): void {
    if (!this.#state.threads()[id]) this.#update(id, (thread) => ({ ...thread }));
  }

  /** Conversations that nobody has opened are not kept; opening one loads it. */
  #updateOpened(id: ConversationId, apply: (thread: Thread) => Thread): void {
    if (this.#state.threads()[id]) this.#update(id, apply);
  }

  #update(id: ConversationId, apply: (thread: Thread) => Thread): void {
    const before = this.#thread(id);
    const after = apply(before);
    if (after === before) return;
    patchState(this.#state, ({ threads }) => ({ threads: { ...threads, [id]: after } }));
  }
}

function selectUnsent(threads: MessageState['threads']): ReadonlyMap<ConversationId, Message> {
  const unsent = new Map<ConversationId, Message>();
  for (const { messages } of Object.values(threads)) {
    const last = messages.at(-1);
    if (last && last.status !== 'sent') unsent.set(last.conversationId, last);
  }
  return unsent;
}

function sameMap<K, V>(a: ReadonlyMap<K, V>, b: ReadonlyMap<K, V>): boolean {
  return a.size === b.size && [...a].every(([key, value]) => b.get(key) === value);
}

/** Two pages as one. They may share the messages of the moment where one ends and the other begins. */
function joinPages(before: MessagePage, after: MessagePage): MessagePage {
  const ids = new Set(after.messages.map(({ id }) => id));
  const fresh = before.messages.filter(({ id }) => !ids.has(id));
  return { messages: [...fresh, ...after.messages], older: before.older, newer: after.newer };
}
