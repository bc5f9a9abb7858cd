import { KickReason, NoticeEvent } from 'ngx-tencent-chat/models';

/** What the accessible name of a conversation's row is made of. */
export interface ConversationFacts {
  /** The other person's name. */
  readonly name: string;
  /** How many messages are unread. */
  readonly unread: number;
  /** When something was last said ("5 min ago"), or null. */
  readonly when: string | null;
  readonly pinned: boolean;
  readonly muted: boolean;
  readonly starred: boolean;
  /** Whether it is to be looked at again, although all has been read. */
  readonly markedUnread: boolean;
  /** Whether unread messages name the signed-in person, or everybody; null if none does. */
  readonly mention: 'me' | 'everyone' | null;
}

/** What happened in a group, in names. */
export interface NoticeFacts {
  readonly event: NoticeEvent;
  /** Who did it; null where nobody knows. */
  readonly by: string | null;
  /** To whom it happened; empty where it happened to the group. */
  readonly people: readonly string[];
  /** The new name, introduction or announcement; '' where there is none. */
  readonly text: string;
}

/** What the name of a reaction's button is made of. */
export interface ReactionFacts {
  readonly emoji: string;
  readonly count: number;
  /** Whether the signed-in person is one of them. */
  readonly own: boolean;
  /** Names of some of the others. */
  readonly names: readonly string[];
}

import { ActionWords } from './action-words';
import { ComposeWords } from './compose-words';
import { ConversationWords } from './conversation-words';
import { EmojiWords } from './emoji-words';
import { FinderWords } from './finder-words';
import { GroupWords } from './group-words';
import { PeopleWords } from './people-words';
import { LayoutWords } from './layout-words';
import { RoomKindWords } from './room-kind-words';
import { SearchWords } from './search-words';
import { TypeWords } from './type-words';

/**
 * Every word the components show or speak. Functions where a number or a name goes in.
 *
 * @example
 * provideChatIntl({ locale: 'en-GB', placeholder: 'Write to the team' })
 */
export interface ChatIntl {
  /** Language of dates, times, numbers and plurals, as a BCP 47 tag. */
  readonly locale: string;
  /** Time zone of dates and times, such as `Europe/Paris`. The device's own if left out. */
  readonly timeZone?: string | undefined;

  /** Name of the list of conversations. */
  readonly conversations: string;
  readonly noConversations: string;
  readonly noConversationsHint: string;
  readonly loadingConversations: string;
  readonly conversationsFailed: string;
  /** Accessible name of a conversation's row: "Bob, 3 unread, 5 min ago". */
  readonly conversationName: (facts: ConversationFacts) => string;
  /** Preview of an own message: "You: see you there". */
  readonly ownPreview: (preview: string) => string;
  /** Preview of what a member of a group said: "Bob: see you there". */
  readonly memberPreview: (sender: string, preview: string) => string;
  /** Preview of a conversation in which nothing has been said. */
  readonly nothingSaid: string;
  readonly pinned: string;
  readonly muted: string;

  /** Name of the list of messages. */
  readonly messages: string;
  /** Accessible name of a message: "Bob, 14:32". */
  readonly messageName: (sender: string, time: string) => string;
  /** How the signed-in person is called. */
  readonly you: string;
  readonly sending: string;
  readonly waiting: string;
  readonly sent: string;
  readonly read: string;
  readonly notSent: string;
  readonly notSentBecause: (why: string) => string;
  /** Why a message was refused; `code` is a `ChatErrorCode`. Null where there is nothing to add. */
  readonly whyNotSent: (code: string) => string | null;
  /** Sends a failed message again. */
  readonly retry: string;
  /** Stands in for a picture. */
  readonly image: string;
  /** Stands where a picture could not be loaded. */
  readonly imageFailed: string;
  /** Loads a picture again. */
  readonly loadImage: string;
  /** Stands where the address of a picture is not one that may be opened. */
  readonly imageBlocked: string;
  /** Says that the signed-in person is mentioned. */
  readonly mentionsYou: string;
  /** Marks a message that its sender has changed. */
  readonly edited: string;
  /** Shows a long message whole. */
  readonly showMore: string;
  /** Shows the beginning of a long message only. */
  readonly showLess: string;
  /** Says what a click on a quoted message does. */
  readonly goToQuote: string;
  /** Name of the reactions to a message. */
  readonly reactions: string;
  /** How many people put an emoji on a message, and who: "👍 5, You, Ann and 3 others". */
  readonly reactionName: (facts: ReactionFacts) => string;
  /** What has happened in a group. */
  readonly notice: (facts: NoticeFacts) => string;
  /** Body of a message that this version cannot show; `kind` is what the sender's app called it. */
  readonly unknownMessage: (kind: string) => string;
  readonly recalledByYou: string;
  readonly recalledBy: (sender: string) => string;

  readonly noMessages: string;
  readonly noMessagesHint: string;
  readonly loadingMessages: string;
  readonly loadingOlder: string;
  /** Shown above the very first message. */
  readonly conversationStart: string;
  readonly historyFailed: string;
  readonly missing: string;
  readonly loadingMissing: string;
  readonly loadAgain: string;
  /** Name of the line above the first unread message. */
  readonly unreadFrom: string;
  readonly jumpToLatest: string;
  /** Name of the button that goes to the newest message while `count` wait there. */
  readonly jumpToNew: (count: number) => string;
  /** Name of the button that goes to the next unread message which mentions the reader. */
  readonly nextMention: (count: number) => string;
  /** Name of the button that goes to the next own message that somebody has reacted to meanwhile. */
  readonly nextReaction: (count: number) => string;
  /** Goes back to where the reader was before a jump. */
  readonly jumpBack: string;
  /** Says where a jump has led to; `name` is a `messageName`. */
  readonly jumpedTo: (name: string) => string;
  /** Said while the place of a jump is being looked for. */
  readonly jumping: string;
  /** There is no message at the place of a jump any more. */
  readonly jumpNowhere: string;
  readonly jumpFailed: string;
  readonly reactionFailed: string;
  /** Opens the calendar, and names it. */
  readonly jumpToDate: string;
  /** Name of the field for a date. */
  readonly date: string;
  readonly go: string;
  readonly cancel: string;
  readonly close: string;
  /** Name of the bar and of the field for finding in a conversation. */
  readonly find: string;
  /** Which of the found messages is shown, the newest being the first. */
  readonly findPlace: (at: number, count: number) => string;
  readonly findNothing: string;
  /** Goes to the found message above. */
  readonly findOlder: string;
  /** Goes to the found message below. */
  readonly findNewer: string;
  /** Looks further back, in messages that have not been loaded. */
  readonly searchOlder: string;
  readonly searchingOlder: string;
  /** Shown above the oldest message kept of a stream that is faster than anyone reads. */
  readonly folded: (count: number) => string;
  readonly loadOlder: string;
  /** A message among several that are copied: "[22/11/2026, 14:32] Bob: Hello". */
  readonly copiedMessage: (moment: string, sender: string, text: string) => string;
  /** Speaks an incoming message. */
  readonly saysMessage: (sender: string, text: string) => string;
  /** Speaks many incoming messages at once. */
  readonly saysDigest: (messages: number, people: number) => string;

  /** Name of the field to write in. */
  readonly composer: string;
  readonly placeholder: string;
  readonly send: string;
  /** Says how much more fits into a message. */
  readonly bytesLeft: (count: number) => string;
  /** Says by how much a message is too long. */
  readonly bytesTooMany: (count: number) => string;

  readonly connecting: string;
  readonly reconnecting: string;
  readonly offline: string;
  readonly kickedOut: Readonly<Record<KickReason, string>>;
  readonly connectionFailed: (code: string) => string;
  readonly tryAgain: string;
  readonly useHere: string;
  readonly signInAgain: string;

  readonly today: string;
  readonly yesterday: string;
  /** Less than a minute ago. */
  readonly now: string;

  /** Of messages that are not just text. */
  readonly types: TypeWords;
  /** Of what can be done with messages. */
  readonly actions: ActionWords;
  /** Of writing. */
  readonly compose: ComposeWords;
  /** Of the choice of emoji. */
  readonly emoji: EmojiWords;
  /** Of searching, and of what a conversation has collected. */
  readonly search: SearchWords;
  /** Of finding somebody or something, and of starting a conversation. */
  readonly finder: FinderWords;
  /** Of groups. */
  readonly groups: GroupWords;
  /** Of people. */
  readonly people: PeopleWords;
  /** Of the conversation list beyond its rows. */
  readonly talks: ConversationWords;

  /** Of what stands around conversations. */
  readonly layout: LayoutWords;
  /** Of topics, live rooms and channels. */
  readonly kinds: RoomKindWords;
}
