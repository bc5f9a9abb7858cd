import { ConversationWords } from './conversation-words';

const chats = (count: number): string => (count === 1 ? 'Chat' : `${count} chats`);

/** Words of the conversation list, in English. */
export const englishConversations: ConversationWords = {
  filters: 'Filters and folders',
  all: 'All',
  unread: 'Unread',
  mentions: 'Mentions',
  groups: 'Groups',
  direct: 'People',
  archived: 'Archived',
  folded: 'Folded',
  shelf: (name, all, unread) =>
    unread > 0 ? `${name}: ${all}, ${unread} with unread messages` : `${name}: ${all}`,
  backToList: 'Back to all conversations',
  nothingHere: 'Nothing here',
  showAll: 'Show all conversations',

  mentionsYou: 'mentions you',
  mentionsAll: 'mentions everyone',
  starred: 'Starred',
  markedUnread: 'marked as unread',
  online: 'online',

  menu: (name) => `Conversation with ${name}`,
  open: 'Open',
  pin: 'Pin to the top',
  unpin: 'Unpin',
  mute: 'Mute',
  unmute: 'Unmute',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  star: 'Star',
  unstar: 'Take the star away',
  fold: 'Fold away',
  unfold: 'Unfold',
  hide: 'Hide until somebody writes',
  archive: 'Archive',
  unarchive: 'Take out of the archive',
  select: 'Select',
  toFolder: 'Folders…',
  clear: 'Clear history',
  remove: 'Delete',
  leave: 'Leave group…',
  block: 'Block',
  unblock: 'Unblock',

  folders: 'Folders',
  newFolder: 'New folder',
  makeFolder: 'Create',
  removeFolder: (name) => `Delete the folder ${name}`,
  leaveTitle: (name) => `Leave ${name}?`,
  leaveHint: 'You will no longer get messages from this group.',

  wasArchived: (count) => `${chats(count)} archived`,
  wasHidden: (count) => `${chats(count)} hidden until somebody writes`,
  wasRemoved: (count) => `${chats(count)} deleted`,
  wasCleared: (count) => (count === 1 ? 'History cleared' : `History of ${count} chats cleared`),

  offline: 'No connection',
  ownerCannotLeave: 'Hand the group over first',
  folderExists: 'There is a folder of that name, or there are too many.',
  refused: 'That could not be done.',
};
