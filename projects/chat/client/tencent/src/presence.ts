import { PeopleCommands } from 'ngx-tencent-chat/client';
import { Presence, UserId } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { inParts } from './in-parts';
import { patiently } from './patiently';
import { SdkEvent, sdkEvents } from './sdk';
import { toPresence, toPresences } from './to-model/presence';

/** More the SDK watches not at once, and does not say so. */
const mostWatched = 100;
const mostAsked = 500;

/** The commands about who is there. */
export type PresenceCommands = Pick<
  PeopleCommands,
  'loadPresence' | 'watchPresence' | 'unwatchPresence' | 'setPresenceText'
>;

/** Knows who is there. */
export class TencentPresence implements PresenceCommands {
  readonly #desk: CommandDesk;

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  hear({ name, data }: SdkEvent): void {
    if (name !== sdkEvents.statusUpdated) return;
    const presences = toPresences(data);
    if (presences.length > 0) this.#desk.tell({ type: 'presence-changed', presences });
  }

  loadPresence(ids: readonly UserId[]): Promise<readonly Presence[]> {
    return this.#desk.visits.answer(() => this.#ask(ids));
  }

  watchPresence(ids: readonly UserId[]): Promise<void> {
    return this.#desk.visits.answer(async () => {
      for (const userIDList of inParts(ids, mostWatched)) {
        await this.#desk.host.call((chat) =>
          patiently(() => chat.subscribeUserStatus({ userIDList: [...userIDList] })),
        );
      }
      const presences = await this.#ask(ids);
      if (presences.length > 0) this.#desk.tell({ type: 'presence-changed', presences });
    });
  }

  unwatchPresence(ids: readonly UserId[]): Promise<void> {
    return this.#desk.visits.answer(async () => {
      for (const userIDList of inParts(ids, mostWatched)) {
        await this.#desk.host.call((chat) =>
          patiently(() => chat.unsubscribeUserStatus({ userIDList: [...userIDList] })),
        );
      }
    });
  }

  setPresenceText(text: string): Promise<void> {
    return this.#desk.visits.answer(async () => {
      await this.#desk.host.call((chat) => chat.setSelfStatus({ customStatus: text }));
    });
  }

  async #ask(ids: readonly UserId[]): Promise<readonly Presence[]> {
    const presences: Presence[] = [];
    for (const userIDList of inParts(ids, mostAsked)) {
      const { data } = await this.#desk.host.call((chat) =>
        patiently(() => chat.getUserStatus({ userIDList: [...userIDList] })),
      );
      presences.push(...data.successUserList.map(toPresence));
    }
    return presences;
  }
}
