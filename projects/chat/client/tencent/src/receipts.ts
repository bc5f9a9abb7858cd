import { PeoplePage, ReceiptChange } from 'ngx-tencent-chat/client';
import { ConversationId, UserId, kindOf, peerOf } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { findProfiles } from './find-profiles';
import { inParts } from './in-parts';
import { SdkMessage } from './sdk';

/** Of how many messages receipts are sent, or asked for, at once. */
const mostAtOnce = 30;
/** How many readers the SDK asks for at once, at most. */
const mostPeople = 100;

/** Tells who has read what, and asks for it. */
export class Receipts {
  readonly #desk: CommandDesk;

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  async acknowledge(id: ConversationId, ids: readonly string[], me: UserId): Promise<void> {
    const found = await this.#desk.finder.findAll(id, ids);
    const wanted = found.filter((one) => one.from !== me && wantsReceipt(one));
    for (const some of inParts(wanted, mostAtOnce)) {
      await this.#desk.host.call((chat) => chat.sendMessageReadReceipt(some));
    }
  }

  async load(
    id: ConversationId,
    ids: readonly string[],
    me: UserId,
  ): Promise<readonly ReceiptChange[]> {
    // In a direct conversation each message says itself whether it was read.
    if (kindOf(id) === 'direct') return [];
    const found = await this.#desk.finder.findAll(id, ids);
    const own = found.filter((one) => one.from === me && wantsReceipt(one));
    for (const some of inParts(own, mostAtOnce)) {
      await this.#desk.host.call((chat) => chat.getMessageReadReceiptList(some));
    }
    return own.flatMap(toChange);
  }

  async listReaders(
    id: ConversationId,
    messageId: string,
    read: boolean,
    next: string | null,
  ): Promise<PeoplePage> {
    const message = await this.#desk.finder.find(id, messageId);
    if (kindOf(id) === 'direct') {
      const people = isRead(message) === read ? [peerOf(id)] : [];
      return { people: await findProfiles(this.#desk.host, people), next: null };
    }
    const options = {
      message,
      filter: read ? 0 : 1,
      cursor: next ?? '',
      count: mostPeople,
    } as const;
    const { data } = await this.#desk.host.call((chat) =>
      chat.getGroupMessageReadMemberList(options),
    );
    const ids = read ? data.readUserIDList : data.unreadUserIDList;
    const people = await findProfiles(this.#desk.host, ids);
    return { people, next: data.isCompleted ? null : data.cursor };
  }
}

function wantsReceipt({ needReadReceipt, isRevoked }: SdkMessage): boolean {
  return needReadReceipt === true && isRevoked !== true;
}

function isRead({ isPeerRead, readReceiptInfo }: SdkMessage): boolean {
  return isPeerRead === true || readReceiptInfo?.isPeerRead === true;
}

/** Nothing where the service does not tell. */
function toChange({ ID, readReceiptInfo }: SdkMessage): readonly ReceiptChange[] {
  const { readCount, unreadCount } = readReceiptInfo ?? {};
  if (readCount === undefined || unreadCount === undefined) return [];
  return [{ id: ID, receipt: { read: readCount, unread: unreadCount } }];
}
