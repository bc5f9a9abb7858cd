/** Words of the choice of emoji. */
export interface EmojiWords {
  /** Name of the choice of emoji. */
  readonly picker: string;
}
