import { EmojiWords } from './emoji-words';

/** Words of the choice of emoji, in English. */
export const englishEmoji: EmojiWords = {
  picker: 'Emoji',
  search: 'Search emoji',
  groups: 'Groups of emoji',
  group: {
    recent: 'Recently used',
    smileys: 'Smileys and emotion',
    people: 'People and body',
    animals: 'Animals and nature',
    food: 'Food and drink',
    travel: 'Travel and places',
    activities: 'Activities',
    objects: 'Objects',
    symbols: 'Symbols',
    flags: 'Flags',
  },
  found: 'Found',
  nothingFound: 'No emoji found. Try another word.',
  count: (count) => (count === 1 ? '1 emoji found' : `${count} emoji found`),
  loading: 'Loading emoji',
  failed: 'The emoji could not be loaded.',
  skinTone: 'Skin tone',
  skinTones: ['No skin tone', 'Light', 'Medium light', 'Medium', 'Medium dark', 'Dark'],
  hint: 'Pick an emoji',
};
