import { ActionWords } from './action-words';

const failures: Readonly<Partial<Record<string, string>>> = {
  network: 'There is no connection. Try again.',
  'not-allowed': 'You are not allowed to do this.',
  'not-found': 'This message does not exist any more.',
  'too-fast': 'Too fast. Wait a moment and try again.',
  unsupported: 'This is not available here.',
};

const list = (names: readonly string[]): string =>
  names.length > 2 ? `${names[0]} and ${names.length - 1} others` : names.join(' and ');

const count = (number: number, one: string): string => `${number} ${one}${number === 1 ? '' : 's'}`;

/** Words of what can be done with messages, in English. */
export const englishActions: ActionWords = {
  menu: (name) => `Actions: ${name}`,
  toolbar: 'Message actions',
  more: 'More actions',

  react: 'React',
  reactWith: (emoji) => `React with ${emoji}`,
  moreEmoji: 'More emoji',
  reply: 'Reply',
  edit: 'Edit',
  copy: 'Copy text',
  copyLink: 'Copy link',
  forward: 'Forward',
  select: 'Select',
  pin: 'Pin',
  unpin: 'Unpin',
  star: 'Star',
  unstar: 'Remove star',
  translate: 'Translate',
  showOriginal: 'Show original',
  transcribe: 'Convert to text',
  hideTranscript: 'Hide text',
  reactors: 'Who reacted',
  info: 'Info',
  showProfile: 'Show profile',
  report: 'Report',
  recall: 'Delete for everyone',
  remove: 'Delete for me',
  retry: 'Send again',
  cancel: 'Cancel sending',

  why: {
    offline: 'No connection',
    left: 'You are not in this group',
    blocked: 'You have blocked this person',
    muted: 'You are muted',
    allMuted: 'Only admins may write',
    adminsOnly: 'Only admins may do this',
    tooOld: (minutes) => `Only within ${count(minutes, 'minute')}`,
    notAll: 'Not possible for all of them',
    failed: (code) => failures[code ?? ''] ?? 'This did not work. Try again.',
  },

  copied: 'Text copied',
  linkCopied: 'Link copied',
  copyFailed: 'The browser did not allow to copy.',
  reported: 'Thank you. The message was reported.',
  forwarded: (messages, conversations) =>
    `${count(messages, 'message')} forwarded to ${count(conversations, 'conversation')}`,
  deleted: (messages) => (messages === 1 ? 'Message deleted' : `${messages} messages deleted`),
  undo: 'Undo',
  restored: 'Deletion undone',

  selected: (messages) => `${messages} selected`,
  selectMessage: (name) => `Select: ${name}`,
  leaveSelection: 'Leave selection',

  pinnedMessages: 'Pinned messages',
  pinnedMessage: 'Pinned message',
  pinnedPlace: (place, all) => `${place} of ${all}`,
  showPinned: 'Show all pinned messages',
  goToMessage: 'Go to message',
  starredMessages: 'Starred messages',
  noStarred: 'Messages that you star are kept here, for you alone.',
  starred: 'Starred',

  recallTitle: 'Delete for everyone?',
  recallHint: 'Nobody will be able to read it. Everybody sees that it was deleted.',
  recallReason: 'Reason, if you want to give one',
  forwardTitle: (messages) => `Forward ${count(messages, 'message')}`,
  findConversation: 'Find a conversation',
  noConversation: 'No conversation of this name.',
  forwardEach: 'One by one',
  forwardMerged: 'As one message',
  send: (conversations) => (conversations > 1 ? `Send to ${conversations}` : 'Send'),
  mergedTitle: (names) => `Messages of ${list(names)}`,
  infoTitle: 'Message info',
  sentAt: 'Sent',
  status: 'Status',
  readBy: (people) => (people === null ? 'Read' : `Read by ${people}`),
  unreadBy: (people) => (people === null ? 'Not read' : `Not read by ${people}`),
  nobody: 'Nobody yet',
  loadMore: 'Show more',
  loading: 'Loading',
  loadFailed: 'This could not be loaded.',
  reactorsTitle: 'Reactions',
  emojiTitle: 'Choose an emoji',
  reportTitle: 'Report this message?',
  reportHint: 'It is shown to the people who look after this chat. Its sender is not told.',
  reportDetails: 'Anything to add',
  reportReasons: {
    spam: 'Spam or fraud',
    abuse: 'Insult or harassment',
    danger: 'Violence or danger',
    other: 'Something else',
  },
  sendReport: 'Report',

  translation: 'Translation',
  transcript: 'Transcript',
  translating: 'Translating …',
  transcribing: 'Converting to text …',
  noTranslation: 'Could not be translated.',
  noTranscript: 'Could not be converted to text.',

  typing: (names) =>
    names.length === 0 ? '' : `${list(names)} ${names.length === 1 ? 'is' : 'are'} typing …`,
};
