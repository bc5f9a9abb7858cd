/** Keys that can be pressed, as the help lists them. */
export type HelpedKey =
  | 'switcher'
  | 'search'
  | 'previous'
  | 'next'
  | 'previousUnread'
  | 'nextUnread'
  | 'help'
  | 'moveInList'
  | 'openInList'
  | 'typeAhead'
  | 'moveInFeed'
  | 'firstOrLast'
  | 'reply'
  | 'react'
  | 'menu'
  | 'select'
  | 'find'
  | 'toComposer'
  | 'send'
  | 'line'
  | 'editLast'
  | 'cancel';

/** Parts of the help. */
export type HelpedPlace = 'everywhere' | 'list' | 'feed' | 'composer';

/** Words of finding somebody or something, and of starting a conversation. */
export interface FinderWords {
  /** Name of the quick switcher. */
  readonly title: string;
  /** Name of its field. */
  readonly field: string;
  readonly recent: string;
  readonly people: string;
  readonly groups: string;
  readonly messages: string;
  /** Said of a person with whom nothing has been said yet. */
  readonly newTalk: string;
  /** Name of what was found. */
  readonly results: string;
  /** Says how many names were found. */
  readonly found: (count: number) => string;
  readonly nothing: (words: string) => string;
  readonly nothingHint: string;
  readonly searching: string;
  readonly messagesFailed: string;
  readonly messagesUnsupported: string;
  /** How many messages of a conversation match. */
  readonly matches: (count: number) => string;
  /** Heading of what was found in one conversation. */
  readonly within: (name: string) => string;
  /** Goes from one conversation's matches back to all that was found. */
  readonly back: string;
  /** Accessible name of a row: name, what is said below it, how many are unread. */
  readonly row: (name: string, detail: string, unread: number) => string;
  /** What the keys at the foot do. */
  readonly footMove: string;
  readonly footOpen: string;
  readonly footBeside: string;

  /** Name of the dialog in which a conversation is started. */
  readonly startTitle: string;
  readonly startField: string;
  readonly startHint: string;
  readonly newGroup: string;
  readonly joinGroup: string;
  readonly known: string;
  /** Heading of somebody who was looked up by their id. */
  readonly byId: string;
  readonly lookingUp: (id: string) => string;
  readonly noPerson: (id: string) => string;
  /** Said where somebody looks up their own id. */
  readonly thatIsYou: string;
  readonly lookUpFailed: string;

  /** Name of the help. */
  readonly keysTitle: string;
  readonly places: Readonly<Record<HelpedPlace, string>>;
  readonly keys: Readonly<Record<HelpedKey, string>>;
  /** How keys are written, by their names in `KeyboardEvent.key`; others are written as they are. */
  readonly keyNames: Readonly<Partial<Record<string, string>>>;
  /** Stands between two keys of which one is pressed. */
  readonly or: string;
}
