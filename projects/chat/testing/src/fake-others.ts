import { ConversationId, Message, Recall, UserId } from 'ngx-tencent-chat/models';

import { changeExtensions, tellExtensions, tellPinned } from './fake-client-commands';
import { failure } from './fake-client-faults';
import { placeOf, recordOf } from './fake-client-parts';
import { FakeExtras, FakePeer, FakeRecord, isGroup, toConversationId } from './fake-client-record';
import { FakeGroupOthers } from './fake-group-others';
import { FakeWords, toBody } from './fake-stage';

/** What other people do, and the signed-in one on another device. */
export abstract class FakeOthers extends FakeGroupOthers {
  /**
   * Somebody writes to the signed-in person. Heard at once, or missed while the link is down.
   * @param group The conversation id of the group in which they write; by default to the person alone.
   */
  receive(
    words: FakeWords,
    from: UserId,
    group?: ConversationId,
    extras: FakeExtras = {},
  ): Message {
    return this.#write(words, from, group ?? this.parts.line.signedIn(), group ?? from, extras);
  }

  /**
   * The signed-in person writes from another device.
   * @param to A person, or the conversation id of a group.
   */
  sendElsewhere(words: FakeWords, to: string, extras: FakeExtras = {}): Message {
    return this.#write(words, this.parts.line.signedIn(), to, to, extras);
  }

  /** Somebody reads what the signed-in person wrote to them. */
  readByPeer(peer: UserId): void {
    const { world, line } = this.parts;
    const ids = world.markRead(line.signedIn(), peer).map(({ id }) => id);
    if (ids.length === 0) return;
    const conversationId = toConversationId(peer);
    line.tellWithList(peer, { type: 'messages-read', conversationId, ids });
  }

  /** Somebody reads these messages, and their senders hear of it. */
  readAs(reader: UserId, ids: readonly string[]): void {
    const { world, line } = this.parts;
    const changed = world.acknowledge(reader, ids).filter(({ from }) => from === line.signedIn());
    const [first] = changed;
    if (!first) return;
    const conversationId = toConversationId(first.to);
    if (isGroup(first.to)) {
      const changes = changed.map((record) => ({
        id: record.id,
        receipt: world.toReceipt(record),
      }));
      line.tellWhenUp({ type: 'receipts-changed', conversationId, changes });
    } else {
      const read = changed.map(({ id }) => id);
      line.tellWithList(first.to, { type: 'messages-read', conversationId, ids: read });
    }
  }

  /** Somebody writes, or stops: to the signed-in person alone, or in a group. */
  typeAs(by: UserId, conversationId: ConversationId = `direct:${by}`, on = true): void {
    const person = this.parts.world.person(by);
    this.parts.line.tellWhenUp({ type: 'typing', conversationId, person, on });
  }

  /** A message is taken back. */
  recall(id: string, recall: Recall | null = null): void {
    const record = this.#change(id, () => ({ recalled: true, recall }));
    const conversationId = placeOf(this.parts, record);
    const { line } = this.parts;
    line.tellWithList(line.peerOf(record), {
      type: 'message-recalled',
      conversationId,
      id,
      recall,
    });
  }

  /** The sender changes a message. */
  edit(id: string, text: string): void {
    const body = { type: 'text', text } as const;
    const record = this.#change(id, ({ version }) => ({ body, version: version + 1 }));
    const { version, mentions } = record;
    const conversationId = placeOf(this.parts, record);
    const { line } = this.parts;
    const about = { conversationId, id, version, body, mentions };
    line.tellWithList(line.peerOf(record), { type: 'message-edited', ...about });
  }

  /** The signed-in person deletes messages on another device. */
  removeElsewhere(conversationId: ConversationId, ids: readonly string[]): void {
    const { line } = this.parts;
    const me = line.signedIn();
    const records = ids.map((id) =>
      this.#change(id, ({ removedFor }) => ({ removedFor: [...removedFor, me] })),
    );
    const [first] = records;
    if (!first) return;
    line.tellWithList(line.peerOf(first), { type: 'messages-removed', conversationId, ids });
  }

  /** Somebody puts a reaction on a message, or takes their own one away. */
  reactAs(by: UserId, id: string, reaction: string, on = true): void {
    const { world, line } = this.parts;
    const record = world.react(id, by, reaction, on);
    if (record === undefined) throw failure('not-found');
    if (record === null) return;
    const conversationId = placeOf(this.parts, record);
    const reactions = world.toReactions(record, line.signedIn());
    line.tellWhenUp({ type: 'reactions-changed', conversationId, changes: [{ id, reactions }] });
  }

  /** An admin of a group pins a message, or unpins it. */
  pinElsewhere(id: string, on = true): void {
    const record = recordOf(this.parts, id);
    this.parts.world.groups.pin(record.to, id, on);
    tellPinned(this.parts, placeOf(this.parts, record));
  }

  /** Others add something to a message, a vote for instance, or take away what is null. */
  extend(id: string, changes: Readonly<Record<string, string | null>>): void {
    changeExtensions(this.parts, id, changes);
    tellExtensions(this.parts, id);
  }

  #write(
    words: FakeWords,
    from: UserId,
    to: FakePeer,
    peer: FakePeer,
    extras: FakeExtras,
  ): Message {
    const { world, line } = this.parts;
    const record = world.store({ ...extras, from, to, body: toBody(words), sentAt: Date.now() });
    const message = world.toMessage(record, line.signedIn());
    line.tellWithList(peer, { type: 'messages-arrived', messages: [message] });
    return message;
  }

  #change(id: string, change: (record: FakeRecord) => Partial<FakeRecord>): FakeRecord {
    recordOf(this.parts, id);
    return this.parts.world.change(id, change) ?? recordOf(this.parts, id);
  }
}
