/** Words of the conversation list beyond its rows: filters, folders, what can be done with conversations. */
export interface ConversationWords {
  /** Name of the filters and folders. */
  readonly filters: string;
  readonly all: string;
  readonly unread: string;
  readonly mentions: string;
  readonly groups: string;
  readonly direct: string;
  readonly archived: string;
  /** Conversations of little weight, behind one row. */
  readonly folded: string;
  /** Accessible name of the row that opens a shelf. */
  readonly shelf: (name: string, all: number, unread: number) => string;
  readonly backToList: string;
  /** Said where a filter leaves nothing. */
  readonly nothingHere: string;
  readonly showAll: string;

  /** In the accessible name of a row. */
  readonly mentionsYou: string;
  readonly mentionsAll: string;
  readonly starred: string;
  readonly markedUnread: string;
  readonly online: string;

  /** Name of a row's menu. */
  readonly menu: (name: string) => string;
  readonly open: string;
  readonly pin: string;
  readonly unpin: string;
  readonly mute: string;
  readonly unmute: string;
  readonly markRead: string;
  readonly markUnread: string;
  readonly star: string;
  readonly unstar: string;
  readonly fold: string;
  readonly unfold: string;
  readonly hide: string;
  readonly archive: string;
  readonly unarchive: string;
  readonly select: string;
  readonly toFolder: string;
  readonly clear: string;
  readonly remove: string;
  readonly leave: string;
  readonly block: string;
  readonly unblock: string;

  /** Title of the choice of folders. */
  readonly folders: string;
  readonly newFolder: string;
  readonly makeFolder: string;
  readonly removeFolder: (name: string) => string;
  readonly leaveTitle: (name: string) => string;
  readonly leaveHint: string;

  /** What has been done, where it can be undone. */
  readonly wasArchived: (count: number) => string;
  readonly wasHidden: (count: number) => string;
  readonly wasRemoved: (count: number) => string;
  readonly wasCleared: (count: number) => string;

  /** Why something cannot be done. */
  readonly offline: string;
  readonly ownerCannotLeave: string;
  readonly folderExists: string;
  readonly refused: string;
}
