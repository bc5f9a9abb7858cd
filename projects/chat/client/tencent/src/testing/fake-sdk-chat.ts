import { SdkAnswer, SdkChat, SdkConversation, SdkMessage, SdkOptions, sdkEvents } from '../sdk';

import type { SdkCommands } from '../sdk-commands';
import type { SdkMaker, SdkMessageOptions } from '../sdk-making';
import type { SdkPeople } from '../sdk-people';
import type { SdkTopics } from '../sdk-topics';
import type { FakeSdk } from './fake-sdk';
import { FakeSdkLink, timeoutMs } from './fake-sdk-link';
import { FakeSdkMemory } from './fake-sdk-memory';
import { LiveMessage, Stored, sdkError } from './fake-sdk-types';

/** What it can do: send texts, and all about them. The rest is shown over the SDK itself. */
export type FakedChat = Omit<
  SdkChat,
  | keyof SdkCommands
  | keyof SdkTopics
  | Exclude<keyof SdkPeople, 'getUserProfile'>
  | Exclude<SdkMaker, 'createTextMessage' | 'createTextAtMessage'>
>;

/** One instance of the SDK. */
export class FakeSdkChat extends FakeSdkLink implements FakedChat {
  readonly #forget: () => void;
  readonly #memory: FakeSdkMemory;
  destroyed = false;
  synced = false;
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
    super(sdk);
    this.#memory = new FakeSdkMemory(sdk);
    this.#forget = forget;
    setTimeout(() => {
      if (!this.destroyed) this.tellLink(this.linked ? 'connected' : 'disconnected');
    });
  }

  get me(): string | null {
    return this.#memory.me;
  }

  set me(me: string | null) {
    this.#memory.me = me;
  }

  isReady(): boolean {
    return this.me !== null && this.ended === null;
  }

  login(options: { userID: string; userSig: string }) {
    return this.call('login', [options], async () => {
      if (this.isReady()) return this.answer({ repeatLogin: true });
      if (this.#loggingIn) throw sdkError(2025);
      this.#loggingIn = true;
      // While the service is away it stays pending, and the SDK does not try again.
      if (!this.linked) await new Promise<never>(() => undefined);
      this.#loggingIn = false;
      this.#cursors.clear();
      this.#traces.clear();
      this.me = options.userID;
      this.ended = null;
      this.emit(sdkEvents.ready, []);
      setTimeout(() => this.#sync(), 20);
      return this.answer({});
    });
  }

  logout() {
    return this.call('logout', [], () => {
      if (this.me === null) throw sdkError(2024);
      this.me = null;
      return this.answer({});
    });
  }

  destroy() {
    return this.call('destroy', [], async () => {
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
    return this.call('getMyProfile', [], () => {
      const userID = this.signedIn('getMyProfile');
      return this.answer(this.sdk.profiles.get(userID) ?? { userID });
    });
  }

  getUserProfile(options: { userIDList: readonly string[] }) {
    return this.call('getUserProfile', [options], async () => {
      await this.reach('getUserProfile');
      const known = options.userIDList.flatMap((id) => this.sdk.profiles.get(id) ?? []);
      return this.answer(known);
    });
  }

  /** Answered from memory: before the list is in step, there is nothing in it. */
  getConversationList() {
    return this.call('getConversationList', [], () => {
      this.signedIn('getConversationList');
      const conversationList = this.synced ? [...this.#memory.conversations.values()] : [];
      return this.answer({ conversationList, isSyncCompleted: this.synced });
    });
  }

  getMessageList(options: { conversationID: string; nextReqMessageID?: string }) {
    return this.call('getMessageList', [options], async () => {
      await this.reach('getMessageList');
      const all = this.#memory.history(options.conversationID);
      const next = options.nextReqMessageID ?? '';
      // A cursor of an earlier sign-in counts as none.
      const known = this.#cursors.has(next);
      const page = this.#memory.page(
        all,
        known ? all.findIndex(({ ID }) => ID === next) : all.length,
      );
      if (page.nextReqMessageID) this.#cursors.add(page.nextReqMessageID);
      return this.answer(page);
    });
  }

  /** Asked for the second where the last answer ended, it goes on there; else with all of the second. */
  getMessageListHopping(options: { conversationID: string; time?: number; direction: 0 | 1 }) {
    return this.call('getMessageListHopping', [options], async () => {
      await this.reach('getMessageListHopping');
      const { conversationID, time = Infinity, direction } = options;
      const all = this.#memory.history(conversationID);
      const place = `${conversationID} ${String(direction)}`;
      const trace = this.#traces.get(place);
      const at = all.findIndex(({ ID }) => trace?.time === time && trace.ID === ID);
      const found = at < 0 ? null : at;
      const page =
        direction === 0
          ? this.#memory.page(all, found ?? all.filter((one) => one.time <= time).length)
          : this.#memory.pageOn(
              all,
              found === null ? all.findIndex((one) => one.time >= time) : found + 1,
            );
      const end = direction === 0 ? page.messageList[0] : page.messageList.at(-1);
      if (end && !page.isCompleted) this.#traces.set(place, { time: end.time, ID: end.ID });
      else this.#traces.delete(place);
      const nextMessageTime: number | '' = page.isCompleted ? '' : (end?.time ?? '');
      return this.answer({ ...page, nextMessageTime });
    });
  }

  findMessage(messageID: string): SdkMessage | null {
    return this.#memory.messages.get(messageID) ?? null;
  }

  addMessageReaction(message: SdkMessage, reaction: string) {
    return this.call('addMessageReaction', [message, reaction], async () => {
      await this.reach('addMessageReaction');
      const by = this.#memory.reacted(message, reaction);
      if (by.includes(this.me ?? '')) throw sdkError(23007);
      this.sdk.react(message.ID, reaction, [...by, this.me ?? '']);
    });
  }

  removeMessageReaction(message: SdkMessage, reaction: string) {
    return this.call('removeMessageReaction', [message, reaction], async () => {
      await this.reach('removeMessageReaction');
      const by = this.#memory.reacted(message, reaction);
      if (!by.includes(this.me ?? '')) throw sdkError(by.length > 0 ? 23009 : 23008);
      this.sdk.react(
        message.ID,
        reaction,
        by.filter((one) => one !== this.me),
      );
    });
  }

  getMessageReactions(options: { messageList: readonly SdkMessage[] }) {
    return this.call('getMessageReactions', [options], async () => {
      await this.reach('getMessageReactions');
      const resultList = options.messageList.map(({ ID }) => ({
        messageID: ID,
        reactionList: this.#memory.reactionsOf(ID),
      }));
      return this.answer({ resultList });
    });
  }

  /** The service tells what has become of one reaction to a message. */
  hearReaction(messageID: string, reactionID: string): void {
    const none = { reactionID, totalUserCount: 0, partialUserList: [], reactedByMyself: false };
    const told = this.#memory.reactionsOf(messageID).find((one) => one.reactionID === reactionID);
    this.emit(sdkEvents.messageReactionsUpdated, { messageID, reactionList: [told ?? none] });
  }

  setMessageRead(options: { conversationID: string }) {
    return this.call('setMessageRead', [options], async () => {
      await this.reach('setMessageRead');
      const conversation = this.#memory.conversations.get(options.conversationID);
      if (!conversation || conversation.unreadCount === 0) return;
      this.#memory.history(options.conversationID).forEach((message) => (message.read = true));
      conversation.unreadCount = 0;
      this.#tellConversations([conversation]);
    });
  }

  /** Wrong arguments throw at once; before it is ready, a promise rejects instead of a message. */
  createTextMessage(options: SdkMessageOptions): SdkMessage | Promise<never> {
    this.calls.push({ method: 'createTextMessage', given: [options] });
    if (options.to === '') throw new Error('Params validate failed.');
    if (this.me === null) {
      const error = sdkError(2999, ' | createTextMessage | ');
      this.emit(sdkEvents.error, error);
      return Promise.reject(error);
    }
    const sequence = this.#memory.messages.size + 1;
    const ID = `144115-${this.me}-${Date.now()}-${String(sequence)}`;
    return {
      ID,
      type: 'TIMTextElem',
      payload: { ...options.payload },
      conversationID: `C2C${options.to}`,
      conversationType: options.conversationType,
      from: this.me,
      to: options.to,
      flow: 'out',
      time: Date.now() / 1_000,
      sequence,
      status: 'unSend',
      cloudCustomData: options.cloudCustomData ?? '',
    };
  }

  createTextAtMessage(options: SdkMessageOptions): SdkMessage | Promise<never> {
    return this.createTextMessage(options);
  }

  sendMessage(message: SdkMessage) {
    return this.call('sendMessage', [message], () => this.#send(message));
  }

  resendMessage(message: SdkMessage) {
    return this.call('resendMessage', [message], () => this.#send(message));
  }

  /** The service pushes a message to this connection. */
  hear(stored: Stored): void {
    if (this.me === null || !this.linked || this.ended !== null) return;
    this.emit(sdkEvents.messageReceived, [this.#memory.live(stored)]);
    this.#tellConversations([this.#memory.conversationWith(this.#memory.peerOf(stored))]);
  }

  async #send(message: SdkMessage): Promise<SdkAnswer<{ message: SdkMessage }>> {
    const live = message as LiveMessage;
    this.#memory.messages.set(live.ID, live);
    try {
      await this.reach('sendMessage');
    } catch (error) {
      live.status = 'fail';
      throw error;
    }
    const { ID, from, to, cloudCustomData = '' } = live;
    const text = String(live.payload?.['text']);
    const stored = this.sdk.store({ ID, from, to, text, cloudCustomData });
    if (this.sdk.replyLost) {
      this.sdk.replyLost = false;
      live.status = 'fail';
      throw sdkError(2801);
    }
    Object.assign(live, { status: 'success', time: stored.time, sequence: stored.sequence });
    this.#tellConversations([this.#memory.conversationWith(to)]);
    return this.answer({ message });
  }

  #sync(): void {
    if (this.me === null) return;
    this.synced = true;
    const conversations = this.sdk.stored.map((stored) =>
      this.#memory.conversationWith(this.#memory.peerOf(stored)),
    );
    this.#tellConversations([...new Set(conversations)], true);
  }

  #tellConversations(changed: readonly SdkConversation[], isSyncCompleted = this.synced): void {
    this.emit(sdkEvents.conversationListUpdated, changed, { isSyncCompleted });
  }
}
