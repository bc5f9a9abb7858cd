import { ChatEvent } from 'ngx-tencent-chat/client';
import {
  ConversationId,
  GroupChange,
  GroupEnd,
  NoticeEvent,
  UserId,
} from 'ngx-tencent-chat/models';

import { FakeParts } from './fake-client-parts';
import { toPeer } from './fake-client-record';
import { roomOf } from './fake-client-rooms';

/** Tells whoever is signed in what happens in groups, if they are in them. */
export class FakeGroupNews {
  readonly #parts: FakeParts;

  constructor(parts: FakeParts) {
    this.#parts = parts;
  }

  /** Writes into a group what happened there. */
  notice(
    id: ConversationId,
    by: UserId,
    event: NoticeEvent,
    ids: readonly UserId[] = [],
    text = '',
  ): void {
    const { world, line } = this.#parts;
    const people = ids.map((one) => world.person(one));
    const body = { type: 'notice', event, by: world.person(by), people, text } as const;
    const record = world.store({ from: by, to: toPeer(id), body, sentAt: Date.now() });
    if (!this.#isIn(id) || line.me === null) return;
    const message = world.toMessage(record, line.me);
    line.tellWithList(toPeer(id), { type: 'messages-arrived', messages: [message] });
  }

  tellChange(id: ConversationId, by: UserId, change: GroupChange): void {
    const { name, avatarUrl, introduction, announcement, allMuted } = change;
    if (name !== undefined) this.notice(id, by, 'renamed', [], name);
    if (avatarUrl !== undefined) this.notice(id, by, 'picture');
    if (introduction !== undefined) this.notice(id, by, 'introduction', [], introduction);
    if (announcement !== undefined) this.notice(id, by, 'announcement', [], announcement);
    if (allMuted !== undefined) this.notice(id, by, allMuted ? 'silenced' : 'heard');
    this.tellGroup(id);
    if (allMuted !== undefined) this.tellRoom(id);
  }

  tellGroup(id: ConversationId): void {
    const group = this.#parts.world.groups.toGroup(toPeer(id));
    if (!group || !this.#isIn(id)) return;
    this.#parts.line.tellWhenUp({ type: 'group-changed', group });
    this.#parts.line.tellConversation(toPeer(id));
  }

  tellRoom(id: ConversationId): void {
    const { line } = this.#parts;
    if (line.me === null || !this.#isIn(id)) return;
    line.tellWhenUp({ type: 'room-changed', room: roomOf(this.#parts, line.me, id) });
  }

  /** Somebody is in a group no longer. */
  tellEnd(id: ConversationId, userId: UserId, end: GroupEnd, by: UserId | null): void {
    const { world, line } = this.#parts;
    if (userId !== line.me) {
      this.tellGroup(id);
      this.tellRoom(id);
      return;
    }
    const name = world.groups.get(toPeer(id))?.about.name ?? '';
    const who = by === null ? null : world.person(by);
    line.tellWhenUp({ type: 'group-ended', conversationId: id, name, end, by: who });
    line.tellWhenUp({ type: 'room-changed', room: roomOf(this.#parts, userId, id) });
    line.tellWhenUp({ type: 'conversations-removed', ids: [id] });
  }

  tellDismissed(id: ConversationId, by: UserId): void {
    const { world, line } = this.#parts;
    const peer = toPeer(id);
    const { me } = line;
    const isIn = this.#isIn(id);
    if (isIn && me !== null) world.groups.setStanding(peer, me, null);
    if (isIn && me !== null) this.tellEnd(id, me, 'dismissed', by);
    world.groups.end(peer);
    world.forget(peer);
  }

  tellTo(userId: UserId, event: ChatEvent): void {
    if (userId === this.#parts.line.me) this.#parts.line.tellWhenUp(event);
  }

  #isIn(id: ConversationId): boolean {
    const { world, line } = this.#parts;
    return line.me !== null && world.groups.standing(toPeer(id), line.me) !== undefined;
  }
}
