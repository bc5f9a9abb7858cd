/** Words of searching, and of what a conversation has collected. */
export interface SearchWords {
  /** Name of the search. */
  readonly title: string;
}
