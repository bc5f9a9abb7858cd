import {
  ConversationId,
  GroupEnd,
  Person,
  UserId,
  groupConversationId,
} from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { groupType, toConversationId, toWireConversationId } from './conversation-id';
import { findProfiles } from './find-profiles';
import { Groups } from './groups';
import { JoinRequests } from './join-requests';
import { ListWatch } from './list-watch';
import { SdkMessage } from './sdk';
import { toName } from './to-model/person';
import { Told, recordOf, textOf } from './to-model/told';

/** The service's numbers for what it tells about a group. */
const notices = {
  asked: 1,
  letIn: 2,
  refused: 3,
  removed: 4,
  dismissed: 5,
  left: 8,
  madeAdmin: 9,
  noAdmin: 10,
  invited: 12,
} as const;

const ends: Readonly<Record<number, GroupEnd>> = {
  [notices.removed]: 'removed',
  [notices.dismissed]: 'dismissed',
  [notices.left]: 'left',
};

/** Told in a group: somebody has come. */
const entry = 1;
const requestNotices: readonly unknown[] = [
  notices.asked,
  notices.madeAdmin,
  notices.noAdmin,
  notices.invited,
];

/** Hears what the service tells about groups, and what that means to whoever is signed in. */
export class GroupNews {
  readonly #desk: CommandDesk;
  readonly #groups: Groups;
  readonly #requests: JoinRequests;
  readonly #list: ListWatch;

  constructor(desk: CommandDesk, groups: Groups, requests: JoinRequests, list: ListWatch) {
    this.#desk = desk;
    this.#groups = groups;
    this.#requests = requests;
    this.#list = list;
  }

  hear(messages: readonly SdkMessage[], me: UserId): void {
    for (const { type, conversationID, payload } of messages) {
      const told = recordOf(payload);
      if (type === 'TIMGroupTipElem') this.#hearTip(toConversationId(conversationID), told, me);
      if (type === 'TIMGroupSystemNoticeElem') this.#hearNotice(told, me);
    }
  }

  /** A group is no longer the signed-in person's; it leaves the list, on all devices. */
  async tellEnd(id: ConversationId, name: string, end: GroupEnd, by: Person | null): Promise<void> {
    this.#groups.forget(id);
    this.#desk.tell({ type: 'group-ended', conversationId: id, name, end, by });
    const conversationIDList = [toWireConversationId(id)];
    const options = { conversationIDList, clearHistoryMessage: false };
    try {
      await this.#desk.host.call((chat) => chat.deleteConversation(options));
    } catch {
      // It is off the list already, or will be when somebody takes it off.
    }
    this.#list.tellRemoved([id]);
  }

  #hearTip(id: ConversationId | null, told: Told, me: UserId): void {
    if (!id) return;
    this.#groups.renew(id, me);
    if (told['operationType'] === entry) void this.#requests.followEntry(id);
  }

  #hearNotice(told: Told, me: UserId): void {
    const { operationType, handleMessage } = told;
    const profile = recordOf(told['groupProfile']);
    const groupID = textOf(profile['groupID']);
    const conversationId = toConversationId(groupType + groupID);
    if (!groupID || !conversationId) return;
    const groupName = toName(textOf(profile['name']), groupID);
    if (requestNotices.includes(operationType)) void this.#requests.tell();
    if (operationType === notices.letIn || operationType === notices.refused) {
      const accepted = operationType === notices.letIn;
      const text = textOf(handleMessage);
      this.#desk.tell({ type: 'join-answered', conversationId, groupName, accepted, text });
    }
    const end = typeof operationType === 'number' ? ends[operationType] : undefined;
    if (end) void this.#hearEnd(groupConversationId(groupID), groupName, end, told, me);
  }

  async #hearEnd(
    id: ConversationId,
    name: string,
    end: GroupEnd,
    { operatorID }: Told,
    me: UserId,
  ): Promise<void> {
    // Whoever ended it themselves, on this device, has been told.
    const by = end === 'left' ? null : await this.#find(textOf(operatorID));
    if (this.#desk.visits.me === me) await this.tellEnd(id, name, end, by);
  }

  async #find(id: UserId): Promise<Person | null> {
    if (!id) return null;
    try {
      const [person] = await findProfiles(this.#desk.host, [id]);
      return person ?? null;
    } catch {
      // Who it was is a trimming.
      return null;
    }
  }
}
