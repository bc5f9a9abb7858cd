import {
  Conversation,
  ConversationId,
  Folder,
  Friend,
  FriendRequest,
  Group,
  GroupEnd,
  JoinRequest,
  KickReason,
  Message,
  MessageBody,
  Person,
  Presence,
  Reaction,
  Recall,
  Room,
  Topic,
  UserId,
} from 'ngx-tencent-chat/models';

import { ChatFailure } from './chat-error';
import { ReceiptChange } from './message-commands';

/** All reactions that a message has now; none when the last one was taken away. */
export interface ReactionChange {
  /** The message. */
  readonly id: string;
  readonly reactions: readonly Reaction[];
}

/**
 * What a chat service tells. Every event is plain data which `structuredClone` can copy, and complete:
 * nobody has to ask back to understand it.
 */
export type ChatEvent =
  /** The way to the service: `broken` while it is being mended, `offline` when the device has none. */
  | { readonly type: 'link'; readonly link: 'up' | 'broken' | 'offline' }
  /** Signed in and ready for calls; also after a silent sign-in. */
  | { readonly type: 'ready'; readonly me: Person }
  /** Nobody is signed in any more: what was known of the person is to be forgotten. */
  | { readonly type: 'signed-out' }
  /** The own name or picture changed. */
  | { readonly type: 'me-changed'; readonly me: Person }
  /** The service ended the sign-in. */
  | { readonly type: 'kicked-out'; readonly reason: KickReason }
  /** Conversations that are new or have changed, whole. */
  | { readonly type: 'conversations-changed'; readonly conversations: readonly Conversation[] }
  /** Conversations that are no longer in the list: deleted, left, or with an ended group. */
  | { readonly type: 'conversations-removed'; readonly ids: readonly ConversationId[] }
  /** What was said in a conversation was cleared, on this or another device. */
  | { readonly type: 'history-cleared'; readonly conversationId: ConversationId }
  /** All folders of the conversation list. */
  | { readonly type: 'folders-changed'; readonly folders: readonly Folder[] }
  /** A group's name, picture, rules … are different now. */
  | { readonly type: 'group-changed'; readonly group: Group }
  /** A group is no longer the signed-in person's. */
  | {
      readonly type: 'group-ended';
      readonly conversationId: ConversationId;
      readonly name: string;
      readonly end: GroupEnd;
      /** Who did it; null where the service does not tell. */
      readonly by: Person | null;
    }
  /** All who wait to be let into groups that the signed-in person looks after. */
  | { readonly type: 'join-requests-changed'; readonly requests: readonly JoinRequest[] }
  /** The signed-in person asked to come in, and was answered. */
  | {
      readonly type: 'join-answered';
      readonly conversationId: ConversationId;
      readonly groupName: string;
      readonly accepted: boolean;
      /** What was said about it; ''. */
      readonly text: string;
    }
  /** All topics of a community, as they are now. */
  | {
      readonly type: 'topics-changed';
      readonly communityId: ConversationId;
      readonly topics: readonly Topic[];
    }
  /** So many people are in a live group. */
  | {
      readonly type: 'audience-changed';
      readonly conversationId: ConversationId;
      readonly count: number;
    }
  /** Names or pictures of people changed. */
  | { readonly type: 'people-changed'; readonly people: readonly Person[] }
  /** People whose presence is watched come or go. */
  | { readonly type: 'presence-changed'; readonly presences: readonly Presence[] }
  /** All whom the signed-in person has blocked. */
  | { readonly type: 'blocked-changed'; readonly ids: readonly UserId[] }
  /** All friends. */
  | { readonly type: 'friends-changed'; readonly friends: readonly Friend[] }
  /** All requests between the signed-in person and others that nobody has answered. */
  | { readonly type: 'friend-requests-changed'; readonly requests: readonly FriendRequest[] }
  /** The whole list, in step with the service. */
  | { readonly type: 'conversations-listed'; readonly conversations: readonly Conversation[] }
  /** New messages, own ones from other devices among them. */
  | { readonly type: 'messages-arrived'; readonly messages: readonly Message[] }
  /** The other person has read these own messages. */
  | {
      readonly type: 'messages-read';
      readonly conversationId: ConversationId;
      readonly ids: readonly string[];
    }
  /** A message was taken back. */
  | {
      readonly type: 'message-recalled';
      readonly conversationId: ConversationId;
      readonly id: string;
      /** Null where the service does not tell. */
      readonly recall: Recall | null;
    }
  /** Messages were deleted for the signed-in person, here or on another device. */
  | {
      readonly type: 'messages-removed';
      readonly conversationId: ConversationId;
      readonly ids: readonly string[];
    }
  /** A message was changed by its sender. */
  | {
      readonly type: 'message-edited';
      readonly conversationId: ConversationId;
      readonly id: string;
      readonly version: number;
      readonly body: MessageBody;
      readonly mentions: readonly string[];
    }
  /** How many have read own messages of a group. */
  | {
      readonly type: 'receipts-changed';
      readonly conversationId: ConversationId;
      readonly changes: readonly ReceiptChange[];
    }
  /** All that is pinned in a group now, the newest message first. */
  | {
      readonly type: 'pinned-changed';
      readonly conversationId: ConversationId;
      readonly messages: readonly Message[];
    }
  /** All that people have added to a message now. */
  | {
      readonly type: 'extensions-changed';
      readonly conversationId: ConversationId;
      readonly id: string;
      readonly extensions: Readonly<Record<string, string>>;
    }
  /** Somebody writes, or has stopped. Whoever is not heard of for 6 seconds has stopped too. */
  | {
      readonly type: 'typing';
      readonly conversationId: ConversationId;
      readonly person: Person;
      readonly on: boolean;
    }
  /** What the signed-in person may do in a conversation is different now. */
  | { readonly type: 'room-changed'; readonly room: Room }
  /** So much of the files of a message that is being sent is there, from 0 to 1. */
  | {
      readonly type: 'upload-progressed';
      readonly conversationId: ConversationId;
      readonly key: string;
      readonly fraction: number;
    }
  /** Reactions were put on messages or taken away, or are known now. */
  | {
      readonly type: 'reactions-changed';
      readonly conversationId: ConversationId;
      readonly changes: readonly ReactionChange[];
    }
  /** Messages may have been missed: what is shown should be fetched again. */
  | { readonly type: 'missed' }
  /** Something went wrong that no call can report. */
  | { readonly type: 'failed'; readonly failure: ChatFailure };
