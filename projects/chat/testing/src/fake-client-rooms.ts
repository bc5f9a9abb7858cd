import { MemberPage, RoomCommands } from 'ngx-tencent-chat/client';
import { ConversationId, Member, Room, UserId, kindOf, peerOf } from 'ngx-tencent-chat/models';

import { failure } from './fake-client-faults';
import { FakeParts, partOf } from './fake-client-parts';
import { toPeer } from './fake-client-record';

/** Where the conversations of a fake service take place. */
export class FakeRooms implements RoomCommands {
  readonly #parts: FakeParts;

  constructor(parts: FakeParts) {
    this.#parts = parts;
  }

  load(conversationId: ConversationId): Promise<Room> {
    const { faults, line } = this.#parts;
    return faults.answer('loadRoom', [conversationId], () =>
      roomOf(this.#parts, line.reach(), conversationId),
    );
  }

  listMembers(conversationId: ConversationId, next: string | null): Promise<MemberPage> {
    const { faults, line } = this.#parts;
    return faults.answer('listMembers', [conversationId, next], () => {
      const [members, after] = partOf(this.#members(line.reach(), conversationId), next, 100);
      return { members, next: after };
    });
  }

  tellTyping(conversationId: ConversationId, on: boolean): Promise<void> {
    const { faults, line } = this.#parts;
    return faults.answer('tellTyping', [conversationId, on], () => {
      line.reach();
    });
  }

  #members(me: UserId, conversationId: ConversationId): readonly Member[] {
    const { world } = this.#parts;
    const plain = { role: 'member', mutedUntil: 0 } as const;
    if (kindOf(conversationId) === 'direct')
      return [me, peerOf(conversationId)].map((id) => ({ ...world.person(id), ...plain }));
    const peer = world.groups.topics.groupOf(toPeer(conversationId));
    const ids = world.groups.members(peer);
    return ids.map((id) => ({ ...world.person(id), ...plain, ...world.groups.standing(peer, id) }));
  }
}

/** What somebody may do in a conversation. */
export function roomOf({ world }: FakeParts, me: UserId, conversationId: ConversationId): Room {
  const peer = toPeer(conversationId);
  const blocked = world.settings(me, peer).blocked ?? false;
  if (kindOf(conversationId) === 'direct') {
    const rights = { role: 'member', mutedUntil: 0, allMuted: false } as const;
    return { conversationId, type: 'direct', ...rights, blocked, memberCount: 2 };
  }
  const group = world.groups.get(world.groups.topics.groupOf(peer));
  if (!group) throw failure('not-found');
  const { type, allMuted, members } = group;
  const standing = members.get(me);
  return {
    conversationId,
    type,
    role: standing?.role ?? null,
    mutedUntil: standing?.mutedUntil ?? 0,
    allMuted: allMuted || world.groups.topics.get(peer)?.allMuted === true,
    blocked,
    memberCount: members.size,
  };
}
