import { MessageCommands } from 'ngx-tencent-chat/client';
import { Person } from 'ngx-tencent-chat/models';

/** A method of `ChatClient`, or a command of it, that can be made to fail, or to answer late. */
export type FakeMethod =
  | 'signIn'
  | 'signOut'
  | 'listConversations'
  | 'loadMessages'
  | 'loadMessagesAt'
  | 'send'
  | 'markRead'
  | 'react'
  | 'findPeople'
  | Exclude<keyof MessageCommands, 'cancelSend'>
  | 'loadRoom'
  | 'listMembers'
  | 'tellTyping'
  | 'searchMessages'
  | 'searchConversations'
  | FakeConversationMethod
  | FakeGroupMethod
  | FakePresenceMethod
  | FakeTopicMethod
  | FakeLiveMethod
  | FakePeopleMethod;

type FakeConversationMethod =
  | 'pinConversation'
  | 'muteConversation'
  | 'markConversations'
  | 'removeConversations'
  | 'clearConversation'
  | 'listFolders'
  | 'createFolder'
  | 'changeFolder'
  | 'removeFolder';

type FakeGroupMethod =
  | 'createGroup'
  | 'loadGroup'
  | 'changeGroup'
  | 'joinGroup'
  | 'leaveGroup'
  | 'dismissGroup'
  | 'invite'
  | 'removeMembers'
  | 'setRole'
  | 'transfer'
  | 'muteMember'
  | 'findMembers'
  | 'listJoinRequests'
  | 'answerJoinRequest';

type FakeTopicMethod = 'listTopics' | 'createTopic' | 'changeTopic' | 'removeTopic';

type FakeLiveMethod = 'enterLive' | 'exitLive' | 'countLive' | 'listAudience' | 'banLive';

type FakePresenceMethod = 'loadPresence' | 'watchPresence' | 'unwatchPresence' | 'setPresenceText';

type FakePeopleMethod =
  | 'loadProfiles'
  | 'changeProfile'
  | 'listBlocked'
  | 'block'
  | 'listFriends'
  | 'addFriend'
  | 'removeFriend'
  | 'remark'
  | 'listRequests'
  | 'answerRequest';

/** How a `FakeChatClient` begins. */
export interface FakeChatClientOptions {
  /** The people whom the service knows. Defaults to Alice, Bob and Carol. */
  readonly people?: readonly Person[];
  /** How many messages a page of history has. Defaults to 15. */
  readonly pageSize?: number;
  /**
   * When a conversation's change is heard: right after what changed it, before it, or only with
   * `releaseListEvents()`. A real service promises neither order nor haste. Defaults to `'after'`.
   */
  readonly listEvents?: 'after' | 'before' | 'held';
}
