import { JoinAnswer } from 'ngx-tencent-chat/client';
import { ConversationId, JoinRequest, groupConversationId } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { findProfiles } from './find-profiles';
import { patiently } from './patiently';
import type { SdkApplication } from './sdk-group-commands';
import { toName } from './to-model/person';

/** Somebody has invited the signed-in person: nothing to be decided by those who look after a group. */
const ownInvitation = 1;
const invitation = 2;

/** Those who wait to be let into groups. Tells all of them when they have changed. */
export class JoinRequests {
  readonly #desk: CommandDesk;
  #told: readonly JoinRequest[] = [];

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  /** Forgets everything: the person is gone. */
  clear(): void {
    this.#told = [];
  }

  async list(): Promise<readonly JoinRequest[]> {
    const applications = await this.#ask();
    const invited = applications.filter(({ applicationType }) => applicationType === invitation);
    const people = await findProfiles(this.#desk.host, [
      ...new Set(invited.map(({ userID }) => userID)),
    ]);
    const names = new Map(people.map(({ id, name }) => [id, name]));
    this.#told = applications.map((one) => toRequest(one, names));
    return this.#told;
  }

  async answer({ id }: JoinRequest, { accept, text }: JoinAnswer): Promise<void> {
    const application = (await this.#ask()).find((one) => idOf(one) === id);
    if (!application) throw Object.assign(new Error(), { code: answeredAlready });
    const handleAction = accept ? 'Agree' : 'Reject';
    const answer = { handleAction, handleMessage: text, application } as const;
    try {
      await this.#desk.host.call((chat) => patiently(() => chat.handleGroupApplication(answer)));
    } finally {
      await this.tell();
    }
  }

  /** Somebody came into a group: maybe somebody else has let them in. */
  async followEntry(id: ConversationId): Promise<void> {
    if (this.#told.some(({ conversationId }) => conversationId === id)) await this.tell();
  }

  /** Tells who waits now. */
  async tell(): Promise<void> {
    try {
      const requests = await this.list();
      this.#desk.tell({ type: 'join-requests-changed', requests });
    } catch {
      // Whoever shows them asks again when the connection is back.
    }
  }

  async #ask(): Promise<readonly SdkApplication[]> {
    const { data } = await this.#desk.host.call((chat) =>
      patiently(() => chat.getGroupApplicationList()),
    );
    return data.applicationList.filter((one) => one.applicationType !== ownInvitation);
  }
}

/** Told by the service: somebody else was quicker. */
const answeredAlready = 10024;

function idOf({ groupID, authentication }: SdkApplication): string {
  return `${groupID} ${authentication}`;
}

function toRequest(one: SdkApplication, names: ReadonlyMap<string, string>): JoinRequest {
  const { applicationType, applicant, applicantNick, groupID, groupName, userID } = one;
  const isInvited = applicationType === invitation;
  const who = isInvited ? userID : applicant;
  return {
    id: idOf(one),
    conversationId: groupConversationId(groupID),
    groupName: toName(groupName, groupID),
    userId: who,
    userName: isInvited ? (names.get(who) ?? who) : toName(applicantNick, who),
    inviterId: isInvited ? applicant : null,
    text: one.note ?? '',
    askedAt: toMilliseconds(one.messageKey),
  };
}

/** The service numbers requests by the moment, in parts of a second that differ by their kind. */
function toMilliseconds(key: number): number {
  return key > 1e14 ? Math.floor(key / 1_000) : key;
}
