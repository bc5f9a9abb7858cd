export { EmojiFinder } from './emoji-finder';
export type { EmojiLocale } from './emoji-locale';
export { provideEmojiLocale } from './emoji-locale';
export { EmojiMemory } from './emoji-memory';
export { ChatEmojiPicker } from './emoji-picker';
export type { Emoji } from './emoji-set';
export { inTone } from './emoji-set';
export { fromServiceEmoji } from './service-emoji';
