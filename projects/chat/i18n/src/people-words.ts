import { Seen } from 'ngx-tencent-chat/models';

/** Words of people: who they are, friends, requests, the blocked, and reports. */
export interface PeopleWords {
  /** Why something did not work. */
  readonly failed: (code: string) => string;
  /** Said where nobody has this id. */
  readonly nobody: string;
  /** Said of the own profile. */
  readonly yourself: string;
  /** When somebody was there; '' where nobody knows. `when`: a moment in words. */
  readonly seen: (seen: Seen, when: string) => string;
  readonly id: string;
  readonly copyId: string;
  /** Groups in which both are; the hint says that there may be more. */
  readonly sharedGroups: string;
  readonly sharedGroupsHint: string;
  readonly idCopied: string;
  readonly about: string;
  /** The own name of somebody who is called by a remark. */
  readonly alsoKnownAs: (name: string) => string;

  readonly message: string;
  readonly addFriend: string;
  /** Said while an answer is waited for. */
  readonly requested: string;
  readonly accept: string;
  readonly decline: string;
  readonly friend: string;
  /** Of one request among several. */
  readonly acceptOf: (name: string) => string;
  readonly declineOf: (name: string) => string;
  /** Of somebody whom nobody can ask. */
  readonly noRequestsTaken: string;
  readonly asksYou: (name: string) => string;
  readonly added: (name: string) => string;
  readonly asked: (name: string) => string;

  /** Of the dialog that asks somebody. */
  readonly askTitle: (name: string) => string;
  readonly askText: string;
  readonly askHint: string;
  readonly ask: string;

  readonly rename: string;
  readonly remarkTitle: string;
  readonly remarkHint: string;
  readonly remarkField: string;
  readonly save: string;

  readonly removeFriend: string;
  readonly removeTitle: (name: string) => string;
  readonly removeHint: string;

  readonly block: string;
  readonly unblock: string;
  readonly unblockOf: (name: string) => string;
  readonly blocked: string;
  readonly blockTitle: (name: string) => string;
  readonly blockHint: string;
  readonly blockDone: (name: string) => string;
  readonly unblockDone: (name: string) => string;

  readonly report: string;
  readonly reportTitle: (name: string) => string;
  readonly reportHint: string;
  /** Also wants to hear no more of them. */
  readonly alsoBlock: (name: string) => string;
  readonly reported: string;

  /** Names of the lists. */
  readonly friends: string;
  readonly requests: string;
  readonly waiting: (count: number) => string;
  readonly noFriends: string;
  readonly noFriendsHint: string;
  readonly sentTo: string;
  readonly blockList: string;
  readonly noBlocked: string;
  readonly noBlockedHint: string;
  /** Of the field that adds somebody by id. */
  readonly addById: string;
  readonly addByIdHint: string;
  readonly find: string;

  /** Of the own profile. */
  readonly ownProfile: string;
  readonly name: string;
  readonly aboutYou: string;
  readonly picture: string;
  readonly pictureHint: string;
  readonly friendRule: string;
  readonly friendRules: Readonly<Record<'free' | 'approval' | 'closed', string>>;
  readonly saved: string;
}
