import { Friend, FriendRequest, UserId } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { toFriend, toFriendRequest } from './to-model/profile';

/** The service's way to say that the other one has to agree. */
const waits = 30539;
const source = 'AddSource_Type_Web';

/**
 * Friends, and who wants to be one. The SDK keeps the lists, and changes them when the service tells it to,
 * which may be after a call was answered: so they are told when it says so, and not before.
 */
export class Friendships {
  readonly #desk: CommandDesk;

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  async list(): Promise<readonly Friend[]> {
    const { data } = await this.#desk.host.call((chat) => chat.getFriendList());
    return data.map(toFriend);
  }

  async listRequests(): Promise<readonly FriendRequest[]> {
    const { data } = await this.#desk.host.call((chat) => chat.getFriendApplicationList());
    return data.friendApplicationList.map(toFriendRequest);
  }

  async add(to: UserId, wording: string): Promise<'added' | 'waiting'> {
    const options = { to, source, wording, type: 'Add_Type_Both' } as const;
    const { data } = await this.#desk.host.call((chat) => chat.addFriend(options));
    return data.code === waits ? 'waiting' : 'added';
  }

  async remove(id: UserId): Promise<void> {
    const options = { userIDList: [id], type: 'Delete_Type_Both' } as const;
    await this.#desk.host.call((chat) => chat.deleteFriend(options));
  }

  async remark(userID: UserId, remark: string): Promise<void> {
    await this.#desk.host.call((chat) => chat.updateFriend({ userID, remark }));
  }

  async answer(userID: UserId, accept: boolean): Promise<void> {
    const type = 'Response_Action_AgreeAndAdd';
    await this.#desk.host.call<unknown>((chat) =>
      accept
        ? chat.acceptFriendApplication({ userID, type })
        : chat.refuseFriendApplication({ userID }),
    );
  }

  /** The SDK tells that friends are others now. */
  hearFriends(): void {
    void this.#quietly(() => this.#tellFriends());
  }

  /** The SDK tells that requests are others now. */
  hearRequests(): void {
    void this.#quietly(() => this.#tellRequests());
  }

  async #tellFriends(): Promise<void> {
    this.#desk.tell({ type: 'friends-changed', friends: await this.list() });
  }

  async #tellRequests(): Promise<void> {
    const requests = await this.listRequests();
    this.#desk.tell({ type: 'friend-requests-changed', requests });
  }

  async #quietly(tell: () => Promise<void>): Promise<void> {
    try {
      await tell();
    } catch {
      // The change is made; whoever looks at the list asks for it then.
    }
  }
}
