/** Where the newest message stands. */
export interface BenchNewest {
  /** Its number. */
  readonly seq: number;
  /** Its row; null while that is not in the document. */
  readonly el: Element | null;
}

/**
 * What drives a list for measuring: `window.bench`. Every list that is measured offers the same, so
 * that all of them do the same work. Texts begin with `#` and the message's number, titles of
 * conversations with `@` and theirs.
 */
export interface BenchHandle {
  readonly name: string;
  readonly framework: string;
  /** Resolves when the list can be driven. */
  readonly ready: Promise<void>;
  /** Which elements are rows of messages. */
  readonly rowSelector: string;
  /** Whether only the rows in view are in the document. */
  readonly virtual: boolean;
  /** Makes the data for `setMessages(n)` and `openConversation(i, n)`. Not measured. */
  prepare(n: number): void;
  /** Shows a conversation of n messages, all of which are in memory then. */
  setMessages(n: number): void;
  /** k messages arrive, each by itself. */
  append(k: number): void;
  /** k older messages arrive, as the answer to a request for older ones. */
  prepend(k: number): void;
  /** Whether requests for older messages are left unanswered, until `prepend()`. */
  holdHistory(on: boolean): void;
  /** Whether the reader is at the oldest message in memory. */
  atOldest(): boolean;
  /** Opens one of many conversations, with n messages. */
  openConversation(i: number, n: number): void;
  closeConversation(): void;
  /** Makes the data for `setConversations(m)`. Not measured. */
  prepareConversations(m: number): void;
  setConversations(m: number): void;
  /** A message arrives in conversation i: it moves to the top. */
  bumpConversation(i: number): void;
  /** What scrolls the messages; null while none are shown. */
  scroller(): HTMLElement | null;
  /** What scrolls the conversations; null while none are shown. */
  convScroller(): HTMLElement | null;
  /** Where the user writes. */
  composer(): HTMLTextAreaElement | null;
  /** The newest message. */
  newest(): BenchNewest;
  /** How many elements the pane has, and how many messages are in memory. */
  counts(): { readonly nodes: number; readonly messages: number };
}

declare global {
  interface Window {
    bench?: BenchHandle;
  }
}
