import {
  ChatEvent,
  ConversationCommands,
  GroupCommands,
  HistoryTarget,
  LiveCommands,
  MessageCommands,
  MessagePage,
  OutgoingMessage,
  PeopleCommands,
  RoomCommands,
  SearchCommands,
  TopicCommands,
} from 'ngx-tencent-chat/client';
import {
  ChatCredential,
  Conversation,
  ConversationId,
  Message,
  Person,
  UserId,
  kindOf,
} from 'ngx-tencent-chat/models';
import { Observable } from 'rxjs';

import { FakeCommands } from './fake-client-commands';
import { FakeConversations } from './fake-client-conversations';
import { failure } from './fake-client-faults';
import { FakeGroupCommands } from './fake-client-group-commands';
import { FakePage, pageAround, pageFrom } from './fake-client-history';
import { FakeChatClientOptions } from './fake-client-options';
import { FakeLive } from './fake-client-live';
import { FakePeople } from './fake-client-people';
import { toPeer } from './fake-client-record';
import { FakeRooms } from './fake-client-rooms';
import { FakeSearch } from './fake-client-search';
import { hasFile, toStored } from './fake-client-uploads';
import { FakeOthers } from './fake-others';

const somePeople: readonly Person[] = [
  { id: 'alice', name: 'Alice', avatarUrl: null },
  { id: 'bob', name: 'Bob', avatarUrl: null },
  { id: 'carol', name: 'Carol', avatarUrl: null },
];

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
export class FakeChatClient extends FakeOthers {
  readonly #pageSize: number;
  /** Rises with every sign-in and sign-out, so that a late one can see that it is. */
  #turn = 0;
  #destroyed = false;

  readonly events: Observable<ChatEvent>;
  override readonly commands: MessageCommands;
  override readonly rooms: RoomCommands;
  override readonly search: SearchCommands;
  override readonly topics: TopicCommands;
  override readonly live: LiveCommands;
  override readonly conversations: ConversationCommands;
  override readonly groups: GroupCommands;
  override readonly people: PeopleCommands;

  constructor(options: FakeChatClientOptions = {}) {
    const { people = somePeople, pageSize = 15, listEvents = 'after' } = options;
    super(listEvents);
    this.#pageSize = pageSize;
    this.events = this.parts.line.events;
    this.commands = new FakeCommands(this.parts);
    this.rooms = new FakeRooms(this.parts);
    this.search = new FakeSearch(this.parts);
    this.topics = this.topicBook;
    this.live = new FakeLive(this.parts);
    this.conversations = new FakeConversations(this.parts);
    this.groups = new FakeGroupCommands(this.parts, this.groupDesk);
    this.people = new FakePeople(this.parts, this.peopleDesk, this.presences);
    people.forEach((person) => this.addPerson(person));
  }

  override async signIn(credential: ChatCredential): Promise<Person> {
    const turn = ++this.#turn;
    this.parts.line.resumeSignIns();
    return this.parts.faults.answer('signIn', [credential], async () => {
      await this.parts.faults.held('signIn');
      await this.parts.line.untilUp();
      if (turn !== this.#turn) throw failure('not-signed-in');
      if (credential.expireAt * 1_000 <= Date.now()) throw failure('credential-expired');
      if (this.parts.line.me !== null && this.parts.line.me !== credential.userID)
        this.parts.line.leave();
      this.parts.line.me = credential.userID;
      this.parts.line.ended = null;
      const me = this.parts.world.person(credential.userID);
      this.tell({ type: 'ready', me });
      return me;
    });
  }

  override async signOut(): Promise<void> {
    this.#turn++;
    return this.parts.faults.answer('signOut', [], () => this.parts.line.leave());
  }

  override async listConversations(): Promise<readonly Conversation[]> {
    return this.parts.faults.answer('listConversations', [], () =>
      this.parts.world.listConversations(this.parts.line.reach()),
    );
  }

  override async loadMessages(
    conversationId: ConversationId,
    cursor: string | null,
  ): Promise<MessagePage> {
    return this.parts.faults.answer('loadMessages', [conversationId, cursor], () => {
      const me = this.parts.line.reach();
      const all = this.parts.world.between(me, toPeer(conversationId));
      const page = pageFrom(all, cursor, this.#pageSize);
      if (!page) throw failure('not-found');
      return this.#toPage(page, me);
    });
  }

  override async loadMessagesAt(
    conversationId: ConversationId,
    target: HistoryTarget,
  ): Promise<MessagePage> {
    return this.parts.faults.answer('loadMessagesAt', [conversationId, target], () => {
      const me = this.parts.line.reach();
      const all = this.parts.world.between(me, toPeer(conversationId));
      return this.#toPage(pageAround(all, target, this.#pageSize), me);
    });
  }

  override async send(message: OutgoingMessage): Promise<Message> {
    return this.parts.faults.answer('send', [message], () =>
      hasFile(message.body) ? this.#sendFile(message) : this.#store(message),
    );
  }

  override async markRead(conversationId: ConversationId): Promise<void> {
    return this.parts.faults.answer('markRead', [conversationId], () => {
      const me = this.parts.line.reach();
      const peer = toPeer(conversationId);
      const changed =
        kindOf(conversationId) === 'group'
          ? this.parts.world.markGroupRead(me, peer)
          : this.parts.world.markRead(peer, me).length > 0;
      const { marks = [] } = this.parts.world.settings(me, peer);
      const others = marks.filter((mark) => mark !== 'unread');
      this.parts.world.set(me, peer, { marks: others });
      if (changed || others.length < marks.length) this.parts.line.tellConversation(peer);
    });
  }

  override async react(
    conversationId: ConversationId,
    messageId: string,
    reaction: string,
    on: boolean,
  ): Promise<void> {
    return this.parts.faults.answer('react', [conversationId, messageId, reaction, on], () =>
      this.reactAs(this.parts.line.reach(), messageId, reaction, on),
    );
  }

  override async findPeople(ids: readonly string[]): Promise<readonly Person[]> {
    return this.parts.faults.answer('findPeople', [ids], () => {
      this.parts.line.reach();
      return ids
        .filter((id) => this.parts.world.knows(id))
        .map((id) => this.parts.world.person(id));
    });
  }

  /** Counts that somebody asked; the test mends the connection, with `mendLink()`. */
  override reconnect(): void {
    this.parts.faults.note('reconnect', []);
  }

  override destroy(): Promise<void> {
    if (!this.#destroyed) {
      this.#destroyed = true;
      this.#turn++;
      this.parts.line.close();
    }
    return Promise.resolve();
  }

  async #sendFile(message: OutgoingMessage): Promise<Message> {
    this.parts.line.reach();
    const { key, conversationId } = message;
    await this.parts.uploads.take(key, conversationId);
    this.parts.line.reach();
    const event = { type: 'upload-progressed', conversationId, key, fraction: 1 } as const;
    this.tell(event);
    return this.#store(message);
  }

  #store(message: OutgoingMessage): Message {
    const { world, line } = this.parts;
    const me = line.reach();
    const { key, conversationId, quote = null, mentions = [] } = message;
    const { wantsReceipt = false, album = null } = message;
    const to = toPeer(conversationId);
    if (!world.groups.mayWrite(to, me) || world.settings(to, me).blocked)
      throw failure('not-allowed');
    const extras = { quote, mentions, wantsReceipt, album, ...toStored(world, message.body) };
    const record = world.store({ key, from: me, to, sentAt: Date.now(), ...extras });
    line.tellConversation(to);
    return world.toMessage(record, me);
  }

  #toPage({ records, older, newer }: FakePage, me: UserId): MessagePage {
    return {
      messages: records.map((record) => this.parts.world.toMessage(record, me)),
      older,
      newer,
    };
  }
}
