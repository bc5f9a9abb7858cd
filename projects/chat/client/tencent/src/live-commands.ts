import { LiveCommands, LiveNumbers } from 'ngx-tencent-chat/client';
import { ChatCredential, ConversationId, Person, UserId, peerOf } from 'ngx-tencent-chat/models';

import { otherApplication } from './client-errors';
import { CommandDesk } from './command-desk';
import { patiently } from './patiently';
import { toChatError } from './to-model/chat-error';
import { toMember } from './to-model/room';

/** The service counts an audience anew every few seconds, and the SDK keeps its answer for as long. */
const askAgainAfter = 10;
const mostNamed = 100;
const liveType = 'AVChatRoom';

/** Live groups, also for those who are not signed in: they read, and nothing else. */
export class TencentLiveCommands implements LiveCommands {
  readonly #desk: CommandDesk;
  readonly #sdkAppId: number;
  /** Where somebody is whom nobody knows. */
  readonly #asGuest = new Set<ConversationId>();

  constructor(desk: CommandDesk, sdkAppId: number) {
    this.#desk = desk;
    this.#sdkAppId = sdkAppId;
  }

  /** Whether somebody reads who is not signed in. */
  get guest(): boolean {
    return this.#asGuest.size > 0;
  }

  async enter(id: ConversationId, application?: Pick<ChatCredential, 'SDKAppID'>): Promise<void> {
    if (this.#desk.visits.me === null && application) return this.#enterAsGuest(id, application);
    await this.#desk.visits.answer(() => this.#join(id));
  }

  async exit(id: ConversationId): Promise<void> {
    if (!this.#asGuest.delete(id)) {
      await this.#desk.visits.answer(() => this.#quit(id));
      return;
    }
    // The service forgets whoever does not ask any more, and has never known them.
    if (!this.guest) await this.#desk.host.stop();
    else await this.#quit(id);
  }

  count(id: ConversationId): Promise<LiveNumbers> {
    return this.#ask(async () => {
      const { data } = await this.#desk.host.call((chat) =>
        patiently(() => chat.getGroupOnlineMemberCount(peerOf(id))),
      );
      return { online: data.memberCount, askAgainAfter };
    });
  }

  listAudience(id: ConversationId): Promise<readonly Person[]> {
    return this.#desk.visits.answer(async () => {
      const options = { groupID: peerOf(id), count: mostNamed, offset: 0 };
      const { data } = await this.#desk.host.call((chat) =>
        patiently(() => chat.getGroupMemberList(options)),
      );
      return data.memberList.map((one) => {
        const { id: userId, name, avatarUrl } = toMember(one);
        return { id: userId, name, avatarUrl };
      });
    });
  }

  ban(id: ConversationId, userIds: readonly UserId[], seconds: number): Promise<void> {
    return this.#desk.visits.answer(async () => {
      const options = { groupID: peerOf(id), userIDList: userIds, reason: '', duration: seconds };
      await this.#desk.host.call((chat) => chat.deleteGroupMember(options));
    });
  }

  /** Somebody signs in, or the page is left: nobody is here unknown any more. */
  async endGuest(): Promise<void> {
    this.clear();
    await this.#desk.host.stop();
  }

  /** Forgets everything: the page is left. */
  clear(): void {
    this.#asGuest.clear();
  }

  async #enterAsGuest(
    id: ConversationId,
    application: Pick<ChatCredential, 'SDKAppID'>,
  ): Promise<void> {
    if (application.SDKAppID !== this.#sdkAppId)
      throw otherApplication(application, this.#sdkAppId);
    this.#asGuest.add(id);
    try {
      await this.#desk.host.start(() => this.guest);
      await this.#join(id);
    } catch (error) {
      this.#asGuest.delete(id);
      throw toChatError(error);
    }
  }

  async #join(id: ConversationId): Promise<void> {
    const options = { groupID: peerOf(id), type: liveType };
    await this.#desk.host.call((chat) => patiently(() => chat.joinGroup(options)));
  }

  async #quit(id: ConversationId): Promise<void> {
    await this.#desk.host.call((chat) => chat.quitGroup(peerOf(id)));
  }

  /** An answer which those get too who are not signed in. */
  async #ask<T>(ask: () => Promise<T>): Promise<T> {
    if (!this.guest) return this.#desk.visits.answer(ask);
    try {
      return await ask();
    } catch (error) {
      throw toChatError(error);
    }
  }
}
