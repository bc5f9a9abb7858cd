import { EmojiWords } from './emoji-words';

/** Words of the choice of emoji, in English. */
export const englishEmoji: EmojiWords = {
  picker: 'Emoji',
};
