import {
  ChatClient,
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
} from 'ngx-tencent-chat/models';
import { Subject } from 'rxjs';

import { calledOff, endedMeanwhile, otherApplication } from './client-errors';
import { buildParts } from './client-parts';
import { Commands } from './commands';
import { readConversationList } from './conversation-list';
import { readOwnProfile, untilReady } from './first-look';
import { History } from './history';
import { LinkKeeper } from './link-keeper';
import { Reactions } from './reactions';
import { SdkEvent, SdkReactions, sdkEvents } from './sdk';
import { forgetCaches } from './sdk-caches';
import { SdkHost, Zones, codeOf, noZones } from './sdk-host';
import { sendOutgoing } from './send-outgoing';
import { SentLedger } from './sent-ledger';
import { SignIn } from './sign-in';
import { TencentClientOptions } from './tencent-options';
import { toEvents } from './to-model/events';
import { toConversations } from './to-model/conversation';
import { profileToPerson } from './to-model/person';
import { Visits } from './visits';
import { watchNetwork } from './watch-network';

/** Speaks to Tencent RTC Chat through its official SDK, `@tencentcloud/chat` 3.6.6. */
export class TencentClient extends ChatClient {
  readonly #events = new Subject<ChatEvent>();
  readonly #sdkAppId: number;
  readonly #zones: Zones;
  readonly #host: SdkHost;
  readonly #sent: SentLedger;
  readonly #history: History;
  readonly #reactions: Reactions;
  readonly #commands: Commands;
  readonly #link: LinkKeeper;
  readonly #visits = new Visits();
  readonly #unwatchNetwork: () => void;
  #signIn: SignIn | null = null;
  /** Rises with every sign-in and sign-out, so that what is late can see that it is. */
  #turn = 0;

  readonly events = this.#events.asObservable();
  override readonly commands: MessageCommands;
  override readonly rooms: RoomCommands;
  override readonly search: SearchCommands;
  override readonly conversations: ConversationCommands;
  override readonly groups: GroupCommands;
  override readonly people: PeopleCommands;
  override readonly topics: TopicCommands;
  override readonly live: LiveCommands;

  constructor(options: TencentClientOptions) {
    super();
    this.#sdkAppId = options.sdkAppId;
    this.#zones = options.zones ?? noZones;
    const parts = buildParts(options, {
      zones: this.#zones,
      visits: this.#visits,
      hear: (event) => this.#hear(event),
      tell: (event) => this.#tellNews(event),
    });
    this.#host = parts.host;
    this.#sent = parts.sent;
    this.#history = parts.history;
    this.#reactions = parts.reactions;
    this.#commands = parts.commands;
    ({ messages: this.commands, rooms: this.rooms, search: this.search } = this.#commands);
    ({ conversations: this.conversations, groups: this.groups } = this.#commands);
    ({ topics: this.topics, live: this.live, people: this.people } = this.#commands);
    this.#link = new LinkKeeper(() => void this.#askService());
    this.#unwatchNetwork = watchNetwork(() => this.#followNetwork());
  }

  override async signIn(credential: ChatCredential): Promise<Person> {
    if (credential.SDKAppID !== this.#sdkAppId) throw otherApplication(credential, this.#sdkAppId);
    const turn = ++this.#turn;
    // Its place is taken by this one, which knows better whether there is anything to mend.
    this.#link.rest();
    if (this.#commands.live.guest) await this.#commands.live.endGuest();
    await this.#makeRoom(credential.userID);
    this.#assertWanted(turn);
    const how = await this.#runSignIn(new SignIn(this.#host, credential));
    this.#assertWanted(turn);
    this.#visits.enter(credential.userID);
    this.#zones.outside(() => this.#link.keep());
    if (how === 'freshly') this.#beginAnew();
    await untilReady(this.#host);
    const me = await this.#zones.outside(() => readOwnProfile(this.#host, credential.userID));
    // The SDK says "still signed in" without a connection too.
    await this.#link.untilUp();
    this.#assertWanted(turn);
    if (!this.#link.kept) throw endedMeanwhile();
    this.#events.next({ type: 'ready', me });
    return me;
  }

  override async signOut(): Promise<void> {
    this.#turn++;
    await this.#leave();
  }

  override async listConversations(): Promise<readonly Conversation[]> {
    return this.#visits.answer(async (me) => {
      const listed = await readConversationList(this.#host);
      this.#commands.list.keep(listed);
      return toConversations(listed, me);
    });
  }

  override async loadMessages(id: ConversationId, cursor: string | null): Promise<MessagePage> {
    const loaded = await this.#visits.answer((me) => this.#history.load(id, cursor, me));
    return this.#reactions.addTo(loaded.page, loaded.live);
  }

  override async loadMessagesAt(id: ConversationId, target: HistoryTarget): Promise<MessagePage> {
    const loaded = await this.#visits.answer((me) => this.#history.loadAt(id, target, me));
    return this.#reactions.addTo(loaded.page, loaded.live);
  }

  override async send(outgoing: OutgoingMessage): Promise<Message> {
    return this.#visits.answer((me) =>
      sendOutgoing(this.#sent, outgoing, me).catch((error: unknown) => {
        this.#commands.hearRefusal(outgoing.conversationId, error, me);
        throw error;
      }),
    );
  }

  override async markRead(id: ConversationId): Promise<void> {
    await this.#commands.conversations.markRead(id);
  }

  override async react(
    id: ConversationId,
    messageId: string,
    reaction: string,
    on: boolean,
  ): Promise<void> {
    await this.#visits.answer(() => this.#reactions.set(id, messageId, reaction, on));
  }

  override async findPeople(ids: readonly string[]): Promise<readonly Person[]> {
    if (ids.length === 0) return [];
    const ask = () => this.#host.call((chat) => chat.getUserProfile({ userIDList: ids }));
    const { data } = await this.#visits.answer(ask);
    return data.map(profileToPerson);
  }

  override reconnect(): void {
    this.#zones.outside(() => this.#link.hurry());
  }

  override async destroy(): Promise<void> {
    this.#unwatchNetwork();
    await this.signOut();
    this.#events.complete();
  }

  async #runSignIn(signIn: SignIn): Promise<'freshly' | 'still'> {
    this.#signIn = signIn;
    try {
      return await this.#zones.outside(() => signIn.run());
    } finally {
      if (this.#signIn === signIn) this.#signIn = null;
    }
  }

  /** The service has answered: the connection is up, and what the SDK knew of the last sign-in is gone. */
  #beginAnew(): void {
    this.#history.beginSignIn();
    this.#reactions.beginSignIn();
    this.#markUp();
  }

  /** Ends what is in the way of this person's sign-in: that of another one. */
  async #makeRoom(userId: UserId): Promise<void> {
    const before = this.#signIn;
    before?.callOff();
    if (this.#visits.me !== null && this.#visits.me !== userId) await this.#leave();
    // Else the SDK would take the sign-in of the other one for this one's.
    else if (before && before.userId !== userId) await this.#host.stop();
  }

  async #leave(): Promise<void> {
    this.#signIn?.callOff();
    this.#link.forget();
    this.#sent.clear();
    this.#reactions.clear();
    this.#commands.clear();
    const me = this.#visits.leave();
    this.#events.next({ type: 'signed-out' });
    // Ending the instance ends its connection and workers too; the next person gets a new one.
    await this.#host.stop();
    if (me !== null) forgetCaches(this.#sdkAppId, me);
  }

  #assertWanted(turn: number): void {
    if (turn !== this.#turn) throw calledOff();
  }

  #hear(event: SdkEvent): void {
    if (event.name === sdkEvents.error) void this.#hearFailure(event);
    else if (event.name === sdkEvents.messageReactionsUpdated) this.#hearReactions(event);
    else this.#tell(event);
    const { me } = this.#visits;
    if (me !== null) this.#commands.hear(event, me);
  }

  #hearReactions({ data }: SdkEvent): void {
    if (this.#visits.me !== null) this.#reactions.hear(data as SdkReactions);
  }

  /** What was learned in between, unless the person has gone. */
  #tellNews(event: ChatEvent): void {
    if (this.#visits.me !== null) this.#zones.inside(() => this.#events.next(event));
  }

  /** The SDK tells as an event too what its calls reject with. Only what no call reports is news. */
  async #hearFailure(event: SdkEvent): Promise<void> {
    const turn = this.#turn;
    if (await this.#host.isReported(codeOf(event.data))) return;
    if (turn === this.#turn) this.#zones.inside(() => this.#tell(event));
  }

  /** Who hears: those who only came to read are nobody, and nothing is their own. */
  get #ear(): UserId | null {
    return this.#visits.me ?? (this.#commands.live.guest ? '' : null);
  }

  #tell(event: SdkEvent): void {
    for (const told of toEvents(event, this.#ear, navigator.onLine)) {
      if (told.type === 'link') this.#followLink(told.link);
      // Nothing can be asked any more. An ended credential is renewed at once.
      if (told.type === 'kicked-out' && told.reason !== 'credential-expired') this.#link.rest();
      this.#events.next(told);
    }
  }

  async #askService(): Promise<void> {
    const turn = this.#turn;
    try {
      await this.#history.ping(this.#visits.me ?? '');
    } catch {
      // Nothing was learned; the mender asks again.
      return;
    }
    if (turn === this.#turn) this.#zones.inside(() => this.#markUp());
  }

  /** An answer proves that the link is up, also when the SDK never noticed that it was not. */
  #markUp(): void {
    if (this.#link.up) return;
    this.#followLink('up');
    this.#events.next({ type: 'link', link: 'up' });
  }

  #followLink(link: 'up' | 'broken' | 'offline'): void {
    if (link !== 'up') this.#signIn?.markBroken();
    this.#zones.outside(() => this.#link.follow(link));
  }

  /** The SDK reconnects by itself when the network is back, and now and then does not. */
  #followNetwork(): void {
    if (!this.#link.kept) return;
    const link = navigator.onLine ? 'broken' : 'offline';
    this.#zones.inside(() => this.#events.next({ type: 'link', link }));
    this.#followLink(link);
    this.reconnect();
  }
}
