/** The parts of the choice of emoji; `recent` are those used last. */
export type EmojiGroupName =
  | 'recent'
  | 'smileys'
  | 'people'
  | 'animals'
  | 'food'
  | 'travel'
  | 'activities'
  | 'objects'
  | 'symbols'
  | 'flags';

/** Words of the choice of emoji. */
export interface EmojiWords {
  /** Name of the choice of emoji. */
  readonly picker: string;
  /** Name of the field to search in. */
  readonly search: string;
  /** Name of the row of groups. */
  readonly groups: string;
  readonly group: Readonly<Record<EmojiGroupName, string>>;
  /** Heading of what a search has found. */
  readonly found: string;
  readonly nothingFound: string;
  /** Said when a search has found something. */
  readonly count: (count: number) => string;
  readonly loading: string;
  readonly failed: string;
  /** Name of the choice of skin tones. */
  readonly skinTone: string;
  /** The tones: none, then light to dark. */
  readonly skinTones: readonly [string, string, string, string, string, string];
  /** Stands where the emoji under the pointer is shown, until there is one. */
  readonly hint: string;
}
