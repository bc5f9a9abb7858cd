import {
  ChatClient,
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
import { Observable } from 'rxjs';

import { FakeFaults, failure } from './fake-client-faults';
import { FakePage, pageAround, pageFrom } from './fake-client-history';
import { FakeLine } from './fake-client-line';
import { FakeChatClientOptions, FakeMethod } from './fake-client-options';
import {
  FakePeer,
  FakeRecord,
  FakeSettings,
  FakeWorld,
  toConversationId,
  toPeer,
} from './fake-client-world';

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
  readonly #world = new FakeWorld();
  readonly #faults = new FakeFaults();
  readonly #pageSize: number;
  readonly #line: FakeLine;
  /** Rises with every sign-in and sign-out, so that a late one can see that it is. */
  #turn = 0;
  #signatures = 0;
  #destroyed = false;

  readonly events: Observable<ChatEvent>;

  constructor(options: FakeChatClientOptions = {}) {
    super();
    const { people = somePeople, pageSize = 15, listEvents = 'after' } = options;
    this.#pageSize = pageSize;
    this.#line = new FakeLine(this.#world, listEvents);
    this.events = this.#line.events;
    people.forEach((person) => this.addPerson(person));
  }

  override async signIn(credential: ChatCredential): Promise<Person> {
    const turn = ++this.#turn;
    this.#line.resumeSignIns();
    return this.#faults.answer('signIn', [credential], async () => {
      await this.#faults.held('signIn');
      await this.#line.untilUp();
      if (turn !== this.#turn) throw failure('not-signed-in');
      if (credential.expireAt * 1_000 <= Date.now()) throw failure('credential-expired');
      if (this.#line.me !== null && this.#line.me !== credential.userID) this.#line.leave();
      this.#line.me = credential.userID;
      this.#line.ended = null;
      const me = this.#world.person(credential.userID);
      this.tell({ type: 'ready', me });
      return me;
    });
  }

  override async signOut(): Promise<void> {
    this.#turn++;
    return this.#faults.answer('signOut', [], () => this.#line.leave());
  }

  override async listConversations(): Promise<readonly Conversation[]> {
    return this.#faults.answer('listConversations', [], () =>
      this.#world.listConversations(this.#line.reach()),
    );
  }

  override async loadMessages(
    conversationId: ConversationId,
    cursor: string | null,
  ): Promise<MessagePage> {
    return this.#faults.answer('loadMessages', [conversationId, cursor], () => {
      const me = this.#line.reach();
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
      const me = this.#line.reach();
      const all = this.#world.between(me, toPeer(conversationId));
      return this.#toPage(pageAround(all, target, this.#pageSize), me);
    });
  }

  override async send(message: OutgoingMessage): Promise<Message> {
    return this.#faults.answer('send', [message], () => {
      const me = this.#line.reach();
      const { key, conversationId, body, quote = null, mentions = [] } = message;
      const text = body.type === 'text' ? body.text : '';
      if (text.trim() === '') throw failure('empty');
      const to = toPeer(conversationId);
      const sentAt = Date.now();
      const record = this.#world.store({ key, from: me, to, text, sentAt, quote, mentions });
      this.#line.tellConversation(to);
      return this.#world.toMessage(record, me);
    });
  }

  override async markRead(conversationId: ConversationId): Promise<void> {
    return this.#faults.answer('markRead', [conversationId], () => {
      const me = this.#line.reach();
      const peer = toPeer(conversationId);
      const changed =
        kindOf(conversationId) === 'group'
          ? this.#world.markGroupRead(me, peer)
          : this.#world.markRead(peer, me).length > 0;
      if (changed) this.#line.tellConversation(peer);
    });
  }

  override async react(
    conversationId: ConversationId,
    messageId: string,
    reaction: string,
    on: boolean,
  ): Promise<void> {
    return this.#faults.answer('react', [conversationId, messageId, reaction, on], () =>
      this.reactAs(this.#line.reach(), messageId, reaction, on),
    );
  }

  override async findPeople(ids: readonly string[]): Promise<readonly Person[]> {
    return this.#faults.answer('findPeople', [ids], () => {
      this.#line.reach();
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
      this.#line.close();
    }
    return Promise.resolve();
  }

  /** Makes a person known to the service, or changes them. */
  addPerson(person: Person): void {
    this.#world.addPerson(person);
    if (person.id === this.#line.me) this.tell({ type: 'me-changed', me: person });
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
    if (this.#line.me === null) throw failure('not-signed-in');
    this.#world.set(this.#line.me, peer, settings);
    this.#line.tellConversation(peer);
  }

  /**
   * Somebody writes to the signed-in person. Heard at once, or missed while the link is down.
   * @param group The conversation id of the group in which they write; by default to the person alone.
   */
  receive(text: string, from: UserId, group?: ConversationId): Message {
    return this.#write(text, from, group ?? this.#line.signedIn(), group ?? from);
  }

  /**
   * The signed-in person writes from another device.
   * @param to A person, or the conversation id of a group.
   */
  sendElsewhere(text: string, to: string): Message {
    return this.#write(text, this.#line.signedIn(), to, to);
  }

  /** Somebody reads what the signed-in person wrote to them. */
  readByPeer(peer: UserId): void {
    const ids = this.#world.markRead(this.#line.signedIn(), peer).map(({ id }) => id);
    if (ids.length === 0) return;
    const conversationId = toConversationId(peer);
    this.#line.tellWithList(peer, { type: 'messages-read', conversationId, ids });
  }

  /** The sender takes a message back. */
  recall(id: string): void {
    const record = this.#change(id, () => ({ recalled: true }));
    const peer = this.#line.peerOf(record);
    const conversationId = toConversationId(peer);
    this.#line.tellWithList(peer, { type: 'message-recalled', conversationId, id, recall: null });
  }

  /** The sender changes a message. */
  edit(id: string, text: string): void {
    const record = this.#change(id, ({ version }) => ({ text, version: version + 1 }));
    const { version } = record;
    const peer = this.#line.peerOf(record);
    const conversationId = toConversationId(peer);
    const body = { type: 'text', text } as const;
    this.#line.tellWithList(peer, {
      type: 'message-edited',
      conversationId,
      id,
      version,
      body,
      mentions: [],
    });
  }

  /** Somebody puts a reaction on a message, or takes their own one away. */
  reactAs(by: UserId, id: string, reaction: string, on = true): void {
    const record = this.#world.react(id, by, reaction, on);
    if (record === undefined) throw failure('not-found');
    if (record === null) return;
    const conversationId = toConversationId(this.#line.peerOf(record));
    const reactions = this.#world.toReactions(record, this.#line.signedIn());
    this.#line.tellWhenUp({
      type: 'reactions-changed',
      conversationId,
      changes: [{ id, reactions }],
    });
  }

  /** What the service has stored of a conversation, oldest first. */
  stored(conversationId: ConversationId): readonly Message[] {
    const me = this.#line.signedIn();
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
    this.#line.setLink(link);
  }

  /** Mends the connection. Of what was missed nothing is told: whoever wants to know asks. */
  mendLink(): void {
    this.#line.setLink('up');
    this.#line.resumeSignIns();
  }

  /** Tells the conversations as they are now that changed since `listEvents: 'held'` kept them back. */
  releaseListEvents(): void {
    this.#line.releaseListEvents();
  }

  /** Ends the sign-in. Calls fail until the person signs in again. */
  kick(reason: KickReason): void {
    this.#line.ended = reason;
    this.tell({ type: 'kicked-out', reason });
  }

  /** Tells an event, whatever it is. */
  tell(event: ChatEvent): void {
    this.#line.tell(event);
  }

  #toPage({ records, older, newer }: FakePage, me: UserId): MessagePage {
    return { messages: records.map((record) => this.#world.toMessage(record, me)), older, newer };
  }

  #write(text: string, from: UserId, to: FakePeer, peer: FakePeer): Message {
    const record = this.#world.store({ from, to, text, sentAt: Date.now() });
    const message = this.#world.toMessage(record, this.#line.signedIn());
    this.#line.tellWithList(peer, { type: 'messages-arrived', messages: [message] });
    return message;
  }

  #change(id: string, change: (record: FakeRecord) => Partial<FakeRecord>): FakeRecord {
    const record = this.#world.change(id, change);
    if (!record) throw failure('not-found');
    return record;
  }
}
