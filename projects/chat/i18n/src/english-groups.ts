import { GroupWords } from './group-words';
import { formatList, selectPlural } from './numbers';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const failures: Readonly<Partial<Record<string, string>>> = {
  network: 'There is no connection right now. Try again in a moment.',
  'not-allowed': 'You may not do this here any more.',
  'not-found': 'This group, or somebody in it, does not exist any more.',
  'too-fast': 'That was too fast. Try again in a moment.',
  'too-long': 'That is too long.',
  empty: 'A group needs a name.',
};

/** Words of groups, in English. */
export const englishGroups: GroupWords = {
  types: {
    work: 'Friends',
    public: 'Club',
    meeting: 'Meeting',
    community: 'Community',
    live: 'Live stream',
  },
  typeHints: {
    work: 'A circle that knows each other. Members bring in members.',
    public: 'Found by its ID. You decide who comes in.',
    meeting: 'Anyone with the link drops in, and sees what was said before.',
    community: 'For thousands of people, with topics.',
    live: 'An audience that comes and goes. Nothing is kept.',
  },
  roles: { owner: 'Owner', admin: 'Admin', member: '' },
  refusals: {
    'not-member': 'You are not a member of this group',
    'owner-only': 'Only the owner may do this',
    'leaders-only': 'Only the owner and admins may do this',
    never: 'Groups of this kind do not have this',
    'owner-stays': 'Hand the group over first',
    'not-below': 'You may not do this to the owner or to another admin',
    'no-invites': 'Nobody can be added here. An admin can change that.',
    muted: 'You are muted in this group',
    'all-muted': 'Only the owner and admins may write',
  },
  ended: (end, by) => {
    if (end === 'left') return 'You left this group. You can still read it.';
    if (end === 'removed')
      return `${by ? `${by} removed you` : 'You were removed'} from this group. You can still read it.`;
    return `${by ? `${by} closed this group` : 'This group was closed'}. You can still read it.`;
  },
  failed: (code) => failures[code] ?? 'That did not work. Try again.',

  create: 'Create group',
  createTitle: 'New group',
  whoTitle: 'Who is in it?',
  type: 'Kind of group',
  name: 'Name',
  namePlaceholder: 'What is it called?',
  picture: 'Picture',
  pictureHint: 'Address of a picture (optional)',
  next: 'Next',
  back: 'Back',
  joinRule: 'Who can join',
  joinRules: { free: 'Anyone', approval: 'After approval', closed: 'By invitation' },
  inviteRule: 'Who can add people',
  inviteRules: { free: 'All members', approval: 'After approval', closed: 'Nobody' },

  findPeople: 'Name or ID',
  people: 'People',
  byId: (id) => `Add “${id}” by ID`,
  nobody: 'Type the ID of somebody to add them.',
  unknownPerson: (id) => `There is nobody with the ID “${id}”.`,
  picked: (count) => `${count} chosen`,
  unpick: (name) => `Take ${name} out`,

  join: 'Join',
  joinTitle: 'Join a group',
  joinField: 'Link or group ID',
  joinHint: 'Paste a link to a group, or its ID.',
  look: 'Find',
  noSuchGroup: 'There is no such group, or it is private.',
  joinText: 'Say who you are (optional)',
  ask: 'Ask to join',
  joinWaiting: (name) => `You asked to join ${name}. You will hear when somebody lets you in.`,
  joinAlready: 'You are in this group already.',
  joinClosed: 'Nobody can join this group by themselves. A member has to add you.',
  open: 'Open',

  details: 'Group details',
  memberCount: (count) =>
    `${count} ${selectPlural('en', count, { one: 'member', other: 'members' })}`,
  announcement: 'Announcement',
  noAnnouncement: 'Nothing announced',
  introduction: 'About',
  noIntroduction: 'No description',
  edit: (what) => `Edit ${what.toLowerCase()}`,
  save: 'Save',
  copyId: 'Copy group ID',
  idCopied: 'Copied',
  notifications: 'Mute notifications',
  muteAll: 'Only admins write',
  muteAllHint: 'Members can read, but not write.',
  rules: 'Rules',

  members: 'Members',
  findMember: 'Find a member',
  memberName: ({ name, role, mutedUntil }) =>
    [name, englishGroups.roles[role], mutedUntil && englishGroups.mutedUntil(mutedUntil)]
      .filter(Boolean)
      .join(', '),
  mutedUntil: (when) => `Muted until ${when}`,
  nobodyFound: 'No member of this name',
  searchingMembers: (looked) =>
    looked === 0 ? 'Searching…' : `Searching… ${looked.toLocaleString('en')} looked through`,
  loadMoreMembers: 'Load more members',
  invite: 'Add people',
  inviteTitle: 'Add people',
  addPicked: (count) => (count > 0 ? `Add ${count}` : 'Add'),
  invited: (waiting, refused) =>
    [
      waiting.length > 0 && `${list(waiting)} will come in once approved.`,
      refused.length > 0 && `${list(refused)} could not be added.`,
    ]
      .filter(Boolean)
      .join(' '),
  actionsFor: (name) => `Actions for ${name}`,
  actions: {
    profile: 'Show profile',
    message: 'Send message',
    promote: 'Make admin',
    demote: 'Take away admin role',
    mute: 'Mute…',
    unmute: 'Unmute',
    transfer: 'Make owner…',
    remove: 'Remove…',
  },
  muteTitle: (name) => `Mute ${name}`,
  muteFor: (seconds) => {
    if (seconds >= DAY) return count(seconds / DAY, 'day');
    return seconds >= HOUR ? count(seconds / HOUR, 'hour') : count(seconds / MINUTE, 'minute');
  },
  removeTitle: (name) => `Remove ${name}?`,
  removeText: 'They can no longer read or write here.',
  transferTitle: (name) => `Make ${name} the owner?`,
  transferText: 'You become an ordinary member. Only they can give the group back.',

  requests: 'Requests to join',
  requestCount: (requests) => count(requests, 'request'),
  noRequests: 'Nobody is waiting',
  requestBy: (inviter) => `Suggested by ${inviter}`,
  accept: 'Let in',
  decline: 'Decline',
  acceptName: (name) => `Let ${name} in`,
  declineName: (name) => `Decline ${name}`,
  answered: (group, accepted, text) =>
    (accepted ? `You are now in ${group}.` : `${group} did not let you in.`) +
    (text ? ` “${text}”` : ''),

  leave: 'Leave group',
  leaveTitle: (name) => `Leave ${name}?`,
  leaveText: 'You no longer get messages from it. What was said stays on this page until you go.',
  heirTitle: 'Who looks after the group?',
  heirText: 'You are the owner. Choose who takes over before you leave.',
  handOverAndLeave: 'Hand over and leave',
  dismiss: 'Close group for everyone',
  dismissTitle: (name) => `Close ${name} for everyone?`,
  dismissText: 'All members are sent away, and what was said is deleted. Nobody can undo this.',
};

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

function list(names: readonly string[]): string {
  return formatList({ locale: 'en' }, names);
}
