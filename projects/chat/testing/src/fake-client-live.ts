import { LiveCommands, LiveNumbers } from 'ngx-tencent-chat/client';
import { ChatCredential, ConversationId, Person, UserId } from 'ngx-tencent-chat/models';

import { failure } from './fake-client-faults';
import { FakeParts } from './fake-client-parts';

/** The live groups of a fake service, for whoever is signed in, and for those who only read. */
export class FakeLive implements LiveCommands {
  readonly #parts: FakeParts;
  readonly #banned = new Set<string>();
  #guests = 0;

  constructor(parts: FakeParts) {
    this.#parts = parts;
  }

  enter(id: ConversationId, application?: Pick<ChatCredential, 'SDKAppID'>): Promise<void> {
    const { faults, line, world } = this.#parts;
    return faults.answer('enterLive', [id, application], () => {
      const guest = line.me === null && application !== undefined;
      const me = guest ? null : line.reach();
      if (world.groups.get(id)?.type !== 'live') throw failure('not-found');
      if (me === null) this.#guests++;
      else if (this.#banned.has(id + me)) throw failure('not-allowed');
      else world.groups.setStanding(id, me, {});
      this.#tellCount(id);
    });
  }

  exit(id: ConversationId): Promise<void> {
    const { faults, line, world } = this.#parts;
    return faults.answer('exitLive', [id], () => {
      if (line.me === null) this.#guests = Math.max(0, this.#guests - 1);
      else world.groups.setStanding(id, line.reach(), null);
      this.#tellCount(id);
    });
  }

  count(id: ConversationId): Promise<LiveNumbers> {
    const { faults } = this.#parts;
    return faults.answer('countLive', [id], () => ({
      online: this.#countOf(id),
      askAgainAfter: 10,
    }));
  }

  listAudience(id: ConversationId): Promise<readonly Person[]> {
    const { faults, line, world } = this.#parts;
    return faults.answer('listAudience', [id], () => {
      line.reach();
      return world.groups.members(id).map((one) => world.person(one));
    });
  }

  ban(id: ConversationId, userIds: readonly UserId[], seconds: number): Promise<void> {
    const { faults, line, world } = this.#parts;
    return faults.answer('banLive', [id, userIds, seconds], () => {
      if (!world.groups.manages(id, line.reach())) throw failure('not-allowed');
      for (const one of userIds) {
        this.#banned.add(id + one);
        world.groups.setStanding(id, one, null);
      }
      this.#tellCount(id);
    });
  }

  #countOf(id: ConversationId): number {
    return this.#parts.world.groups.members(id).length + this.#guests;
  }

  #tellCount(conversationId: ConversationId): void {
    const count = this.#countOf(conversationId);
    this.#parts.line.tellWhenUp({ type: 'audience-changed', conversationId, count });
  }
}
