import { PeopleWords } from './people-words';

const failures: Readonly<Partial<Record<string, string>>> = {
  network: 'There is no connection right now. Try again in a moment.',
  'not-allowed': 'This person does not take requests from you.',
  'not-found': 'Nobody has this ID.',
  'too-fast': 'That was too fast. Try again in a moment.',
  'too-long': 'That is too long.',
};

const lastSeen = {
  now: 'Online',
  away: 'Offline',
  unknown: '',
  recently: 'Last seen recently',
  week: 'Last seen within a week',
  month: 'Last seen within a month',
  'long-ago': 'Last seen long ago',
} as const;

/** Words of people, in English. */
export const englishPeople: PeopleWords = {
  failed: (code) => failures[code] ?? 'That did not work. Try again.',
  nobody: 'Nobody has this ID',
  yourself: 'This is you',
  seen: (seen, when) => (seen.when === 'at' ? `Last seen ${when}` : lastSeen[seen.when]),
  id: 'ID',
  copyId: 'Copy ID',
  sharedGroups: 'Groups in common',
  sharedGroupsHint: 'Those known on this device; there may be more.',
  idCopied: 'ID copied',
  about: 'About',
  alsoKnownAs: (name) => `Calls themselves ${name}`,

  message: 'Message',
  addFriend: 'Add friend',
  requested: 'Requested',
  accept: 'Accept',
  decline: 'Decline',
  friend: 'Friend',
  acceptOf: (name) => `Accept ${name}`,
  declineOf: (name) => `Decline ${name}`,
  noRequestsTaken: 'Takes no friend requests',
  asksYou: (name) => `${name} wants to be your friend`,
  added: (name) => `${name} is your friend now`,
  asked: (name) => `${name} was asked`,

  askTitle: (name) => `Ask ${name}?`,
  askText: 'A few words',
  askHint: 'They see your name and these words, and say yes or no.',
  ask: 'Ask',

  rename: 'Your name for them',
  remarkTitle: 'Your name for them',
  remarkHint: 'Only you see it. Without one they are called what they call themselves.',
  remarkField: 'Name',
  save: 'Save',

  removeFriend: 'Remove friend',
  removeTitle: (name) => `Remove ${name}?`,
  removeHint: 'You are no longer each other’s friends. What you have written stays.',

  block: 'Block',
  unblock: 'Unblock',
  unblockOf: (name) => `Unblock ${name}`,
  blocked: 'Blocked',
  blockTitle: (name) => `Block ${name}?`,
  blockHint: 'They cannot write to you any more, and you cannot write to them. They are not told.',
  blockDone: (name) => `${name} is blocked`,
  unblockDone: (name) => `${name} is no longer blocked`,

  report: 'Report',
  reportTitle: (name) => `Report ${name}?`,
  reportHint: 'It is shown to the people who look after this chat. Nobody else is told.',
  alsoBlock: (name) => `Also block ${name}`,
  reported: 'Thank you. It was reported.',

  friends: 'Friends',
  requests: 'Requests',
  waiting: (count) => (count === 1 ? 'One request' : `${count} requests`),
  noFriends: 'No friends yet',
  noFriendsHint: 'Add somebody by their ID, or from their profile.',
  sentTo: 'Waiting for an answer',
  blockList: 'Blocked people',
  noBlocked: 'Nobody is blocked',
  noBlockedHint: 'Whoever you block cannot write to you.',
  addById: 'Add by ID',
  addByIdHint: 'ID of a person',
  find: 'Find',

  ownProfile: 'Your profile',
  name: 'Name',
  aboutYou: 'About you',
  picture: 'Picture',
  pictureHint: 'Address of a picture (optional)',
  friendRule: 'Who may become your friend',
  friendRules: { free: 'Everybody', approval: 'Whoever I accept', closed: 'Nobody' },
  saved: 'Saved',
};
