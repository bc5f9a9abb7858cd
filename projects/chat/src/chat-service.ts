import { DestroyRef, Injector, PLATFORM_ID, Service, Signal, inject } from '@angular/core';
import { isPlatformServer } from '@angular/common';
import { toObservable } from '@angular/core/rxjs-interop';
import { ChatClient, ChatEvent, ChatFailure, GroupCommands } from 'ngx-tencent-chat/client';
import {
  Connection,
  Conversation,
  ConversationId,
  JoinOutcome,
  Message,
  NewGroup,
  Person,
  UserId,
  directConversationId,
} from 'ngx-tencent-chat/models';
import {
  ConversationStore,
  FetchCredential,
  MessageStore,
  SessionStore,
} from 'ngx-tencent-chat/state';
import { Observable, distinctUntilChanged, filter, from, map, mergeMap } from 'rxjs';

import { CHAT_CONFIG } from './chat-config';
import { ConversationHandle } from './conversation-handle';
import { UnloadGuard } from './unload-guard';

/** A signature says when it ends only to the service. In seconds since 1970: the year 2286. */
const unknownEnd = 9_999_999_999;

/**
 * The front desk of the chat: signs in and out, and hands out conversations. One for the whole app;
 * ends its connection when the app's injector is destroyed.
 */
@Service()
export class ChatService {
  readonly #config = inject(CHAT_CONFIG);
  readonly #injector = inject(Injector);
  readonly #client = inject(ChatClient);
  readonly #session = inject(SessionStore);
  readonly #conversations = inject(ConversationStore);
  readonly #messages = inject(MessageStore);
  readonly #onServer = isPlatformServer(inject(PLATFORM_ID));
  readonly #handles = new Map<ConversationId, ConversationHandle>();
  /** The credential that the app gave last, and not a function for it. */
  #given: { userID: UserId; userSig: string; fetch: FetchCredential } | null = null;

  /** How the connection does. */
  readonly connection: Signal<Connection> = this.#session.connection;

  /** Who is signed in, or null. */
  readonly me: Signal<Person | null> = this.#session.me;

  /** All conversations, pinned ones first, then the newest first. */
  readonly conversations: Signal<readonly Conversation[]> = this.#conversations.conversations;

  /** Unread messages of all conversations that are neither muted nor archived. */
  readonly totalUnread: Signal<number> = this.#conversations.totalUnread;

  /** The last failure that no call could report, or null. */
  readonly error: Signal<ChatFailure | null> = this.#session.failure;

  /** Whether calls reach the service: `connection` as yes or no. */
  readonly ready$: Observable<boolean> = toObservable(this.#session.connection).pipe(
    map(({ phase }) => phase === 'ready'),
    distinctUntilChanged(),
  );

  /** Messages as they arrive, one at a time; own ones from other devices among them. */
  readonly messages$: Observable<Message> = this.#client.events.pipe(
    filter((event) => event.type === 'messages-arrived'),
    mergeMap(({ messages }) => from(messages)),
  );

  /** The mirror of `conversations`. */
  readonly conversations$: Observable<readonly Conversation[]> = toObservable(this.conversations);

  /** The mirror of `totalUnread`. */
  readonly unread$: Observable<number> = toObservable(this.totalUnread);

  /** All that the service tells, as plain data. */
  readonly events$: Observable<ChatEvent> = this.#client.events;

  /** What can be done with groups: changed, joined, left, their members looked after. */
  get groups(): GroupCommands {
    return this.#client.groups;
  }

  constructor() {
    const forget = this.#client.events.subscribe(({ type }) => {
      if (type === 'signed-out') this.#handles.clear();
    });
    const guard = inject(UnloadGuard);
    const allow = guard.watch(() => this.#messages.unsent().size > 0);
    const stay = guard.onLeave(() => this.#flush());
    inject(DestroyRef).onDestroy(() => {
      forget.unsubscribe();
      allow();
      stay();
      void this.#client.destroy();
    });
  }

  /**
   * Signs in. Without arguments it uses `credentials()` of `provideChat()`, which is also asked before
   * a credential ends; with arguments it uses that signature until it ends. Resolves with the
   * signed-in person; while the service cannot be reached it waits. Rejects with `ChatError`. On the
   * server (SSR) it never connects, and never resolves.
   */
  login(userId?: UserId, userSig?: string): Promise<Person> {
    if (this.#onServer) return new Promise<never>(() => undefined);
    if (userId === undefined || userSig === undefined) return this.#session.signIn();
    if (this.connection().phase === 'ready' && this.me()?.id === userId) {
      return this.#session.signIn();
    }
    return this.#session.signIn(this.#sourceOf(userId, userSig));
  }

  /** Signs out and forgets the person: no message, listener or timer of theirs is left. */
  logout(): Promise<void> {
    this.#given = null;
    this.#flush();
    return this.#session.signOut();
  }

  /** Tries at once to mend a broken connection. */
  reconnect(): void {
    this.#session.reconnect();
  }

  /** A handle on a conversation. The same one for the same id. */
  conversation(id: ConversationId): ConversationHandle {
    let handle = this.#handles.get(id);
    if (!handle) {
      handle = new ConversationHandle(id, this.#injector);
      this.#handles.set(id, handle);
    }
    return handle;
  }

  /** A handle on the conversation with a person, whether or not anything has been said yet. */
  directConversation(userId: UserId): ConversationHandle {
    return this.conversation(directConversationId(userId));
  }

  /** Makes a group, with the signed-in person as its owner. Rejects with `ChatError`. */
  async createGroup(group: NewGroup): Promise<ConversationHandle> {
    const { conversationId } = await this.#client.groups.create(group);
    return this.conversation(conversationId);
  }

  /**
   * Comes into a group, or asks to be let in. Rejects with `ChatError`.
   *
   * @param text What is said to those who let people in.
   */
  joinGroup(id: ConversationId, text = ''): Promise<JoinOutcome> {
    return this.#client.groups.join(id, text);
  }

  /** Sends a text to a person: short for `directConversation(to).sendText(text)`. */
  sendText(to: UserId, text: string): Message {
    return this.directConversation(to).sendText(text);
  }

  /** What could still be undone is done now. */
  #flush(): void {
    this.#messages.flush();
    this.#conversations.flush();
  }

  /** The same function for the same pair: two equal logins at a time are one. */
  #sourceOf(userID: UserId, userSig: string): FetchCredential {
    const given = this.#given;
    if (given?.userID === userID && given.userSig === userSig) return given.fetch;
    const SDKAppID = this.#config.sdkAppId;
    const credential = { SDKAppID, userID, userSig, expireAt: unknownEnd };
    const fetch = () => Promise.resolve(credential);
    this.#given = { userID, userSig, fetch };
    return fetch;
  }
}
