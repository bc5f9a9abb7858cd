/** Words of what can be done with messages. */
export interface ActionWords {
  /** Name of the menu of a message; `name` is a `messageName`. */
  readonly menu: (name: string) => string;
  /** Name of the bar of a message that the pointer is on. */
  readonly toolbar: string;
  /** Opens the menu. */
  readonly more: string;

  readonly react: string;
  /** Name of the button that puts an emoji on a message. */
  readonly reactWith: (emoji: string) => string;
  readonly moreEmoji: string;
  readonly reply: string;
  readonly edit: string;
  readonly copy: string;
  readonly copyLink: string;
  readonly forward: string;
  readonly select: string;
  readonly pin: string;
  readonly unpin: string;
  readonly star: string;
  readonly unstar: string;
  readonly translate: string;
  readonly showOriginal: string;
  readonly transcribe: string;
  readonly hideTranscript: string;
  readonly reactors: string;
  readonly info: string;
  readonly showProfile: string;
  readonly report: string;
  /** Takes a message back, for everybody. */
  readonly recall: string;
  /** Deletes a message for the signed-in person. */
  readonly remove: string;
  readonly retry: string;
  /** Takes a message away that was not sent. */
  readonly cancel: string;

  /** Why something cannot be done. */
  readonly why: {
    readonly offline: string;
    readonly left: string;
    readonly blocked: string;
    readonly muted: string;
    readonly allMuted: string;
    readonly adminsOnly: string;
    /** Too old to be taken back; `minutes` is how long it could be. */
    readonly tooOld: (minutes: number) => string;
    /** Some of the selected messages do not allow it. */
    readonly notAll: string;
    /** `code` is a `ChatErrorCode`; null for what has no code. */
    readonly failed: (code: string | null) => string;
  };

  /** What is said when something is done. */
  readonly copied: string;
  readonly linkCopied: string;
  readonly copyFailed: string;
  readonly reported: string;
  readonly forwarded: (messages: number, conversations: number) => string;
  readonly deleted: (count: number) => string;
  readonly undo: string;
  readonly restored: string;

  /** How many messages are selected. */
  readonly selected: (count: number) => string;
  /** Name of a message's checkbox; `name` is a `messageName`. */
  readonly selectMessage: (name: string) => string;
  readonly leaveSelection: string;

  /** Name of the bar of pinned messages. */
  readonly pinnedMessages: string;
  readonly pinnedMessage: string;
  /** "2 of 5". */
  readonly pinnedPlace: (place: number, count: number) => string;
  readonly showPinned: string;
  readonly goToMessage: string;
  readonly starredMessages: string;
  readonly noStarred: string;
  readonly starred: string;

  /** Of the dialog that takes a message back. */
  readonly recallTitle: string;
  readonly recallHint: string;
  readonly recallReason: string;
  /** Of the dialog that hands messages on. */
  readonly forwardTitle: (count: number) => string;
  readonly findConversation: string;
  readonly noConversation: string;
  readonly forwardEach: string;
  readonly forwardMerged: string;
  readonly send: (conversations: number) => string;
  /** Title of messages handed on as one, from these people. */
  readonly mergedTitle: (names: readonly string[]) => string;
  /** Of the dialog about a message. */
  readonly infoTitle: string;
  readonly sentAt: string;
  readonly status: string;
  /** Heading of those who have read a message; null where nobody knows how many. */
  readonly readBy: (count: number | null) => string;
  readonly unreadBy: (count: number | null) => string;
  readonly nobody: string;
  readonly loadMore: string;
  readonly loading: string;
  readonly loadFailed: string;
  readonly reactorsTitle: string;
  readonly emojiTitle: string;
  /** Of the dialog that reports a message. */
  readonly reportTitle: string;
  readonly reportHint: string;
  readonly reportDetails: string;
  readonly reportReasons: Readonly<Record<'spam' | 'abuse' | 'danger' | 'other', string>>;
  readonly sendReport: string;

  /** Heading of a translation, and of what was spoken. */
  readonly translation: string;
  readonly transcript: string;
  readonly translating: string;
  readonly transcribing: string;
  readonly noTranslation: string;
  readonly noTranscript: string;

  /** Who is writing, in names. */
  readonly typing: (names: readonly string[]) => string;
}
