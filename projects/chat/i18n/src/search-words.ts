/** Kinds of messages that a search can be narrowed to. */
export type SearchKind = 'text' | 'image' | 'video' | 'voice' | 'file' | 'link';

/** Times that a search can be narrowed to; `own` has dates of its own. */
export type SearchPeriod = 'day' | 'week' | 'month' | 'year' | 'own';

/** What a conversation has collected. */
export type SharedKind = 'media' | 'files' | 'links' | 'voice';

/** Words of searching, and of what a conversation has collected. */
export interface SearchWords {
  /** Name of the search. */
  readonly title: string;
  /** Name of the field to search with. */
  readonly field: string;
  /** Empties the field. */
  readonly empty: string;
  /** Where it searches: in all conversations, or in the one of this name. */
  readonly everywhere: string;
  readonly within: (name: string) => string;
  /** Names of the filters, and what each says while it filters nothing. */
  readonly place: string;
  readonly sender: string;
  readonly anySender: string;
  readonly kind: string;
  readonly anyKind: string;
  readonly kinds: Readonly<Record<SearchKind, string>>;
  readonly period: string;
  readonly anyPeriod: string;
  readonly periods: Readonly<Record<SearchPeriod, string>>;
  /** Names of the fields for own dates. */
  readonly since: string;
  readonly until: string;
  /** Shown before anything was looked for. */
  readonly hint: string;
  /** Said where only a time is given. */
  readonly timeOnly: string;
  readonly recent: string;
  readonly forgetRecent: string;
  /** Name of what was found, and of its parts. */
  readonly results: string;
  readonly conversations: string;
  readonly messages: string;
  /** How many messages of a conversation match. */
  readonly matches: (count: number) => string;
  /** Says how many were found; null where nobody has counted. */
  readonly found: (count: number | null) => string;
  readonly nothing: string;
  readonly nothingHint: string;
  readonly searching: string;
  readonly failed: string;
  readonly loadedOnly: string;
  readonly more: string;
  /** Goes from one conversation's results back to those of all. */
  readonly back: string;

  /** Name of what a conversation has collected. */
  readonly shared: string;
  readonly sharedKinds: Readonly<Record<SharedKind, string>>;
  readonly nothingShared: Readonly<Record<SharedKind, string>>;
  /** Goes to where something was said. */
  readonly showInConversation: string;
  /** Name of a picture or film among others: "Bob, 12 March". */
  readonly sharedBy: (sender: string, when: string) => string;
  /** The same of a film: "Film, Bob, 12 March". */
  readonly filmBy: (sender: string, when: string) => string;
}
