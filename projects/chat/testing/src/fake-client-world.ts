import {
  Conversation,
  ConversationMark,
  LastMessage,
  Message,
  Person,
  Reaction,
  Receipt,
  UnreadMention,
  UserId,
  everyone,
} from 'ngx-tencent-chat/models';

import { FakeGroups } from './fake-client-groups';
import {
  FakePeer,
  FakeRecord,
  FakeTold,
  freshRecord,
  isGroup,
  toConversationId,
} from './fake-client-record';

/** What a person set for one conversation. */
export interface FakeSettings {
  readonly pinned?: boolean;
  readonly muted?: boolean;
  readonly blocked?: boolean;
  /** The name that they gave a friend; '' for none. */
  readonly remark?: string;
  readonly marks?: readonly ConversationMark[];
  /** Whether it is off the list until something is said. */
  readonly removed?: boolean;
}

/** People and what they have written to each other, as the service stores it. */
export class FakeWorld {
  readonly groups = new FakeGroups();
  readonly #people = new Map<UserId, Person>();
  readonly #settings = new Map<string, FakeSettings>();
  /** How far somebody has read in a group, by both. */
  readonly #readTo = new Map<string, number>();
  #records: readonly FakeRecord[] = [];
  #numbers = 0;

  addPerson(person: Person): void {
    this.#people.set(person.id, person);
  }

  everybody(): readonly UserId[] {
    return [...this.#people.keys()];
  }

  knows(id: UserId): boolean {
    return this.#people.has(id);
  }

  person(id: UserId): Person {
    return this.#people.get(id) ?? { id, name: id, avatarUrl: null };
  }

  set(me: UserId, peer: FakePeer, settings: FakeSettings): void {
    const pair = JSON.stringify([me, peer]);
    this.#settings.set(pair, { ...this.#settings.get(pair), ...settings });
  }

  settings(me: UserId, peer: FakePeer): FakeSettings {
    return this.#settings.get(JSON.stringify([me, peer])) ?? {};
  }

  find(id: string): FakeRecord | undefined {
    return this.#records.find((record) => record.id === id);
  }

  /** Stores a message, unless one of the same sender and key is stored: then that one is the answer. */
  store(told: FakeTold): FakeRecord {
    const known = this.#records.find(({ key, from }) => key === told.key && from === told.from);
    if (known) return known;
    const number = ++this.#numbers;
    const id = `stored-${number}`;
    const sentAt = this.#moment(told.sentAt);
    const before = this.#records.filter(({ to }) => to === told.to).length;
    const sequence = isGroup(told.to) ? before + 1 : number;
    const record = { key: id, ...freshRecord, ...told, sequence, id, sentAt };
    this.#records = [...this.#records, record];
    return record;
  }

  /** A group is no more, and what was said there. */
  forget(peer: FakePeer): void {
    this.#records = this.#records.filter(({ to }) => to !== peer);
  }

  change(id: string, change: (record: FakeRecord) => Partial<FakeRecord>): FakeRecord | undefined {
    const index = this.#records.findIndex((record) => record.id === id);
    const record = this.#records[index];
    if (!record) return undefined;
    const changed = { ...record, ...change(record) };
    this.#records = this.#records.with(index, changed);
    return changed;
  }

  /** Puts a reaction of somebody on a message or takes it away. Null if that changes nothing. */
  react(id: string, by: UserId, reaction: string, on: boolean): FakeRecord | null | undefined {
    const before = this.find(id);
    const people = before?.reactions.get(reaction) ?? [];
    if (before && people.includes(by) === on) return null;
    const after = on ? [...people, by] : people.filter((one) => one !== by);
    return this.change(id, ({ reactions }) => {
      const changed = new Map(reactions).set(reaction, after);
      if (after.length === 0) changed.delete(reaction);
      return { reactions: changed };
    });
  }

  /** Somebody has read messages whose senders want to know. Answers those which this changed. */
  acknowledge(by: UserId, ids: readonly string[]): readonly FakeRecord[] {
    return ids.flatMap((id) => {
      const record = this.find(id);
      if (!record || record.from === by || record.readers.includes(by)) return [];
      return this.change(id, ({ readers }) => ({ read: true, readers: [...readers, by] })) ?? [];
    });
  }

  /** Marks as read what was said in a group. Answers whether this changed anything. */
  markGroupRead(me: UserId, group: FakePeer): boolean {
    const before = this.#unread(me, group).length;
    this.#readTo.set(JSON.stringify([me, group]), this.between(me, group).at(-1)?.sequence ?? 0);
    return before > 0;
  }

  /** Marks as read what one person wrote to another. Answers the messages which this changed. */
  markRead(from: UserId, to: UserId): readonly FakeRecord[] {
    return this.between(from, to)
      .filter((record) => record.from === from && !record.read)
      .flatMap(({ id }) => this.change(id, () => ({ read: true })) ?? []);
  }

  /** What somebody and another have written to each other, or anybody in a group; oldest first. */
  between(me: UserId, other: FakePeer): readonly FakeRecord[] {
    return this.#records.filter(({ from, to, removedFor }) => {
      if (removedFor.includes(me)) return false;
      if (isGroup(other)) return to === other;
      return (from === me && to === other) || (from === other && to === me);
    });
  }

  /** The people and groups with whom somebody has a conversation. */
  peersOf(me: UserId): readonly FakePeer[] {
    const peers = this.#records.flatMap(({ from, to }) =>
      from === me ? [to] : to === me ? [from] : [],
    );
    return [...new Set([...peers, ...this.groups.of(me)])].filter((peer) =>
      this.#isListed(me, peer),
    );
  }

  /** With whom somebody talks in a message. */
  peerOf({ from, to }: FakeRecord, me: UserId): FakePeer {
    return from === me || isGroup(to) ? to : from;
  }

  toMessage(record: FakeRecord, me: UserId): Message {
    const own = record.from === me;
    const { key, id, sentAt, sequence, recalled, recall, version, body } = record;
    const { mentions, quote, wantsReceipt, album } = record;
    return {
      key,
      id,
      conversationId: toConversationId(this.peerOf(record, me)),
      sender: this.person(record.from),
      own,
      sentAt,
      sequence,
      status: 'sent',
      failure: null,
      read: own && !isGroup(record.to) && record.read,
      receipt: own && isGroup(record.to) && wantsReceipt ? this.toReceipt(record) : null,
      wantsReceipt,
      recalled,
      recall,
      edited: version > 0,
      version,
      body,
      mentions,
      quote,
      reactions: this.toReactions(record, me),
      album,
    };
  }

  toReceipt({ from, to, readers }: FakeRecord): Receipt {
    const others = this.groups.members(to).filter((id) => id !== from).length;
    return { read: readers.length, unread: Math.max(0, others - readers.length) };
  }

  toReactions({ reactions }: FakeRecord, me: UserId): readonly Reaction[] {
    return [...reactions].map(([id, by]) => ({
      id,
      count: by.length,
      own: by.includes(me),
      people: by.map((one) => this.person(one)),
    }));
  }

  /** The conversations of somebody, newest first. */
  listConversations(me: UserId): readonly Conversation[] {
    return this.peersOf(me)
      .map((peer) => this.toConversation(me, peer))
      .sort((a, b) => b.activeAt - a.activeAt);
  }

  toConversation(me: UserId, peer: FakePeer): Conversation {
    const last = this.between(me, peer).at(-1);
    const { pinned = false, muted = false, marks = [], remark = '' } = this.settings(me, peer);
    return {
      id: toConversationId(peer),
      roomType: isGroup(peer) ? (this.groups.get(peer)?.type ?? 'work') : 'direct',
      peer: this.groups.get(peer)?.about ?? named(this.person(peer), remark),
      unread: this.#unread(me, peer).length,
      pinned,
      muted,
      marks,
      mention: toMention(this.#unread(me, peer), me),
      lastMessage: last ? this.#toLastMessage(last, me) : null,
      activeAt: last?.sentAt ?? 0,
    };
  }

  /** The unread messages of others. What the service tells of a group counts not. */
  #unread(me: UserId, peer: FakePeer): readonly FakeRecord[] {
    const records = this.between(me, peer);
    if (!isGroup(peer)) return records.filter(({ from, read }) => from === peer && !read);
    const readTo = this.#readTo.get(JSON.stringify([me, peer])) ?? 0;
    return records.filter(
      ({ from, sequence, body }) => from !== me && sequence > readTo && body.type !== 'notice',
    );
  }

  /** Neither taken off the list, nor of a group that somebody has left. */
  #isListed(me: UserId, peer: FakePeer): boolean {
    // Topics have a list of their own.
    if (this.groups.topics.groupOf(peer) !== peer) return false;
    const { removed = false } = this.settings(me, peer);
    if (removed && this.between(me, peer).length === 0) return false;
    return !this.groups.get(peer) || this.groups.standing(peer, me) !== undefined;
  }

  #toLastMessage(record: FakeRecord, me: UserId): LastMessage {
    const { sender, own, sentAt, status, read, recalled, body } = this.toMessage(record, me);
    return { sender, own, sentAt, status, read, recalled, body };
  }

  /** The service dates in whole seconds and never backwards. */
  #moment(sentAt: number): number {
    const last = this.#records.at(-1)?.sentAt ?? 0;
    return Math.max(last, Math.floor(sentAt / 1_000) * 1_000);
  }
}

function named(person: Person, remark: string): Person {
  return remark ? { ...person, name: remark } : person;
}

/** Whether unread messages name somebody, or everybody. */
function toMention(unread: readonly FakeRecord[], me: UserId): UnreadMention | null {
  const named = unread.flatMap(({ mentions }) => mentions);
  if (named.includes(me)) return 'me';
  return named.includes(everyone) ? 'everyone' : null;
}
