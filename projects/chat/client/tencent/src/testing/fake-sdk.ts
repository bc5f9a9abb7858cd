import {
  SdkAnswer,
  SdkChat,
  SdkConversation,
  SdkEvent,
  SdkHistoryPage,
  SdkLoader,
  SdkMessage,
  SdkModule,
  SdkOptions,
  SdkProfile,
  SdkReaction,
  SdkTextOptions,
  sdkEvents,
} from '../sdk';

type Live<T> = { -readonly [Field in keyof T]: T[Field] };

/** A message as the SDK has it: changed in place after it was handed out. */
export type LiveMessage = Live<SdkMessage>;
/** A conversation as the SDK has it: the same object in every event. */
export type LiveConversation = Live<SdkConversation>;
/** What one call does instead of the usual. */
type Script = (...given: never[]) => unknown;

interface Stored {
  readonly ID: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly time: number;
  readonly sequence: number;
  readonly cloudCustomData: string;
  read: boolean;
  /** Who reacted, by reaction. */
  readonly reactions: Map<string, readonly string[]>;
}

const pageSize = 15;
const timeoutMs = 15_800;

/** An error as the SDK makes them: a number, and no text. */
export function sdkError(code: number, message = ''): Error {
  return Object.assign(new Error(message), { code });
}

/**
 * Behaves as `@tencentcloud/chat` 3.6.6 was seen to behave (protocol, section 9), over a service in
 * memory. Every call can be scripted.
 */
export class FakeSdk implements SdkModule {
  readonly instances: FakeSdkChat[] = [];
  readonly stored: Stored[] = [];
  readonly profiles = new Map<string, SdkProfile>([
    ['alice', { userID: 'alice', nick: 'Alice', avatar: 'https://example.org/alice.png' }],
    ['bob', { userID: 'bob', nick: 'Bob' }],
  ]);
  readonly #scripts = new Map<string, Script[]>();
  readonly #living = new Map<number, FakeSdkChat>();
  /** Whether the service takes connections. */
  up = true;
  replyLost = false;

  readonly load: SdkLoader = () => Promise.resolve(this);

  /** The instance that was made last. */
  get chat(): FakeSdkChat {
    const chat = this.instances.at(-1);
    if (!chat) throw new Error('No instance of the SDK was created.');
    return chat;
  }

  /** As long as an instance lives, the same one is given again. */
  create(options: SdkOptions): SdkChat {
    const living = this.#living.get(options.SDKAppID);
    if (living) return living;
    const chat = new FakeSdkChat(this, options, () => this.#living.delete(options.SDKAppID));
    this.#living.set(options.SDKAppID, chat);
    this.instances.push(chat);
    return chat;
  }

  /** Lets the next call of a method do something else. */
  script(method: keyof SdkChat, script: Script): void {
    this.#scripts.set(method, [...(this.#scripts.get(method) ?? []), script]);
  }

  takeScript(method: keyof SdkChat): Script | undefined {
    return this.#scripts.get(method)?.shift();
  }

  /** The next message that is sent is stored, and the sender does not hear of it. */
  loseNextReply(): void {
    this.replyLost = true;
  }

  store(message: Pick<Stored, 'from' | 'to' | 'text'> & Partial<Stored>): Stored {
    const known = this.stored.find(({ ID }) => ID === message.ID);
    if (known) return known;
    const sequence = this.stored.length + 1;
    const time = Math.floor(Date.now() / 1_000);
    const ID = `144115-${message.from}-${sequence}`;
    const stored = {
      ID,
      time,
      sequence,
      cloudCustomData: '',
      read: false,
      ...message,
      reactions: new Map(),
    };
    this.stored.push(stored);
    return stored;
  }

  /** Somebody put a reaction on a message, or took it away: these have it on now. */
  react(ID: string, reaction: string, by: readonly string[]): void {
    const stored = this.stored.find((one) => one.ID === ID);
    if (by.length > 0) stored?.reactions.set(reaction, by);
    else stored?.reactions.delete(reaction);
    this.chat.hearReaction(ID, reaction);
  }

  /** Somebody writes to somebody who may be signed in here. */
  receive(text: string, from: string, to: string): void {
    const stored = this.store({ text, from, to });
    this.chat.hear(stored);
  }
}

/** One instance of the SDK. */
export class FakeSdkChat implements SdkChat {
  readonly #sdk: FakeSdk;
  readonly #forget: () => void;
  readonly #ears = new Map<string, Set<(event: SdkEvent) => void>>();
  readonly #messages = new Map<string, LiveMessage>();
  readonly #conversations = new Map<string, LiveConversation>();
  readonly calls: { readonly method: keyof SdkChat; readonly given: readonly unknown[] }[] = [];
  me: string | null = null;
  destroyed = false;
  linked: boolean;
  synced = false;
  /** The number with which every call is refused after a kick-out. */
  #ended: number | null = null;
  #loggingIn = false;
  /** Where pages end that were given in this sign-in. */
  readonly #cursors = new Set<string>();
  /** Where the last answers to hopping ended. */
  readonly #traces = new Map<string, { readonly time: number; readonly ID: string }>();

  constructor(
    sdk: FakeSdk,
    readonly options: SdkOptions,
    forget: () => void,
  ) {
    this.#sdk = sdk;
    this.#forget = forget;
    this.linked = sdk.up;
    setTimeout(() => {
      if (!this.destroyed) this.#tellLink(this.linked ? 'connected' : 'disconnected');
    });
  }

  /** How many listeners there are. */
  get ears(): number {
    return [...this.#ears.values()].reduce((sum, { size }) => sum + size, 0);
  }

  callsOf(method: keyof SdkChat): number {
    return this.calls.filter((call) => call.method === method).length;
  }

  on(name: string, ear: (event: SdkEvent) => void): void {
    this.#ears.set(name, (this.#ears.get(name) ?? new Set()).add(ear));
  }

  off(name: string, ear: (event: SdkEvent) => void): void {
    this.#ears.get(name)?.delete(ear);
  }

  /** Tells an event. A listener that throws is swallowed. */
  emit(name: string, data: unknown, more: object = {}): void {
    for (const ear of this.#ears.get(name) ?? []) {
      try {
        ear({ name, data, ...more });
      } catch {
        // As the SDK does.
      }
    }
  }

  setLogLevel(level: number): void {
    this.calls.push({ method: 'setLogLevel', given: [level] });
  }

  isReady(): boolean {
    return this.me !== null && this.#ended === null;
  }

  login(options: { userID: string; userSig: string }) {
    return this.#call('login', [options], async () => {
      if (this.isReady()) return this.#answer({ repeatLogin: true });
      if (this.#loggingIn) throw sdkError(2025);
      this.#loggingIn = true;
      // While the service is away it stays pending, and the SDK does not try again.
      if (!this.linked) await new Promise<never>(() => undefined);
      this.#loggingIn = false;
      this.#cursors.clear();
      this.#traces.clear();
      this.me = options.userID;
      this.#ended = null;
      this.emit(sdkEvents.ready, []);
      setTimeout(() => this.#sync(), 20);
      return this.#answer({});
    });
  }

  logout() {
    return this.#call('logout', [], () => {
      if (this.me === null) throw sdkError(2024);
      this.me = null;
      return this.#answer({});
    });
  }

  destroy() {
    return this.#call('destroy', [], async () => {
      this.destroyed = true;
      const signedIn = this.me !== null;
      this.me = null;
      await Promise.resolve();
      // It signs out first, and waits for the answer.
      if (signedIn && !this.linked) await new Promise((resolve) => setTimeout(resolve, timeoutMs));
      this.#forget();
      // As seen: it has ended everything, and rejects.
      if (!signedIn) throw sdkError(2024);
    });
  }

  /** Answered from memory. */
  getMyProfile() {
    return this.#call('getMyProfile', [], () => {
      const userID = this.#signedIn('getMyProfile');
      return this.#answer(this.#sdk.profiles.get(userID) ?? { userID });
    });
  }

  getUserProfile(options: { userIDList: readonly string[] }) {
    return this.#call('getUserProfile', [options], async () => {
      await this.#reach('getUserProfile');
      const known = options.userIDList.flatMap((id) => this.#sdk.profiles.get(id) ?? []);
      return this.#answer(known);
    });
  }

  /** Answered from memory: before the list is in step, there is nothing in it. */
  getConversationList() {
    return this.#call('getConversationList', [], () => {
      this.#signedIn('getConversationList');
      const conversationList = this.synced ? [...this.#conversations.values()] : [];
      return this.#answer({ conversationList, isSyncCompleted: this.synced });
    });
  }

  getMessageList(options: { conversationID: string; nextReqMessageID?: string }) {
    return this.#call('getMessageList', [options], async () => {
      await this.#reach('getMessageList');
      const all = this.#history(options.conversationID);
      const next = options.nextReqMessageID ?? '';
      // A cursor of an earlier sign-in counts as none.
      const known = this.#cursors.has(next);
      const page = this.#page(all, known ? all.findIndex(({ ID }) => ID === next) : all.length);
      if (page.nextReqMessageID) this.#cursors.add(page.nextReqMessageID);
      return this.#answer(page);
    });
  }

  /** Asked for the second where the last answer ended, it goes on there; else with all of the second. */
  getMessageListHopping(options: { conversationID: string; time?: number; direction: 0 | 1 }) {
    return this.#call('getMessageListHopping', [options], async () => {
      await this.#reach('getMessageListHopping');
      const { conversationID, time = Infinity, direction } = options;
      const all = this.#history(conversationID);
      const place = `${conversationID} ${String(direction)}`;
      const trace = this.#traces.get(place);
      const at = all.findIndex(({ ID }) => trace?.time === time && trace.ID === ID);
      const found = at < 0 ? null : at;
      const page =
        direction === 0
          ? this.#page(all, found ?? all.filter((one) => one.time <= time).length)
          : this.#pageOn(
              all,
              found === null ? all.findIndex((one) => one.time >= time) : found + 1,
            );
      const end = direction === 0 ? page.messageList[0] : page.messageList.at(-1);
      if (end && !page.isCompleted) this.#traces.set(place, { time: end.time, ID: end.ID });
      else this.#traces.delete(place);
      const nextMessageTime: number | '' = page.isCompleted ? '' : (end?.time ?? '');
      return this.#answer({ ...page, nextMessageTime });
    });
  }

  findMessage(messageID: string): SdkMessage | null {
    return this.#messages.get(messageID) ?? null;
  }

  addMessageReaction(message: SdkMessage, reaction: string) {
    return this.#call('addMessageReaction', [message, reaction], async () => {
      await this.#reach('addMessageReaction');
      const by = this.#reacted(message, reaction);
      if (by.includes(this.me ?? '')) throw sdkError(23007);
      this.#sdk.react(message.ID, reaction, [...by, this.me ?? '']);
    });
  }

  removeMessageReaction(message: SdkMessage, reaction: string) {
    return this.#call('removeMessageReaction', [message, reaction], async () => {
      await this.#reach('removeMessageReaction');
      const by = this.#reacted(message, reaction);
      if (!by.includes(this.me ?? '')) throw sdkError(by.length > 0 ? 23009 : 23008);
      this.#sdk.react(
        message.ID,
        reaction,
        by.filter((one) => one !== this.me),
      );
    });
  }

  getMessageReactions(options: { messageList: readonly SdkMessage[] }) {
    return this.#call('getMessageReactions', [options], async () => {
      await this.#reach('getMessageReactions');
      const resultList = options.messageList.map(({ ID }) => ({
        messageID: ID,
        reactionList: this.#reactionsOf(ID),
      }));
      return this.#answer({ resultList });
    });
  }

  /** The service tells what has become of one reaction to a message. */
  hearReaction(messageID: string, reactionID: string): void {
    const none = { reactionID, totalUserCount: 0, partialUserList: [], reactedByMyself: false };
    const told = this.#reactionsOf(messageID).find((one) => one.reactionID === reactionID);
    this.emit(sdkEvents.messageReactionsUpdated, { messageID, reactionList: [told ?? none] });
  }

  setMessageRead(options: { conversationID: string }) {
    return this.#call('setMessageRead', [options], async () => {
      await this.#reach('setMessageRead');
      const conversation = this.#conversations.get(options.conversationID);
      if (!conversation || conversation.unreadCount === 0) return;
      this.#history(options.conversationID).forEach((message) => (message.read = true));
      conversation.unreadCount = 0;
      this.#tellConversations([conversation]);
    });
  }

  /** Wrong arguments throw at once; before it is ready, a promise rejects instead of a message. */
  createTextMessage(options: SdkTextOptions): SdkMessage | Promise<never> {
    this.calls.push({ method: 'createTextMessage', given: [options] });
    if (options.to === '') throw new Error('Params validate failed.');
    if (this.me === null) {
      const error = sdkError(2999, ' | createTextMessage | ');
      this.emit(sdkEvents.error, error);
      return Promise.reject(error);
    }
    const sequence = this.#messages.size + 1;
    const ID = `144115-${this.me}-${Date.now()}-${String(sequence)}`;
    return {
      ID,
      type: 'TIMTextElem',
      payload: options.payload,
      conversationID: `C2C${options.to}`,
      conversationType: options.conversationType,
      from: this.me,
      to: options.to,
      flow: 'out',
      time: Date.now() / 1_000,
      sequence,
      status: 'unSend',
      cloudCustomData: options.cloudCustomData,
    };
  }

  createTextAtMessage(options: SdkTextOptions): SdkMessage | Promise<never> {
    return this.createTextMessage(options);
  }

  sendMessage(message: SdkMessage) {
    return this.#call('sendMessage', [message], () => this.#send(message));
  }

  resendMessage(message: SdkMessage) {
    return this.#call('resendMessage', [message], () => this.#send(message));
  }

  /** The service pushes a message to this connection. */
  hear(stored: Stored): void {
    if (this.me === null || !this.linked || this.#ended !== null) return;
    this.emit(sdkEvents.messageReceived, [this.#live(stored)]);
    this.#tellConversations([this.#conversationWith(this.#peerOf(stored))]);
  }

  /** The service ends the sign-in. */
  kick(type: string, code: number): void {
    this.#ended = code;
    this.emit(sdkEvents.kickedOut, { type });
    this.emit(sdkEvents.notReady, []);
  }

  /** The socket is gone. */
  dropLink(): void {
    this.linked = false;
    this.#tellLink('disconnected');
  }

  async #send(message: SdkMessage): Promise<SdkAnswer<{ message: SdkMessage }>> {
    const live = message as LiveMessage;
    this.#messages.set(live.ID, live);
    try {
      await this.#reach('sendMessage');
    } catch (error) {
      live.status = 'fail';
      throw error;
    }
    const { ID, from, to, cloudCustomData = '' } = live;
    const text = String(live.payload?.['text']);
    const stored = this.#sdk.store({ ID, from, to, text, cloudCustomData });
    if (this.#sdk.replyLost) {
      this.#sdk.replyLost = false;
      live.status = 'fail';
      throw sdkError(2801);
    }
    Object.assign(live, { status: 'success', time: stored.time, sequence: stored.sequence });
    this.#tellConversations([this.#conversationWith(to)]);
    return this.#answer({ message });
  }

  /** Runs a call, or what was scripted instead. What it rejects with is told as an event before. */
  #call<T>(
    method: keyof SdkChat,
    given: readonly unknown[],
    act: () => T | Promise<T>,
  ): Promise<T> {
    this.calls.push({ method, given });
    const script = this.#sdk.takeScript(method) as ((...all: readonly unknown[]) => T) | undefined;
    // A script may throw at once; what the service refuses always rejects.
    const answer = script
      ? Promise.resolve(script(...given))
      : new Promise<T>((resolve) => resolve(act()));
    return answer.catch((error: unknown) => {
      this.emit(sdkEvents.error, error);
      throw error;
    });
  }

  #answer<T>(data: T): SdkAnswer<T> {
    return { code: 0, data };
  }

  #signedIn(method: string): string {
    if (this.#ended !== null) throw sdkError(this.#ended);
    if (this.me === null) throw sdkError(2999, ` | ${method} | `);
    return this.me;
  }

  /** Asks the service. This is also what makes the SDK try to connect again. */
  async #reach(method: string): Promise<void> {
    this.#signedIn(method);
    if (!this.linked && this.#sdk.up) {
      this.linked = true;
      this.#tellLink('connected');
    }
    if (this.linked) return;
    await new Promise((resolve) => setTimeout(resolve, timeoutMs));
    if (!this.#sdk.up) throw sdkError(2801);
  }

  #sync(): void {
    if (this.me === null) return;
    this.synced = true;
    const conversations = this.#sdk.stored.map((stored) =>
      this.#conversationWith(this.#peerOf(stored)),
    );
    this.#tellConversations([...new Set(conversations)], true);
  }

  #tellConversations(changed: readonly SdkConversation[], isSyncCompleted = this.synced): void {
    this.emit(sdkEvents.conversationListUpdated, changed, { isSyncCompleted });
  }

  #tellLink(state: string): void {
    this.emit(sdkEvents.netStateChange, { state });
  }

  #history(conversationID: string): Stored[] {
    const peer = conversationID.slice('C2C'.length);
    return this.#sdk.stored.filter(
      ({ from, to }) => (from === this.me && to === peer) || (from === peer && to === this.me),
    );
  }

  #page(all: readonly Stored[], end: number): SdkHistoryPage {
    const start = Math.max(0, end - pageSize);
    const messageList = all.slice(start, end).map((stored) => this.#live(stored));
    const first = all[start];
    return {
      messageList,
      isCompleted: start === 0,
      ...(first ? { nextReqMessageID: first.ID } : {}),
    };
  }

  #pageOn(all: readonly Stored[], from: number): SdkHistoryPage {
    const start = from < 0 ? all.length : from;
    const messageList = all.slice(start, start + pageSize).map((stored) => this.#live(stored));
    return { messageList, isCompleted: start + pageSize >= all.length };
  }

  #reacted({ ID }: SdkMessage, reaction: string): readonly string[] {
    return this.#sdk.stored.find((one) => one.ID === ID)?.reactions.get(reaction) ?? [];
  }

  #reactionsOf(messageID: string): readonly SdkReaction[] {
    const reactions = this.#sdk.stored.find(({ ID }) => ID === messageID)?.reactions ?? new Map();
    return [...reactions].map(([reactionID, by]: [string, readonly string[]]) => ({
      reactionID,
      totalUserCount: by.length,
      partialUserList: by.map((userID) => this.#sdk.profiles.get(userID) ?? { userID }),
      reactedByMyself: by.includes(this.me ?? ''),
    }));
  }

  #peerOf({ from, to }: Stored): string {
    return from === this.me ? to : from;
  }

  #live(stored: Stored): LiveMessage {
    const known = this.#messages.get(stored.ID);
    if (known) return known;
    const { ID, from, to, time, sequence, cloudCustomData, text, read } = stored;
    const flow = from === this.me ? 'out' : 'in';
    const live: LiveMessage = {
      ID,
      type: 'TIMTextElem',
      payload: { text },
      conversationID: `C2C${this.#peerOf(stored)}`,
      conversationType: 'C2C',
      from,
      to,
      flow,
      time,
      sequence,
      status: 'success',
      nick: this.#sdk.profiles.get(from)?.nick ?? '',
      isPeerRead: flow === 'out' && read,
      cloudCustomData,
    };
    this.#messages.set(ID, live);
    return live;
  }

  #conversationWith(peer: string): LiveConversation {
    const conversationID = `C2C${peer}`;
    const history = this.#history(conversationID);
    const last = history.at(-1);
    const known: LiveConversation = this.#conversations.get(conversationID) ?? {
      conversationID,
      type: 'C2C',
      unreadCount: 0,
      userProfile: this.#sdk.profiles.get(peer) ?? { userID: peer },
    };
    this.#conversations.set(conversationID, known);
    known.unreadCount = history.filter(({ from, read }) => from === peer && !read).length;
    known.lastMessage = last
      ? {
          lastTime: last.time,
          fromAccount: last.from,
          type: 'TIMTextElem',
          payload: { text: last.text },
        }
      : null;
    return known;
  }
}
