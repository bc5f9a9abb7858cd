/** Words of writing. */
export interface ComposeWords {
  /** Name of the button that attaches files. */
  readonly attach: string;
}
