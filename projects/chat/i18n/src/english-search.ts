import { selectPlural } from './numbers';
import { SearchWords } from './search-words';

/** Words of searching, and of what a conversation has collected, in English. */
export const englishSearch: SearchWords = {
  title: 'Search',
  field: 'Search messages',
  empty: 'Clear search',
  everywhere: 'Everywhere',
  within: (name) => `In ${name}`,
  place: 'Where',
  sender: 'From',
  anySender: 'From anyone',
  kind: 'Type',
  anyKind: 'Any type',
  kinds: {
    text: 'Texts',
    image: 'Pictures',
    video: 'Videos',
    voice: 'Voice messages',
    file: 'Files',
    link: 'Links',
  },
  period: 'Date',
  anyPeriod: 'Any date',
  periods: {
    day: 'Today',
    week: 'Past 7 days',
    month: 'Past 30 days',
    year: 'Past year',
    own: 'Choose dates',
  },
  since: 'From this day',
  until: 'Until this day',
  hint: 'Find anything that was ever said. Add filters to narrow it down.',
  timeOnly: 'Type a word, or choose a person or a type, to search within these dates.',
  recent: 'Recent searches',
  forgetRecent: 'Clear',
  results: 'Search results',
  conversations: 'Conversations',
  messages: 'Messages',
  matches: (count) => `${count} ${selectPlural('en', count, { one: 'match', other: 'matches' })}`,
  found: (count) => {
    if (count === null) return 'Results are shown';
    return `${count} ${selectPlural('en', count, { one: 'result', other: 'results' })}`;
  },
  nothing: 'Nothing found',
  nothingHint: 'Try other words, or fewer filters.',
  searching: 'Searching',
  failed: 'The search did not get through.',
  loadedOnly:
    'Full search is not available here. Only messages already loaded in this window were searched.',
  more: 'Show more',
  back: 'Back to all results',

  shared: 'Media, files and links',
  sharedKinds: { media: 'Media', files: 'Files', links: 'Links', voice: 'Voice' },
  nothingShared: {
    media: 'No pictures or videos yet',
    files: 'No files yet',
    links: 'No links yet',
    voice: 'No voice messages yet',
  },
  showInConversation: 'Show in conversation',
  sharedBy: (sender, when) => `${sender}, ${when}`,
  filmBy: (sender, when) => `Video, ${sender}, ${when}`,
};
