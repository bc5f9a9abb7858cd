import { setTimeout as startTimer } from 'node:timers';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Credential } from '../admin/control-desk.ts';
import type { SdkCall, SdkNews, SdkSettings } from './sdk-protocol.ts';

/** A message as far as the tests look at it. */
export interface SdkMessage {
  readonly ID: string;
  readonly from: string;
  readonly to: string;
  readonly flow: 'in' | 'out';
  readonly nick: string;
  readonly time: number;
  readonly status: string;
  readonly isRevoked: boolean;
  readonly isPeerRead: boolean;
  readonly payload: { readonly text?: string };
  readonly cloudCustomData: string;
}

/** A conversation as far as the tests look at it. */
export interface SdkConversation {
  readonly conversationID: string;
  readonly unreadCount: number;
  readonly isPinned: boolean;
  readonly peerReadTime: number;
  readonly lastMessage: { readonly messageForShow: string; readonly isRevoked: boolean };
  readonly userProfile: { readonly nick: string };
}

/** Something that the SDK told the app. */
export interface SdkEvent {
  readonly name: string;
  readonly data: unknown;
  readonly isSyncCompleted?: boolean;
}

/** What the SDK refused with. */
export class SdkError extends Error {
  override readonly name = 'SdkError';
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

interface Waiter {
  readonly check: () => boolean;
  readonly resolve: () => void;
}

/** How long a test waits for what must happen. Never waited for in full when all is well. */
const PATIENCE_MS = 60_000;

/** Somebody who uses the unmodified official SDK, in a thread of his own. */
export class SdkUser {
  readonly userID: string;
  readonly #worker: Worker;
  readonly #calls = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #waiters = new Set<Waiter>();
  readonly #crashes: SdkError[] = [];
  #leaving: Promise<void> | undefined;
  #credential: Credential | undefined;
  #events: SdkEvent[] = [];
  #callCount = 0;

  constructor(userID: string, settings: SdkSettings) {
    this.userID = userID;
    // Its output is not looked at: the SDK talks before its log level can be set.
    this.#worker = new Worker(new URL('./sdk-worker.ts', import.meta.url), {
      workerData: settings,
      stdout: true,
      stderr: true,
    });
    this.#worker.on('message', (news: SdkNews) => {
      this.#take(news);
    });
    this.#worker.on('error', (error) => {
      for (const call of this.#calls.values()) call.reject(error);
    });
  }

  /**
   * What went wrong in the SDK without any call being to blame. Not that it asked more often than it
   * allows itself, and not that a group which it had just heard of, and asked about, was dismissed
   * meanwhile: both come of a busy machine.
   */
  get crashes(): readonly SdkError[] {
    return this.#crashes;
  }

  /**
   * Calls a method of the SDK. Rejects with `SdkError`. A message is named `{ messageID }`, also deep
   * in an argument; `{ messageID, change }` changes it first, as an app does before `modifyMessage`.
   * A function is named `{ listener }`: what it hears is among the events, under that name.
   */
  async call<T = unknown>(method: string, ...args: readonly unknown[]): Promise<T> {
    this.#callCount += 1;
    const call: SdkCall = { id: this.#callCount, method, args };
    const result = Promise.withResolvers<unknown>();
    this.#calls.set(call.id, result);
    this.#worker.postMessage(call);
    return (await result.promise) as T;
  }

  /** Signs in and waits until everything is fetched. */
  login(credential: Credential): Promise<void> {
    return this.loginAs(this.userID, credential);
  }

  /** Signs in as somebody else. The SDK says so before it is ready: both are waited for. */
  async loginAs(userID: string, credential: Credential): Promise<void> {
    this.#credential = credential;
    this.forgetEvents();
    await this.call('login', { userID, userSig: credential.userSig });
    await this.until('it is ready and the list is there', () => {
      const isListed = this.events('onConversationListUpdated').some(
        ({ isSyncCompleted }) => isSyncCompleted,
      );
      return isListed && this.events('sdkStateReady').length > 0;
    });
  }

  /** Signs out and in again: what the SDK knows then, the service kept. */
  async signInAgain(): Promise<void> {
    if (!this.#credential) throw new Error(`${this.userID} never signed in`);
    await this.call('logout');
    await this.login(this.#credential);
  }

  /** Sends a text and says what the SDK made of it. */
  async send(to: string, text: string, more: object = {}): Promise<SdkMessage> {
    const result = await this.call<{ data: { message: SdkMessage } }>('sendText', {
      to,
      text,
      ...more,
    });
    return result.data.message;
  }

  /**
   * Sends a message of any type. `make` is the method of the SDK that makes it, such as
   * `createCustomMessage`; `options` are those of `sendMessage`.
   */
  async sendMade(make: string, message: object, options?: object): Promise<SdkMessage> {
    const result = await this.call<{ data: { message: SdkMessage } }>('sendMade', {
      make,
      message,
      ...(options && { options }),
    });
    return result.data.message;
  }

  /** One page of history, and the id that leads to the next. */
  async historyPage(
    peer: string,
    nextReqMessageID?: string,
  ): Promise<{ messages: SdkMessage[]; next: string; complete: boolean }> {
    const { data } = await this.call<{
      data: { messageList: SdkMessage[]; nextReqMessageID: string; isCompleted: boolean };
    }>('getMessageList', { conversationID: `C2C${peer}`, nextReqMessageID });
    return {
      messages: data.messageList,
      next: data.nextReqMessageID,
      complete: data.isCompleted,
    };
  }

  /** The whole history with somebody, page by page from the newest, each oldest first. */
  async historyPages(peer: string): Promise<SdkMessage[][]> {
    const pages: SdkMessage[][] = [];
    for (let next: string | undefined; ;) {
      const page = await patiently(() => this.historyPage(peer, next));
      pages.push(page.messages);
      if (page.complete) return pages;
      next = page.next;
    }
  }

  async conversations(): Promise<SdkConversation[]> {
    const { data } = await this.call<{ data: { conversationList: SdkConversation[] } }>(
      'getConversationList',
    );
    return data.conversationList;
  }

  /** What the SDK told since sign-in, or since the events were forgotten. */
  events(name: string): readonly SdkEvent[] {
    return this.#events.filter((event) => event.name === name);
  }

  forgetEvents(): void {
    this.#events = [];
  }

  /** The texts that arrived, in the order of their arrival. */
  receivedTexts(): string[] {
    return this.events('onMessageReceived')
      .flatMap(({ data }) => data as SdkMessage[])
      .map(({ payload }) => payload.text ?? '');
  }

  /** The conversations as the last event had them. */
  listedConversations(): readonly SdkConversation[] {
    return (this.events('onConversationListUpdated').at(-1)?.data ?? []) as SdkConversation[];
  }

  unreadWith(peer: string): number | undefined {
    return this.listedConversations().find(({ conversationID }) => conversationID === `C2C${peer}`)
      ?.unreadCount;
  }

  /** Waits until something is true, looking again at every event. Rejects if it never is. */
  async until(what: string, check: () => boolean): Promise<void> {
    if (check()) return;
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    const waiter: Waiter = {
      check,
      resolve: () => {
        resolve(undefined);
      },
    };
    this.#waiters.add(waiter);
    const deadline = startTimer(() => {
      reject(new Error(`${this.userID} waited in vain: ${what}`));
    }, PATIENCE_MS);
    try {
      await promise;
    } finally {
      clearTimeout(deadline);
      this.#waiters.delete(waiter);
    }
  }

  /**
   * Asks for something until the SDK is connected again: it does not try by itself. The question is
   * about somebody else, because about the user himself the SDK asks nobody.
   */
  async reconnect(): Promise<void> {
    const isConnected = () =>
      (this.events('netStateChange').at(-1)?.data as { state: string } | undefined)?.state ===
      'connected';
    while (!isConnected()) {
      this.call('getUserStatus', { userIDList: ['somebody-else'] }).catch(() => undefined);
      await pause(250);
    }
  }

  /** Ends the SDK and its thread. */
  leave(): Promise<void> {
    this.#leaving ??= this.#leave();
    return this.#leaving;
  }

  async #leave(): Promise<void> {
    // Rejects with 2024 when nobody is signed in, and ends everything all the same.
    await this.call('destroy').catch(() => undefined);
    await this.#worker.terminate();
  }

  #take(news: SdkNews): void {
    if (news.kind === 'event') {
      this.#events.push(news.event as SdkEvent);
      for (const waiter of this.#waiters) if (waiter.check()) waiter.resolve();
      return;
    }
    if (news.kind === 'crash') {
      if (!ofBusyMachine.includes(news.code))
        this.#crashes.push(new SdkError(news.code, news.message));
      return;
    }
    const call = this.#calls.get(news.id);
    this.#calls.delete(news.id);
    if (news.kind === 'result') call?.resolve(news.value);
    else call?.reject(new SdkError(news.code, news.message));
  }
}

/** The SDK itself refuses to ask more often than 20 times a second. */
const TOO_OFTEN = 2996;

/** No such group, or it was dismissed. */
const NO_GROUP = 10010;

const ofBusyMachine: readonly unknown[] = [TOO_OFTEN, NO_GROUP];

// Asks again until the SDK lets the question through.
async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof SdkError && error.code === TOO_OFTEN)) throw error;
      await pause(20);
    }
  }
}
