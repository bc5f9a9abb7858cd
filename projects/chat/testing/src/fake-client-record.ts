import {
  ConversationId,
  MessageBody,
  Quote,
  Recall,
  UserId,
  directConversationId,
  kindOf,
  peerOf,
} from 'ngx-tencent-chat/models';

/** With whom somebody talks: a person's id, or the conversation id of a group. */
export type FakePeer = string;

/** The peer of a conversation. */
export function toPeer(conversationId: ConversationId): FakePeer {
  return kindOf(conversationId) === 'group' ? conversationId : peerOf(conversationId);
}

/** The conversation with a peer. */
export function toConversationId(peer: FakePeer): ConversationId {
  return isGroup(peer) ? peer : directConversationId(peer);
}

/** Whether a peer is a group. */
export function isGroup(peer: FakePeer): peer is ConversationId {
  return peer.startsWith('group:');
}

/** A stored message, seen by nobody in particular. */
export interface FakeRecord {
  readonly key: string;
  readonly id: string;
  readonly from: UserId;
  readonly to: FakePeer;
  readonly sentAt: number;
  readonly sequence: number;
  readonly body: MessageBody;
  /** Whether its receiver has read it. */
  readonly read: boolean;
  readonly recalled: boolean;
  readonly recall: Recall | null;
  readonly version: number;
  readonly quote: Quote | null;
  readonly mentions: readonly string[];
  readonly wantsReceipt: boolean;
  readonly album: string | null;
  /** Who put which reaction on it, by reaction. */
  readonly reactions: ReadonlyMap<string, readonly UserId[]>;
  /** Who of a group has read it. */
  readonly readers: readonly UserId[];
  /** Who has deleted it for themselves. */
  readonly removedFor: readonly UserId[];
  readonly extensions: Readonly<Record<string, string>>;
  /** What was handed on with it as one. */
  readonly merged: readonly FakeRecord[];
}

/** What a record begins with when nothing else is told. */
export const freshRecord = {
  read: false,
  recalled: false,
  recall: null,
  version: 0,
  quote: null,
  mentions: [],
  wantsReceipt: false,
  album: null,
  reactions: new Map<string, readonly UserId[]>(),
  readers: [],
  removedFor: [],
  extensions: {},
  merged: [],
};

/** What may be told of a message that is to be stored. */
export type FakeExtras = Partial<
  Pick<FakeRecord, 'key' | 'quote' | 'mentions' | 'wantsReceipt' | 'album' | 'merged'>
>;

/** What is told of a message that is to be stored. */
export type FakeTold = Pick<FakeRecord, 'from' | 'to' | 'body' | 'sentAt'> & FakeExtras;
