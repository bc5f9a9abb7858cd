import { EntryRule, GroupEnd, GroupRefusal, GroupType, MemberRole } from 'ngx-tencent-chat/models';

/** What the accessible name of a member's row is made of. */
export interface MemberFacts {
  readonly name: string;
  readonly role: MemberRole;
  /** Until when they may not write, in words; null if they may. */
  readonly mutedUntil: string | null;
}

/** What can be done with a member. */
export type MemberAction =
  'profile' | 'message' | 'promote' | 'demote' | 'mute' | 'unmute' | 'transfer' | 'remove';

/** Words of groups: making them, coming in, and looking after them. */
export interface GroupWords {
  /** Names of the types, and what each is for. */
  readonly types: Readonly<Record<GroupType, string>>;
  readonly typeHints: Readonly<Record<GroupType, string>>;
  /** Roles; '' for an ordinary member. */
  readonly roles: Readonly<Record<MemberRole, string>>;
  /** Why something may not be done. */
  readonly refusals: Readonly<Record<GroupRefusal, string>>;
  /** What happened when a group is no longer the reader's. `by` may be null. */
  readonly ended: (end: GroupEnd, by: string | null) => string;
  /** Why something failed; `code` is a `ChatErrorCode`. */
  readonly failed: (code: string) => string;

  readonly create: string;
  readonly createTitle: string;
  readonly whoTitle: string;
  readonly type: string;
  readonly name: string;
  readonly namePlaceholder: string;
  readonly picture: string;
  readonly pictureHint: string;
  readonly next: string;
  readonly back: string;
  readonly joinRule: string;
  readonly joinRules: Readonly<Record<EntryRule, string>>;
  readonly inviteRule: string;
  readonly inviteRules: Readonly<Record<EntryRule, string>>;

  /** Name of the field that finds people, and of the list of them. */
  readonly findPeople: string;
  readonly people: string;
  /** Offers somebody of whom only the id is known. */
  readonly byId: (id: string) => string;
  readonly nobody: string;
  readonly unknownPerson: (id: string) => string;
  readonly picked: (count: number) => string;
  readonly unpick: (name: string) => string;

  readonly join: string;
  readonly joinTitle: string;
  readonly joinField: string;
  readonly joinHint: string;
  readonly look: string;
  readonly noSuchGroup: string;
  readonly joinText: string;
  readonly ask: string;
  readonly joinWaiting: (name: string) => string;
  readonly joinAlready: string;
  readonly joinClosed: string;
  readonly open: string;

  /** Name of a group's details. */
  readonly details: string;
  readonly memberCount: (count: number) => string;
  readonly announcement: string;
  readonly noAnnouncement: string;
  readonly introduction: string;
  readonly noIntroduction: string;
  /** Changes one of its texts: "Edit name". */
  readonly edit: (what: string) => string;
  readonly save: string;
  readonly copyId: string;
  readonly idCopied: string;
  readonly notifications: string;
  readonly muteAll: string;
  readonly muteAllHint: string;
  readonly rules: string;

  readonly members: string;
  readonly findMember: string;
  readonly memberName: (facts: MemberFacts) => string;
  readonly mutedUntil: (when: string) => string;
  readonly nobodyFound: string;
  /** While somebody is looked for among members that are still loaded; of how many it is known. */
  readonly searchingMembers: (looked: number) => string;
  readonly loadMoreMembers: string;
  readonly invite: string;
  readonly inviteTitle: string;
  readonly addPicked: (count: number) => string;
  /** Says how an invitation went for those whom it did not bring in at once. */
  readonly invited: (waiting: readonly string[], refused: readonly string[]) => string;
  /** Name of the menu of a member, and what is in it. */
  readonly actionsFor: (name: string) => string;
  readonly actions: Readonly<Record<MemberAction, string>>;
  readonly muteTitle: (name: string) => string;
  /** A length of time, in words. */
  readonly muteFor: (seconds: number) => string;
  readonly removeTitle: (name: string) => string;
  readonly removeText: string;
  readonly transferTitle: (name: string) => string;
  readonly transferText: string;

  readonly requests: string;
  readonly requestCount: (count: number) => string;
  readonly noRequests: string;
  /** Who asks, where somebody else wants them in. */
  readonly requestBy: (inviter: string) => string;
  readonly accept: string;
  readonly decline: string;
  readonly acceptName: (name: string) => string;
  readonly declineName: (name: string) => string;
  /** Says how a request of the reader was answered. */
  readonly answered: (group: string, accepted: boolean, text: string) => string;

  readonly leave: string;
  readonly leaveTitle: (name: string) => string;
  readonly leaveText: string;
  readonly heirTitle: string;
  readonly heirText: string;
  readonly handOverAndLeave: string;
  readonly dismiss: string;
  readonly dismissTitle: (name: string) => string;
  readonly dismissText: string;
}
