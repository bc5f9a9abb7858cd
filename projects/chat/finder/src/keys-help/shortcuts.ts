import { HelpedKey, HelpedPlace } from 'ngx-tencent-chat/i18n';

/** Keys that are pressed together, by their names in `KeyboardEvent.key`. */
export type Chord = readonly string[];

/** What can be done by key, and the ways to do it. */
export interface Shortcut {
  readonly does: HelpedKey;
  readonly chords: readonly Chord[];
}

/** What can be done by key in one part of the chat. */
export interface ShortcutGroup {
  readonly place: HelpedPlace;
  readonly shortcuts: readonly Shortcut[];
}

/** All keys. @param mac Whether it is said as on a Mac. */
export function shortcutsOn(mac: boolean): readonly ShortcutGroup[] {
  const mod = mac ? 'Meta' : 'Control';
  const alt = mac ? 'Option' : 'Alt';
  return [
    { place: 'everywhere', shortcuts: everywhere(mod, alt) },
    { place: 'list', shortcuts: inList },
    { place: 'feed', shortcuts: inFeed(mod) },
    { place: 'composer', shortcuts: inComposer },
  ];
}

function everywhere(mod: string, alt: string): readonly Shortcut[] {
  return [
    { does: 'switcher', chords: [[mod, 'K']] },
    { does: 'search', chords: [[mod, 'Shift', 'F'], ['/']] },
    { does: 'previous', chords: [[alt, 'ArrowUp']] },
    { does: 'next', chords: [[alt, 'ArrowDown']] },
    { does: 'previousUnread', chords: [[alt, 'Shift', 'ArrowUp']] },
    { does: 'nextUnread', chords: [[alt, 'Shift', 'ArrowDown']] },
    { does: 'help', chords: [['?']] },
  ];
}

const inList: readonly Shortcut[] = [
  { does: 'moveInList', chords: [['ArrowUp'], ['ArrowDown']] },
  { does: 'openInList', chords: [['Enter']] },
  { does: 'typeAhead', chords: [['A … Z']] },
];

function inFeed(mod: string): readonly Shortcut[] {
  return [
    { does: 'moveInFeed', chords: [['ArrowUp'], ['ArrowDown']] },
    { does: 'firstOrLast', chords: [['Home'], ['End']] },
    { does: 'reply', chords: [['R']] },
    { does: 'react', chords: [['+']] },
    { does: 'select', chords: [['X']] },
    { does: 'menu', chords: [['Enter'], ['ContextMenu']] },
    { does: 'find', chords: [[mod, 'F']] },
    { does: 'toComposer', chords: [['Escape']] },
  ];
}

const inComposer: readonly Shortcut[] = [
  { does: 'send', chords: [['Enter']] },
  { does: 'line', chords: [['Shift', 'Enter']] },
  { does: 'editLast', chords: [['ArrowUp']] },
  { does: 'cancel', chords: [['Escape']] },
];
