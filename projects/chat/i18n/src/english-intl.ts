import { ChatIntl } from './chat-intl';
import { englishActions } from './english-actions';
import { englishCompose } from './english-compose';
import { englishConversations } from './english-conversations';
import { englishEmoji } from './english-emoji';
import { englishFinder } from './english-finder';
import { englishGroups } from './english-groups';
import { englishPeople } from './english-people';
import { englishLayout } from './english-layout';
import { englishRoomKinds } from './english-room-kinds';
import { englishSearch } from './english-search';
import { englishTypes } from './english-types';
import { englishNotice, nameConversation, reactionPeople } from './english-sentences';
import { PluralForms, selectPlural } from './numbers';

const messages: PluralForms = { one: 'message', other: 'messages' };
const people: PluralForms = { one: 'person', other: 'people' };

/** Why a message was refused, and what its writer can do about it. */
const refusals: Readonly<Partial<Record<string, string>>> = {
  'not-allowed': 'you may not write here',
  'not-found': 'this person does not exist any more',
  'too-long': 'it is too long, send it in parts',
  'too-fast': 'you write too fast, wait a moment',
  'bad-file': 'files of this kind are not sent',
  unsupported: 'this cannot be sent here',
};

/** Why nobody could sign in, and what helps. */
const signInFailures: Readonly<Partial<Record<string, string>>> = {
  network: 'The chat cannot be reached.',
  'credential-unavailable': 'Your sign-in could not be confirmed. Try again in a moment.',
  'credential-refused': 'The chat does not accept your sign-in.',
  'credential-expired': 'Your sign-in has expired.',
  unsupported: 'The chat cannot run in this browser, or is open on this page already.',
};

/**
 * The words in English: the default. Dates and times are written as in the reader's own English, with
 * 24 hours in Britain for instance; as in American English if the reader has none.
 */
export const englishIntl: ChatIntl = {
  locale: ownEnglish(),

  conversations: 'Conversations',
  noConversations: 'No conversations yet',
  noConversationsHint: 'When somebody writes to you, it shows up here.',
  loadingConversations: 'Loading conversations',
  conversationsFailed: 'Conversations could not be loaded.',
  conversationName: nameConversation,
  ownPreview: (preview) => `You: ${preview}`,
  memberPreview: (sender, preview) => `${sender}: ${preview}`,
  nothingSaid: 'Say hello',
  pinned: 'Pinned',
  muted: 'Muted',

  messages: 'Messages',
  messageName: (sender, time) => `${sender}, ${time}`,
  you: 'You',
  sending: 'Sending',
  waiting: 'Waiting for connection',
  sent: 'Sent',
  read: 'Read',
  notSent: 'Not sent',
  notSentBecause: (why) => `Not sent: ${why}`,
  whyNotSent: (code) => refusals[code] ?? null,
  retry: 'Try again',
  image: 'Photo',
  imageFailed: 'Photo could not be loaded',
  loadImage: 'Load again',
  imageBlocked: 'Photo cannot be shown',
  mentionsYou: 'Mentions you',
  edited: 'edited',
  showMore: 'Show more',
  showLess: 'Show less',
  goToQuote: 'Go to this message',
  reactions: 'Reactions',
  reactionName: ({ emoji, ...who }) => `${emoji} ${reactionPeople(englishIntl, who)}`,
  notice: (facts) => englishNotice(englishIntl, facts),
  unknownMessage: () => 'This message cannot be shown in this version.',
  recalledByYou: 'You took back a message',
  recalledBy: (sender) => `${sender} took back a message`,

  noMessages: 'No messages yet',
  noMessagesHint: 'The first word is yours.',
  loadingMessages: 'Loading messages',
  loadingOlder: 'Loading older messages',
  conversationStart: 'This is where it begins',
  historyFailed: 'Messages could not be loaded.',
  missing: 'Some messages are missing here.',
  loadingMissing: 'Loading missed messages…',
  loadAgain: 'Try again',
  unreadFrom: 'New messages',
  jumpToLatest: 'Jump to latest',
  jumpToNew: (count) =>
    `Jump to latest, ${count} new ${selectPlural(englishIntl.locale, count, messages)}`,
  nextMention: (count) =>
    `Next mention of you, ${count} unread ${selectPlural(englishIntl.locale, count, messages)}`,
  nextReaction: (count) =>
    `Next reaction to you, on ${count} ${selectPlural(englishIntl.locale, count, messages)}`,
  jumpBack: 'Back to where you were',
  jumpedTo: (name) => `Now at: ${name}`,
  jumping: 'Looking for the message…',
  jumpNowhere: 'This message is not there any more.',
  reactionFailed: 'Your reaction was not saved.',
  jumpFailed: 'The message could not be loaded.',
  jumpToDate: 'Jump to a date',
  date: 'Date',
  go: 'Go',
  cancel: 'Cancel',
  close: 'Close',
  find: 'Find in conversation',
  findPlace: (at, count) => `${at} of ${count}`,
  findNothing: 'Nothing found',
  findOlder: 'Older match',
  findNewer: 'Newer match',
  searchOlder: 'Search older messages',
  searchingOlder: 'Searching older messages…',
  folded: (count) =>
    `${count} earlier ${selectPlural(englishIntl.locale, count, messages)} not kept`,
  loadOlder: 'Load older messages',
  copiedMessage: (moment, sender, text) => `[${moment}] ${sender}: ${text}`,
  saysMessage: (sender, text) => `${sender}: ${text}`,
  saysDigest: (count, senders) =>
    `${count} new ${selectPlural(englishIntl.locale, count, messages)} from ${senders} ` +
    selectPlural(englishIntl.locale, senders, people),

  composer: 'Message',
  placeholder: 'Write a message',
  send: 'Send',
  bytesLeft: (count) => `${count} bytes left`,
  bytesTooMany: (count) => `${count} bytes too long to send`,

  connecting: 'Connecting…',
  reconnecting: 'Reconnecting… What you write is kept and sent.',
  offline: 'You are offline. What you write is sent when you are back.',
  kickedOut: {
    'signed-in-elsewhere': 'You are now using chat in another window.',
    'other-device': 'You are now using chat on another device.',
    'credential-expired': 'Your sign-in has expired.',
    'by-administrator': 'An administrator signed you out.',
  },
  connectionFailed: (code) => signInFailures[code] ?? `Could not sign in (${code}).`,
  tryAgain: 'Try again',
  useHere: 'Use here',
  signInAgain: 'Sign in again',

  today: 'Today',
  yesterday: 'Yesterday',
  now: 'now',

  types: englishTypes,
  actions: englishActions,
  compose: englishCompose,
  emoji: englishEmoji,
  search: englishSearch,
  groups: englishGroups,
  people: englishPeople,
  talks: englishConversations,
  layout: englishLayout,
  kinds: englishRoomKinds,
  finder: englishFinder,
};

function ownEnglish(): string {
  const languages = typeof navigator === 'undefined' ? [] : navigator.languages;
  return languages.find((language) => /^en(-|$)/.test(language)) ?? 'en';
}
