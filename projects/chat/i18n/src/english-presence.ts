import { PresenceWords } from './presence-words';

/** Words of whether people are there, in English. */
export const englishPresence: PresenceWords = {
  online: 'online',
  offline: 'offline',
  status: 'Status',
  seenAt: (when) => `last seen ${when}`,
  seenRecently: 'last seen recently',
  seenWithinWeek: 'last seen within a week',
  seenWithinMonth: 'last seen within a month',
  seenLongAgo: 'last seen a long time ago',
};
