import { SdkHistoryPage, SdkMessage, SdkReaction } from '../sdk';
import type { FakeSdk } from './fake-sdk';
import { LiveConversation, LiveMessage, Stored } from './fake-sdk-types';

const pageSize = 15;

/** What an instance of the SDK has seen for somebody: the same objects every time. */
export class FakeSdkMemory {
  readonly #sdk: FakeSdk;
  readonly messages = new Map<string, LiveMessage>();
  readonly conversations = new Map<string, LiveConversation>();
  me: string | null = null;

  constructor(sdk: FakeSdk) {
    this.#sdk = sdk;
  }

  history(conversationID: string): Stored[] {
    const peer = conversationID.slice('C2C'.length);
    return this.#sdk.stored.filter(
      ({ from, to }) => (from === this.me && to === peer) || (from === peer && to === this.me),
    );
  }

  page(all: readonly Stored[], end: number): SdkHistoryPage {
    const start = Math.max(0, end - pageSize);
    const messageList = all.slice(start, end).map((stored) => this.live(stored));
    const first = all[start];
    return {
      messageList,
      isCompleted: start === 0,
      ...(first ? { nextReqMessageID: first.ID } : {}),
    };
  }

  pageOn(all: readonly Stored[], from: number): SdkHistoryPage {
    const start = from < 0 ? all.length : from;
    const messageList = all.slice(start, start + pageSize).map((stored) => this.live(stored));
    return { messageList, isCompleted: start + pageSize >= all.length };
  }

  reacted({ ID }: SdkMessage, reaction: string): readonly string[] {
    return this.#sdk.stored.find((one) => one.ID === ID)?.reactions.get(reaction) ?? [];
  }

  reactionsOf(messageID: string): readonly SdkReaction[] {
    const reactions = this.#sdk.stored.find(({ ID }) => ID === messageID)?.reactions ?? new Map();
    return [...reactions].map(([reactionID, by]: [string, readonly string[]]) => ({
      reactionID,
      totalUserCount: by.length,
      partialUserList: by.map((userID) => this.#sdk.profiles.get(userID) ?? { userID }),
      reactedByMyself: by.includes(this.me ?? ''),
    }));
  }

  peerOf({ from, to }: Stored): string {
    return from === this.me ? to : from;
  }

  live(stored: Stored): LiveMessage {
    const known = this.messages.get(stored.ID);
    if (known) return known;
    const { ID, from, to, time, sequence, cloudCustomData, text, read } = stored;
    const flow = from === this.me ? 'out' : 'in';
    const live: LiveMessage = {
      ID,
      type: 'TIMTextElem',
      payload: { text },
      conversationID: `C2C${this.peerOf(stored)}`,
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
    this.messages.set(ID, live);
    return live;
  }

  conversationWith(peer: string): LiveConversation {
    const conversationID = `C2C${peer}`;
    const history = this.history(conversationID);
    const last = history.at(-1);
    const known: LiveConversation = this.conversations.get(conversationID) ?? {
      conversationID,
      type: 'C2C',
      unreadCount: 0,
      userProfile: this.#sdk.profiles.get(peer) ?? { userID: peer },
    };
    this.conversations.set(conversationID, known);
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
