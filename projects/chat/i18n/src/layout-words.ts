/** Words of what stands around conversations: the shell, a window of support, a live room's overlay. */
export interface LayoutWords {
  /** Name of the handle that makes the list wider or narrower. */
  readonly resizeList: string;
  /** Name of the handle that makes the details wider or narrower. */
  readonly resizeDetails: string;
  /** How wide a column is, in parts of a hundred of what it may be. */
  readonly width: (percent: number) => string;
  /** The way back to the list, where a conversation covers it. */
  readonly backToList: string;
  /** The way back to the conversation, where details cover it. */
  readonly backToPane: string;
  /** Name of the button that opens a window of support: "Support, 3 unread". */
  readonly openWidget: (heading: string, unread: number) => string;
  readonly closeWidget: string;
  /** Name of the messages beside or over a film. */
  readonly liveChat: string;
  readonly showLiveChat: string;
  readonly hideLiveChat: string;
}
