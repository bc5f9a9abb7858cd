import {
  ChatClient,
  ChatError,
  ChatErrorCode,
  ChatEvent,
  HistoryTarget,
  MessagePage,
  OutgoingMessage,
} from 'ngx-tencent-chat/client';
import {
  ChatCredential,
  Conversation,
  ConversationId,
  KickReason,
  Message,
  Person,
  UserId,
  kindOf,
} from 'ngx-tencent-chat/models';
import { Observable, Subject } from 'rxjs';

import { FakeFaults } from './fake-client-faults';
import { FakePage, pageAround, pageFrom } from './fake-client-history';
import {
  FakePeer,
  FakeRecord,
  FakeSettings,
  FakeWorld,
  toConversationId,
  toPeer,
} from './fake-client-world';

/** A method of `ChatClient` that can be made to fail, or to answer late. */
export type FakeMethod =
  | 'signIn'
  | 'signOut'
  | 'listConversations'
  | 'loadMessages'
  | 'loadMessagesAt'
  | 'send'
  | 'markRead'
  | 'react'
  | 'findPeople';

/** How a `FakeChatClient` begins. */
export interface FakeChatClientOptions {
  /** The people whom the service knows. Defaults to Alice, Bob and Carol. */
  readonly people?: readonly Person[];
  /** How many messages a page of history has. Defaults to 15. */
  readonly pageSize?: number;
  /**
   * When a conversation's change is heard: right after what changed it, before it, or only with
   * `releaseListEvents()`. A real service promises neither order nor haste. Defaults to `'after'`.
   */
  readonly listEvents?: 'after' | 'before' | 'held';
}

const somePeople: readonly Person[] = [
  { id: 'alice', name: 'Alice', avatarUrl: null },
  { id: 'bob', name: 'Bob', avatarUrl: null },
  { id: 'carol', name: 'Carol', avatarUrl: null },
];
const aYear = 365 * 24 * 60 * 60;

/**
 * A chat service in memory, for tests. It answers at once and does what a good service does: it stores
 * a message once per key, pages its history and counts unread messages. Whatever can go wrong goes
 * wrong on demand.
 *
 * ```ts
 * const client = new FakeChatClient();
 * TestBed.configureTestingModule({ providers: [provideChatTesting(client)] });
 * await TestBed.inject(ChatService).login();
 * client.receive('Hello', 'bob');
 * ```
 */
export class FakeChatClient extends ChatClient {
  readonly #events = new Subject<ChatEvent>();
  readonly #world = new FakeWorld();
  readonly #faults = new FakeFaults();
  readonly #pageSize: number;
  readonly #listEvents: 'after' | 'before' | 'held';
  /** The people whose conversations changed while events of the list are held. */
  readonly #heldPeers = new Set<FakePeer>();
  #me: UserId | null = null;
  #ended: KickReason | null = null;
  #link: 'up' | 'broken' | 'offline' = 'up';
  /** Sign-ins which wait for the connection. */
  #waiting: (() => void)[] = [];
  /** Rises with every sign-in and sign-out, so that a late one can see that it is. */
  #turn = 0;
  #signatures = 0;
  #destroyed = false;

  readonly events: Observable<ChatEvent> = this.#events.asObservable();

  constructor(options: FakeChatClientOptions = {}) {
    super();
    const { people = somePeople, pageSize = 15, listEvents = 'after' } = options;
    this.#pageSize = pageSize;
    this.#listEvents = listEvents;
    people.forEach((person) => this.addPerson(person));
  }

  override async signIn(credential: ChatCredential): Promise<Person> {
    const turn = ++this.#turn;
    this.#resumeSignIns();
    return this.#faults.answer('signIn', [credential], async () => {
      await this.#faults.held('signIn');
      if (this.#link !== 'up') await new Promise<void>((resolve) => this.#waiting.push(resolve));
      if (turn !== this.#turn) throw failure('not-signed-in');
      if (credential.expireAt * 1_000 <= Date.now()) throw failure('credential-expired');
      if (this.#me !== null && this.#me !== credential.userID) this.#leave();
      this.#me = credential.userID;
      this.#ended = null;
      const me = this.#world.person(credential.userID);
      this.tell({ type: 'ready', me });
      return me;
    });
  }

  override async signOut(): Promise<void> {
    this.#turn++;
    return this.#faults.answer('signOut', [], () => this.#leave());
  }

  override async listConversations(): Promise<readonly Conversation[]> {
    return this.#faults.answer('listConversations', [], () => this.#list(this.#reach()));
  }

  override async loadMessages(
    conversationId: ConversationId,
    cursor: string | null,
  ): Promise<MessagePage> {
    return this.#faults.answer('loadMessages', [conversationId, cursor], () => {
      const me = this.#reach();
      const all = this.#world.between(me, toPeer(conversationId));
      const page = pageFrom(all, cursor, this.#pageSize);
      if (!page) throw failure('not-found');
      return this.#toPage(page, me);
    });
  }

  override async loadMessagesAt(
    conversationId: ConversationId,
    target: HistoryTarget,
  ): Promise<MessagePage> {
    return this.#faults.answer('loadMessagesAt', [conversationId, target], () => {
      const me = this.#reach();
      const all = this.#world.between(me, toPeer(conversationId));
      return this.#toPage(pageAround(all, target, this.#pageSize), me);
    });
  }

  override async send(message: OutgoingMessage): Promise<Message> {
    return this.#faults.answer('send', [message], () => {
      const me = this.#reach();
      const { key, conversationId, text, quote = null, mentions = [] } = message;
      if (text.trim() === '') throw failure('empty');
      const to = toPeer(conversationId);
      const sentAt = Date.now();
      const record = this.#world.store({ key, from: me, to, text, sentAt, quote, mentions });
      this.#tellConversation(to);
      return this.#world.toMessage(record, me);
    });
  }

  override async markRead(conversationId: ConversationId): Promise<void> {
    return this.#faults.answer('markRead', [conversationId], () => {
      const me = this.#reach();
      const peer = toPeer(conversationId);
      const changed =
        kindOf(conversationId) === 'group'
          ? this.#world.markGroupRead(me, peer)
          : this.#world.markRead(peer, me).length > 0;
      if (changed) this.#tellConversation(peer);
    });
  }

  override async react(
    conversationId: ConversationId,
    messageId: string,
    reaction: string,
    on: boolean,
  ): Promise<void> {
    return this.#faults.answer('react', [conversationId, messageId, reaction, on], () =>
      this.reactAs(this.#reach(), messageId, reaction, on),
    );
  }

  override async findPeople(ids: readonly string[]): Promise<readonly Person[]> {
    return this.#faults.answer('findPeople', [ids], () => {
      this.#reach();
      return ids.filter((id) => this.#world.knows(id)).map((id) => this.#world.person(id));
    });
  }

  /** Counts that somebody asked; the test mends the connection, with `mendLink()`. */
  override reconnect(): void {
    this.#faults.note('reconnect', []);
  }

  override destroy(): Promise<void> {
    if (!this.#destroyed) {
      this.#destroyed = true;
      this.#turn++;
      this.#leave();
      this.#events.complete();
    }
    return Promise.resolve();
  }

  /** Makes a person known to the service, or changes them. */
  addPerson(person: Person): void {
    this.#world.addPerson(person);
    if (person.id === this.#me) this.tell({ type: 'me-changed', me: person });
  }

  /**
   * Makes a group known to the service, or changes it.
   * @param members Ids of people; by default all whom the service knows.
   */
  addGroup(group: Person, members: readonly UserId[] = this.#world.everybody()): void {
    this.#world.addGroup(group, members);
  }

  /** Makes a credential that this client accepts. */
  credential(userID: UserId = 'alice'): ChatCredential {
    const expireAt = Math.floor(Date.now() / 1_000) + aYear;
    const userSig = `signature ${++this.#signatures} of ${userID}`;
    return { SDKAppID: 1400000001, userID, userSig, expireAt };
  }

  /**
   * Stores a message as if it had been written some time ago. Nobody is told.
   * @param to A person, or the conversation id of a group.
   * @param sentAt Milliseconds since 1970; never before a message that is already stored.
   */
  addHistory(from: UserId, to: string, text: string, sentAt = Date.now()): void {
    this.#world.store({ from, to, text, sentAt });
  }

  /**
   * Pins or mutes a conversation of the signed-in person.
   * @param peer The other person, or the conversation id of a group.
   */
  configure(peer: string, settings: FakeSettings): void {
    if (this.#me === null) throw failure('not-signed-in');
    this.#world.set(this.#me, peer, settings);
    this.#tellConversation(peer);
  }

  /**
   * Somebody writes to the signed-in person. Heard at once, or missed while the link is down.
   * @param group The conversation id of the group in which they write; by default to the person alone.
   */
  receive(text: string, from: UserId, group?: ConversationId): Message {
    return this.#write(text, from, group ?? this.#signedIn(), group ?? from);
  }

  /**
   * The signed-in person writes from another device.
   * @param to A person, or the conversation id of a group.
   */
  sendElsewhere(text: string, to: string): Message {
    return this.#write(text, this.#signedIn(), to, to);
  }

  /** Somebody reads what the signed-in person wrote to them. */
  readByPeer(peer: UserId): void {
    const ids = this.#world.markRead(this.#signedIn(), peer).map(({ id }) => id);
    if (ids.length === 0) return;
    const conversationId = toConversationId(peer);
    this.#tellWithList(peer, { type: 'messages-read', conversationId, ids });
  }

  /** The sender takes a message back. */
  recall(id: string): void {
    const record = this.#change(id, () => ({ recalled: true }));
    const peer = this.#peerOf(record);
    const conversationId = toConversationId(peer);
    this.#tellWithList(peer, { type: 'message-recalled', conversationId, id });
  }

  /** The sender changes a message. */
  edit(id: string, text: string): void {
    const record = this.#change(id, ({ version }) => ({ text, version: version + 1 }));
    const { version } = record;
    const peer = this.#peerOf(record);
    const conversationId = toConversationId(peer);
    const body = { type: 'text', text } as const;
    this.#tellWithList(peer, { type: 'message-edited', conversationId, id, version, body });
  }

  /** Somebody puts a reaction on a message, or takes their own one away. */
  reactAs(by: UserId, id: string, reaction: string, on = true): void {
    const record = this.#world.react(id, by, reaction, on);
    if (record === undefined) throw failure('not-found');
    if (record === null) return;
    const conversationId = toConversationId(this.#peerOf(record));
    const reactions = this.#world.toReactions(record, this.#signedIn());
    this.#tellWhenUp({ type: 'reactions-changed', conversationId, changes: [{ id, reactions }] });
  }

  /** What the service has stored of a conversation, oldest first. */
  stored(conversationId: ConversationId): readonly Message[] {
    const me = this.#signedIn();
    return this.#world
      .between(me, toPeer(conversationId))
      .map((record) => this.#world.toMessage(record, me));
  }

  /** Lets the next call of a method fail, before it has any effect. */
  failNext(method: FakeMethod, code: ChatErrorCode): void {
    this.#faults.failNext(method, failure(code));
  }

  /** Lets the next call of a method take effect, but its answer be lost. */
  loseNextReply(method: FakeMethod): void {
    this.#faults.loseNextReply(method, failure('network'));
  }

  /**
   * Keeps back the answers of a method: calls take effect at once and stay unanswered. Returns the
   * function that gives the answers and ends the holding.
   */
  hold(method: FakeMethod): () => void {
    return this.#faults.hold(method);
  }

  /** How often a method was called, failed calls included. */
  calls(method: FakeMethod | 'reconnect'): number {
    return this.#faults.callsOf(method).length;
  }

  /** What each call of a method was given. */
  callsOf(method: FakeMethod): readonly (readonly unknown[])[] {
    return this.#faults.callsOf(method);
  }

  /** Breaks the connection: calls fail, and nothing is heard of what happens. */
  breakLink(link: 'broken' | 'offline' = 'broken'): void {
    this.#link = link;
    this.tell({ type: 'link', link });
  }

  /** Mends the connection. Of what was missed nothing is told: whoever wants to know asks. */
  mendLink(): void {
    this.#link = 'up';
    this.tell({ type: 'link', link: 'up' });
    this.#resumeSignIns();
  }

  /** Tells the conversations as they are now that changed since `listEvents: 'held'` kept them back. */
  releaseListEvents(): void {
    const peers = [...this.#heldPeers];
    this.#heldPeers.clear();
    this.#tellConversations(peers);
  }

  /** Ends the sign-in. Calls fail until the person signs in again. */
  kick(reason: KickReason): void {
    this.#ended = reason;
    this.tell({ type: 'kicked-out', reason });
  }

  /** Tells an event, whatever it is. */
  tell(event: ChatEvent): void {
    this.#events.next(event);
  }

  #leave(): void {
    this.#me = null;
    this.#heldPeers.clear();
    this.#ended = null;
    this.#resumeSignIns();
    this.tell({ type: 'signed-out' });
  }

  #resumeSignIns(): void {
    this.#waiting.splice(0).forEach((resume) => resume());
  }

  #toPage({ records, older, newer }: FakePage, me: UserId): MessagePage {
    return { messages: records.map((record) => this.#world.toMessage(record, me)), older, newer };
  }

  #list(me: UserId): readonly Conversation[] {
    return this.#world
      .peersOf(me)
      .map((peer) => this.#world.toConversation(me, peer))
      .sort((a, b) => b.activeAt - a.activeAt);
  }

  #write(text: string, from: UserId, to: FakePeer, peer: FakePeer): Message {
    const record = this.#world.store({ from, to, text, sentAt: Date.now() });
    const message = this.#world.toMessage(record, this.#signedIn());
    this.#tellWithList(peer, { type: 'messages-arrived', messages: [message] });
    return message;
  }

  #change(id: string, change: (record: FakeRecord) => Partial<FakeRecord>): FakeRecord {
    const record = this.#world.change(id, change);
    if (!record) throw failure('not-found');
    return record;
  }

  #peerOf(record: FakeRecord): FakePeer {
    return this.#world.peerOf(record, this.#me ?? '');
  }

  #tellWithList(peer: FakePeer, event: ChatEvent): void {
    if (this.#listEvents === 'before') this.#tellConversation(peer);
    this.#tellWhenUp(event);
    if (this.#listEvents !== 'before') this.#tellConversation(peer);
  }

  #tellConversation(peer: FakePeer): void {
    if (this.#listEvents === 'held') this.#heldPeers.add(peer);
    else this.#tellConversations([peer]);
  }

  #tellConversations(peers: readonly FakePeer[]): void {
    const me = this.#me;
    if (me === null || peers.length === 0) return;
    const conversations = peers.map((peer) => this.#world.toConversation(me, peer));
    this.#tellWhenUp({ type: 'conversations-changed', conversations });
  }

  #tellWhenUp(event: ChatEvent): void {
    if (this.#link === 'up' && !this.#ended) this.tell(event);
  }

  /** Who is signed in, for a call which needs the service. */
  #reach(): UserId {
    const me = this.#signedIn();
    if (this.#ended === 'credential-expired') throw failure('credential-expired');
    if (this.#ended) throw failure('kicked-out');
    if (this.#link !== 'up') throw failure('network');
    return me;
  }

  #signedIn(): UserId {
    if (this.#me !== null) return this.#me;
    throw failure('not-signed-in');
  }
}

const passing: readonly ChatErrorCode[] = ['network', 'too-fast', 'credential-expired'];

function failure(code: ChatErrorCode): ChatError {
  const message = `The fake chat service says: ${code}.`;
  return new ChatError({ code, message, vendorCode: null, retryable: passing.includes(code) });
}
