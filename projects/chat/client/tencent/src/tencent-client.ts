import {
  ChatClient,
  ChatEvent,
  HistoryTarget,
  MessagePage,
  OutgoingMessage,
  ReactionChange,
} from 'ngx-tencent-chat/client';
import {
  ChatCredential,
  Conversation,
  ConversationId,
  Message,
  Person,
  UserId,
  isBlank,
} from 'ngx-tencent-chat/models';
import { Subject } from 'rxjs';

import {
  calledOff,
  endedMeanwhile,
  notSignedIn,
  nothingToSend,
  otherApplication,
} from './client-errors';
import { toWireConversationId } from './conversation-id';
import { History } from './history';
import { HistoryPlaces } from './history-places';
import { Hopper } from './hopper';
import { LinkKeeper } from './link-keeper';
import { Reactions } from './reactions';
import { SdkChat, SdkEvent, SdkLoader, SdkReactions, loadSdk, sdkEvents } from './sdk';
import { forgetCaches } from './sdk-caches';
import { SdkHost, Zones, codeOf } from './sdk-host';
import { SentLedger } from './sent-ledger';
import { SignIn } from './sign-in';
import { toEvents } from './to-model/events';
import { toChatError } from './to-model/chat-error';
import { toConversations } from './to-model/conversation';
import { toMessage } from './to-model/message';
import { profileToPerson, toPerson } from './to-model/person';
import { watchNetwork } from './watch-network';
import { within } from './within';

/** What the adapter needs to know. */
export interface TencentClientOptions {
  /** The application at the service. */
  readonly sdkAppId: number;
  /** Address of a local emulator, for instance `ws://localhost:9801`; by default the real service. */
  readonly emulator?: string | undefined;
  /** Brings the SDK; by default the package `@tencentcloud/chat` in a chunk of its own. */
  readonly loadSdk?: SdkLoader | undefined;
  /** How to leave and enter Angular's zone; by default not at all. */
  readonly zones?: Zones | undefined;
}

const noZones: Zones = { outside: (run) => run(), inside: (run) => run() };

const readyWaitMs = 5_000;
/** How long sign-in waits for the own profile before it goes on with the id as the name. */
const profileWaitMs = 3_000;
/** How long the list may take to come in step before what is there is shown. */
const syncWaitMs = 10_000;
const syncPollMs = 100;

/** Speaks to Tencent RTC Chat through its official SDK, `@tencentcloud/chat` 3.6.6. */
export class TencentClient extends ChatClient {
  readonly #events = new Subject<ChatEvent>();
  readonly #sdkAppId: number;
  readonly #zones: Zones;
  readonly #host: SdkHost;
  readonly #sent: SentLedger;
  readonly #history: History;
  readonly #reactions: Reactions;
  readonly #link: LinkKeeper;
  readonly #unwatchNetwork: () => void;
  #me: UserId | null = null;
  #signIn: SignIn | null = null;
  /** Rises with every sign-in and sign-out, so that what is late can see that it is. */
  #turn = 0;

  readonly events = this.#events.asObservable();

  constructor(options: TencentClientOptions) {
    super();
    const { sdkAppId, emulator } = options;
    this.#sdkAppId = sdkAppId;
    this.#zones = options.zones ?? noZones;
    this.#host = new SdkHost(
      {
        SDKAppID: sdkAppId,
        partialUpdatedConversations: true,
        ...(emulator ? { proxyServer: emulator, disableIndependentDomain: true } : {}),
      },
      options.loadSdk ?? loadSdk,
      this.#zones,
      (event) => this.#hear(event),
    );
    const places = new HistoryPlaces(new Hopper(this.#host));
    this.#sent = new SentLedger(this.#host, places);
    this.#history = new History(this.#host, places);
    this.#reactions = new Reactions(this.#host, places, (conversationId, changes) =>
      this.#tellReactions(conversationId, changes),
    );
    this.#link = new LinkKeeper(() => void this.#askService());
    this.#unwatchNetwork = watchNetwork(() => this.#followNetwork());
  }

  override async signIn(credential: ChatCredential): Promise<Person> {
    if (credential.SDKAppID !== this.#sdkAppId) throw otherApplication(credential, this.#sdkAppId);
    const turn = ++this.#turn;
    // Its place is taken by this one, which knows better whether there is anything to mend.
    this.#link.rest();
    await this.#makeRoom(credential.userID);
    this.#assertWanted(turn);
    const how = await this.#runSignIn(new SignIn(this.#host, credential));
    this.#assertWanted(turn);
    this.#me = credential.userID;
    this.#zones.outside(() => this.#link.keep());
    if (how === 'freshly') this.#beginAnew();
    await this.#untilReady();
    const me = await this.#zones.outside(() => this.#ownProfile(credential.userID));
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
    const me = this.#signedIn();
    const deadline = Date.now() + syncWaitMs;
    for (;;) {
      const { data } = await this.#call((chat) => chat.getConversationList());
      const done = data.isSyncCompleted || Date.now() > deadline;
      if (done) return toConversations(data.conversationList, me);
      // The SDK answers from memory, and does not always tell when that is in step with the service.
      await this.#wait(syncPollMs);
    }
  }

  override async loadMessages(id: ConversationId, cursor: string | null): Promise<MessagePage> {
    const me = this.#signedIn();
    const { page, live } = await this.#history.load(id, cursor, me).catch(rethrow);
    return this.#reactions.addTo(page, live);
  }

  override async loadMessagesAt(id: ConversationId, target: HistoryTarget): Promise<MessagePage> {
    const me = this.#signedIn();
    const { page, live } = await this.#history.loadAt(id, target, me).catch(rethrow);
    return this.#reactions.addTo(page, live);
  }

  override async send(outgoing: OutgoingMessage): Promise<Message> {
    const me = this.#signedIn();
    if (isBlank(outgoing.text)) throw nothingToSend();
    try {
      const stored = toMessage(await this.#sent.send(outgoing), me);
      if (stored) return { ...stored, key: outgoing.key, status: 'sent' };
    } catch (error) {
      throw toChatError(error);
    }
    throw toChatError({ message: 'The SDK gave back a message of another conversation.' });
  }

  override async markRead(id: ConversationId): Promise<void> {
    await this.#call((chat) => chat.setMessageRead({ conversationID: toWireConversationId(id) }));
  }

  override async react(
    id: ConversationId,
    messageId: string,
    reaction: string,
    on: boolean,
  ): Promise<void> {
    this.#signedIn();
    await this.#reactions.set(id, messageId, reaction, on).catch(rethrow);
  }

  override async findPeople(ids: readonly string[]): Promise<readonly Person[]> {
    if (ids.length === 0) return [];
    const { data } = await this.#call((chat) => chat.getUserProfile({ userIDList: ids }));
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
    this.#reactions.clear();
    this.#markUp();
  }

  /** Ends what is in the way of this person's sign-in: that of another one. */
  async #makeRoom(userId: UserId): Promise<void> {
    const before = this.#signIn;
    before?.callOff();
    if (this.#me !== null && this.#me !== userId) await this.#leave();
    // Else the SDK would take the sign-in of the other one for this one's.
    else if (before && before.userId !== userId) await this.#host.stop();
  }

  async #leave(): Promise<void> {
    this.#signIn?.callOff();
    this.#link.forget();
    this.#sent.clear();
    this.#reactions.clear();
    const me = this.#me;
    this.#me = null;
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
  }

  #hearReactions({ data }: SdkEvent): void {
    if (this.#me !== null) this.#reactions.hear(data as SdkReactions);
  }

  #tellReactions(conversationId: ConversationId, changes: readonly ReactionChange[]): void {
    if (this.#me === null) return;
    this.#zones.inside(() =>
      this.#events.next({ type: 'reactions-changed', conversationId, changes }),
    );
  }

  /** The SDK tells as an event too what its calls reject with. Only what no call reports is news. */
  async #hearFailure(event: SdkEvent): Promise<void> {
    const turn = this.#turn;
    if (await this.#host.isReported(codeOf(event.data))) return;
    if (turn === this.#turn) this.#zones.inside(() => this.#tell(event));
  }

  #tell(event: SdkEvent): void {
    for (const told of toEvents(event, this.#me, navigator.onLine)) {
      if (told.type === 'link') this.#followLink(told.link);
      // Nothing can be asked any more. An ended credential is renewed at once.
      if (told.type === 'kicked-out' && told.reason !== 'credential-expired') this.#link.rest();
      this.#events.next(told);
    }
  }

  async #askService(): Promise<void> {
    const turn = this.#turn;
    try {
      await this.#history.ping(this.#me ?? '');
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

  /** `login()` resolves a moment before calls are possible. */
  async #untilReady(): Promise<void> {
    const deadline = Date.now() + readyWaitMs;
    while (this.#host.chat?.isReady() === false && Date.now() < deadline) {
      await this.#wait(0);
    }
  }

  async #ownProfile(id: UserId): Promise<Person> {
    const unknown = toPerson(id);
    const asked = this.#call((chat) => chat.getMyProfile()).then(
      ({ data }) => toPerson(id, data.nick, data.avatar),
      // Without a name the chat still works; the profile comes later as an event.
      () => unknown,
    );
    return within(asked, profileWaitMs, unknown);
  }

  async #call<T>(run: (chat: SdkChat) => Promise<T>): Promise<T> {
    return this.#host.call(run).catch(rethrow);
  }

  #wait(ms: number): Promise<void> {
    return this.#zones.outside(() => new Promise((resolve) => setTimeout(resolve, ms)));
  }

  #signedIn(): UserId {
    if (this.#me !== null) return this.#me;
    throw notSignedIn();
  }
}

function rethrow(error: unknown): never {
  throw toChatError(error);
}
