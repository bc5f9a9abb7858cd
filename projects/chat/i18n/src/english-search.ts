import { SearchWords } from './search-words';

/** Words of searching, and of what a conversation has collected, in English. */
export const englishSearch: SearchWords = {
  title: 'Search',
};
