/** A row of the list that is to be rendered. */
export interface RowEntry<T> {
  /** The row's identity; rows are never made anew while it stays. */
  readonly key: string;
  /** The row's place in the whole list, from 0. */
  readonly index: number;
  readonly row: T;
}

/** What the window needs of a row in the document. @internal */
export interface MountedRow {
  readonly element: HTMLElement;
  entry(): RowEntry<unknown>;
  /** The part the reader's place is tied to, which also takes the focus. */
  readonly anchor: HTMLElement | null;
}
