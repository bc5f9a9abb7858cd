import { EmojiGroupName, EmojiWords } from 'ngx-tencent-chat/i18n';

import { EmojiCell, EmojiSection } from './emoji-rows';
import { Emoji, EmojiSet, inTone } from './emoji-set';

/** The groups in their usual order, those used last first. */
export const groupNames: readonly EmojiGroupName[] = [
  'recent',
  'smileys',
  'people',
  'animals',
  'food',
  'travel',
  'activities',
  'objects',
  'symbols',
  'flags',
];

/** All emoji by group, those used last first; groups without any are left out. */
export function toSections(
  set: EmojiSet,
  recent: readonly string[],
  tone: number,
  words: EmojiWords,
): readonly EmojiSection[] {
  const cells = new Map<EmojiGroupName, EmojiCell[]>(groupNames.map((name) => [name, []]));
  cells.set('recent', recentCells(set, recent));
  for (const emoji of set.all) cells.get(emoji.group)?.push(toCell(emoji, inTone(emoji, tone)));
  return groupNames
    .map((id) => ({ id, label: words.group[id], cells: cells.get(id) ?? [] }))
    .filter((section) => section.cells.length > 0);
}

/** What a search has found, as a section of its own. */
export function foundSection(
  found: readonly Emoji[],
  tone: number,
  words: EmojiWords,
): EmojiSection {
  const cells = found.map((emoji) => toCell(emoji, inTone(emoji, tone)));
  return { id: 'found', label: words.found, cells };
}

/** In the tone in which they were used. */
function recentCells({ byText }: EmojiSet, recent: readonly string[]): EmojiCell[] {
  return recent.flatMap((text) => {
    const emoji = byText.get(text);
    return emoji ? toCell(emoji, text) : [];
  });
}

function toCell({ label, codes: [code = ''] }: Emoji, text: string): EmojiCell {
  return { text, label, code };
}
