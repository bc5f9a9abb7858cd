import {
  ChatClient,
  ChatError,
  ChatEvent,
  MessagePage,
  OutgoingMessage,
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

import { toWireConversationId } from './conversation-id';
import { History } from './history';
import { LinkMender } from './link-mender';
import { SdkChat, SdkEvent, SdkLoader, loadSdk } from './sdk';
import { SdkHost, Zones } from './sdk-host';
import { SentLedger } from './sent-ledger';
import { SignIn } from './sign-in';
import { toEvents } from './to-model/events';
import { toChatError } from './to-model/chat-error';
import { toConversations } from './to-model/conversation';
import { toMessage } from './to-model/message';
import { profileToPerson, toPerson } from './to-model/person';
import { watchNetwork } from './watch-network';

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
  readonly #mender: LinkMender;
  readonly #unwatchNetwork: () => void;
  #me: UserId | null = null;
  #signIn: SignIn | null = null;

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
    this.#sent = new SentLedger(this.#host);
    this.#history = new History(this.#host);
    this.#mender = new LinkMender(
      () => void this.#history.ask(this.#me ?? '').catch(() => undefined),
    );
    this.#unwatchNetwork = watchNetwork(() => this.#followNetwork());
  }

  override async signIn(credential: ChatCredential): Promise<Person> {
    if (credential.SDKAppID !== this.#sdkAppId) throw otherApplication(credential, this.#sdkAppId);
    if (this.#me !== null && this.#me !== credential.userID) await this.signOut();
    this.#signIn?.callOff();
    const signIn = (this.#signIn = new SignIn(this.#host, credential));
    try {
      await signIn.run();
    } finally {
      if (this.#signIn === signIn) this.#signIn = null;
    }
    this.#me = credential.userID;
    await this.#untilReady();
    const me = await this.#ownProfile(credential.userID);
    this.#events.next({ type: 'ready', me });
    return me;
  }

  override async signOut(): Promise<void> {
    this.#signIn?.callOff();
    this.#mender.stop();
    this.#sent.clear();
    const wasSignedIn = this.#me !== null;
    this.#me = null;
    this.#events.next({ type: 'signed-out' });
    // Ending the instance ends its connection and workers too; the next person gets a new one.
    if (wasSignedIn || this.#host.chat) await this.#host.stop();
  }

  override async listConversations(): Promise<readonly Conversation[]> {
    const me = this.#signedIn();
    const deadline = Date.now() + syncWaitMs;
    for (;;) {
      const { data } = await this.#call((chat) => chat.getConversationList());
      const done = data.isSyncCompleted || Date.now() > deadline;
      if (done) return toConversations(data.conversationList, me);
      // The SDK answers from memory, and does not always tell when that is in step with the service.
      await new Promise((resolve) => setTimeout(resolve, syncPollMs));
    }
  }

  override async loadMessages(id: ConversationId, older: string | null): Promise<MessagePage> {
    const me = this.#signedIn();
    return this.#history.load(id, older, me).catch(rethrow);
  }

  override async send(outgoing: OutgoingMessage): Promise<Message> {
    const me = this.#signedIn();
    if (outgoing.text.trim() === '') throw nothingToSend();
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

  override async findPeople(ids: readonly string[]): Promise<readonly Person[]> {
    if (ids.length === 0) return [];
    const { data } = await this.#call((chat) => chat.getUserProfile({ userIDList: ids }));
    return data.map(profileToPerson);
  }

  override reconnect(): void {
    this.#mender.hurry();
  }

  override async destroy(): Promise<void> {
    this.#unwatchNetwork();
    await this.signOut();
    this.#events.complete();
  }

  #hear(event: SdkEvent): void {
    for (const told of toEvents(event, this.#me, navigator.onLine)) {
      if (told.type === 'link') this.#followLink(told.link);
      if (told.type === 'kicked-out') this.#mender.stop();
      this.#events.next(told);
    }
  }

  #followLink(link: 'up' | 'broken' | 'offline'): void {
    if (this.#signIn) {
      if (link !== 'up') this.#signIn.markBroken();
      return;
    }
    if (link === 'broken' && this.#me !== null) this.#mender.start();
    else this.#mender.stop();
  }

  /** The SDK reconnects by itself when the network is back, and now and then does not. */
  #followNetwork(): void {
    if (this.#me === null || this.#signIn) return;
    const link = navigator.onLine ? 'broken' : 'offline';
    this.#zones.inside(() => this.#events.next({ type: 'link', link }));
    this.#followLink(link);
    this.#mender.hurry();
  }

  /** `login()` resolves a moment before calls are possible. */
  async #untilReady(): Promise<void> {
    const deadline = Date.now() + readyWaitMs;
    while (this.#host.chat?.isReady() === false && Date.now() < deadline) {
      await new Promise((resolve) => setTimeout(resolve));
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

  #signedIn(): UserId {
    if (this.#me !== null) return this.#me;
    throw notSignedIn();
  }
}

function rethrow(error: unknown): never {
  throw toChatError(error);
}

async function within<T>(asked: Promise<T>, waitMs: number, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), waitMs);
  });
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

function otherApplication({ SDKAppID }: ChatCredential, expected: number): ChatError {
  const message =
    `The credential is for application ${SDKAppID}, provideChat() was given ${expected}: ` +
    'make the server and the page use the same one.';
  return new ChatError({ code: 'credential-refused', message, vendorCode: null, retryable: false });
}

function nothingToSend(): ChatError {
  const message = 'A message needs at least one character that is not a space.';
  return new ChatError({ code: 'empty', message, vendorCode: null, retryable: false });
}

function notSignedIn(): ChatError {
  const message = 'Nobody is signed in: call login() first.';
  return new ChatError({ code: 'not-signed-in', message, vendorCode: null, retryable: false });
}
