import { GroupCommands, JoinAnswer } from 'ngx-tencent-chat/client';
import {
  ConversationId,
  Group,
  GroupChange,
  InviteOutcome,
  JoinOutcome,
  JoinRequest,
  Member,
  MemberRole,
  NewGroup,
  UserId,
  groupConversationId,
  peerOf,
} from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { notAllowed, refused } from './command-errors';
import { GroupNews } from './group-news';
import { Groups } from './groups';
import { JoinRequests } from './join-requests';
import { patiently } from './patiently';
import { SdkChat } from './sdk';
import { codeOf } from './sdk-host';
import { toMember } from './to-model/room';
import { toWireGroupChange, wireGroupTypes } from './to-wire/group';

/** What the commands about groups are made of. */
export interface GroupParts {
  readonly groups: Groups;
  readonly requests: JoinRequests;
  readonly news: GroupNews;
}

/** How it ended for somebody who wanted to come in, in the service's words. */
const outcomes: Readonly<Record<string, JoinOutcome>> = {
  JoinedSuccess: 'joined',
  WaitAdminApproval: 'waiting',
  AlreadyInGroup: 'already',
};
const insideAlready = 10013;

/** The commands of the port: each asks on behalf of whoever is signed in. */
export class TencentGroupCommands implements GroupCommands {
  readonly #desk: CommandDesk;
  readonly #parts: GroupParts;

  constructor(desk: CommandDesk, parts: GroupParts) {
    this.#desk = desk;
    this.#parts = parts;
  }

  create({ type, id, memberIds = [], hasTopics, ...looks }: NewGroup): Promise<Group> {
    return this.#desk.visits.answer(async () => {
      if (type === 'live' && memberIds.length > 0) throw nobodyBroughtIn();
      const { data } = await this.#ask((chat) =>
        chat.createGroup({
          ...toWireGroupChange(looks),
          type: wireGroupTypes[type],
          groupID: id,
          // Live groups take no list at all.
          memberList: type === 'live' ? undefined : memberIds.map((userID) => ({ userID })),
          isSupportTopic: hasTopics,
        }),
      ).catch(throwCreation);
      return this.#parts.groups.loadChanged(groupConversationId(data.group.groupID));
    });
  }

  load(id: ConversationId): Promise<Group> {
    return this.#desk.visits.answer(() => this.#parts.groups.load(id));
  }

  change(id: ConversationId, change: GroupChange): Promise<Group> {
    return this.#desk.visits.answer(async () => {
      const groupID = peerOf(id);
      await this.#ask((chat) => chat.updateGroupProfile({ groupID, ...toWireGroupChange(change) }));
      return this.#parts.groups.loadChanged(id);
    });
  }

  join(id: ConversationId, text: string): Promise<JoinOutcome> {
    return this.#desk.visits.answer(async () => {
      const options = { groupID: peerOf(id), applyMessage: text };
      try {
        const { data } = await this.#ask((chat) => chat.joinGroup(options));
        return outcomes[data.status] ?? 'joined';
      } catch (error) {
        if (codeOf(error) === insideAlready) return 'already';
        throw error;
      }
    });
  }

  leave(id: ConversationId): Promise<void> {
    return this.#end(id, 'left', (chat) => chat.quitGroup(peerOf(id)));
  }

  dismiss(id: ConversationId): Promise<void> {
    return this.#desk.visits.answer(async () => {
      // Whoever ends it is told by the service, like everybody else.
      await this.#ask((chat) => chat.dismissGroup(peerOf(id)));
    });
  }

  invite(id: ConversationId, userIds: readonly UserId[]): Promise<readonly InviteOutcome[]> {
    return this.#desk.visits.answer(async () => {
      const groupID = peerOf(id);
      const { data } = await this.#askInside(id, (chat) =>
        chat.addGroupMember({ groupID, userIDList: [...userIds] }),
      );
      const { successUserIDList, existedUserIDList, failureUserIDList } = data;
      const refused = [...failureUserIDList, ...(data.overLimitUserIDList ?? [])];
      const toOutcome = (userId: UserId): InviteOutcome['outcome'] => {
        if (successUserIDList.includes(userId)) return 'added';
        if (existedUserIDList.includes(userId)) return 'already';
        return refused.includes(userId) ? 'refused' : 'waiting';
      };
      return userIds.map((userId) => ({ userId, outcome: toOutcome(userId) }));
    });
  }

  removeMembers(id: ConversationId, userIds: readonly UserId[], reason: string): Promise<void> {
    return this.#do(id, (chat) =>
      chat.deleteGroupMember({ groupID: peerOf(id), userIDList: [...userIds], reason }),
    );
  }

  setRole(id: ConversationId, userID: UserId, role: Exclude<MemberRole, 'owner'>): Promise<void> {
    const wireRole = role === 'admin' ? 'Admin' : 'Member';
    return this.#do(id, (chat) =>
      chat.setGroupMemberRole({ groupID: peerOf(id), userID, role: wireRole }),
    );
  }

  transfer(id: ConversationId, userId: UserId): Promise<void> {
    return this.#do(id, (chat) =>
      chat.changeGroupOwner({ groupID: peerOf(id), newOwnerID: userId }),
    );
  }

  muteMember(id: ConversationId, userID: UserId, seconds: number): Promise<void> {
    return this.#do(id, (chat) =>
      chat.setGroupMemberMuteTime({ groupID: peerOf(id), userID, muteTime: seconds }),
    );
  }

  findMembers(id: ConversationId, userIds: readonly UserId[]): Promise<readonly Member[]> {
    return this.#desk.visits.answer(async () => {
      if (userIds.length === 0) return [];
      const { data } = await this.#askInside(id, (chat) =>
        chat.getGroupMemberProfile({ groupID: peerOf(id), userIDList: [...userIds] }),
      );
      return data.memberList.map(toMember);
    });
  }

  listRequests(): Promise<readonly JoinRequest[]> {
    return this.#desk.visits.answer(() => this.#parts.requests.list());
  }

  answerRequest(request: JoinRequest, answer: JoinAnswer): Promise<void> {
    return this.#desk.visits.answer(() => this.#parts.requests.answer(request, answer));
  }

  #end(id: ConversationId, end: 'left', run: (chat: SdkChat) => Promise<unknown>): Promise<void> {
    return this.#desk.visits.answer(async () => {
      const { name } = await this.#parts.groups.load(id);
      await this.#ask(run);
      await this.#parts.news.tellEnd(id, name, end, null);
    });
  }

  #do(id: ConversationId, run: (chat: SdkChat) => Promise<unknown>): Promise<void> {
    return this.#desk.visits.answer(async (me) => {
      await this.#askInside(id, run);
      this.#parts.groups.renew(id, me);
    });
  }

  async #ask<T>(run: (chat: SdkChat) => Promise<T>): Promise<T> {
    return this.#desk.host.call((chat) => patiently(() => run(chat)));
  }

  /** The SDK stumbles over groups that it does not know, before it asks anybody. */
  async #askInside<T>(id: ConversationId, run: (chat: SdkChat) => Promise<T>): Promise<T> {
    await this.#desk.host.call((chat) =>
      patiently(() => chat.getGroupProfile({ groupID: peerOf(id) })),
    );
    return this.#ask(run);
  }
}

/** Told by the service: no group can have this id. Of a group that is looked for it says that there is none. */
const badId = 10015;

function throwCreation(error: unknown): never {
  if (codeOf(error) === badId) throw refused('A group cannot have this id.', badId);
  throw error;
}

function nobodyBroughtIn(): Error {
  return notAllowed('Nobody is brought into a live group: people come by themselves.');
}
