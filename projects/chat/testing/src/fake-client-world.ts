import {
  Conversation,
  ConversationId,
  LastMessage,
  Message,
  Person,
  Quote,
  Reaction,
  UserId,
  directConversationId,
  groupConversationId,
  kindOf,
  peerOf,
} from 'ngx-tencent-chat/models';

/** With whom somebody talks: a person's id, or the conversation id of a group. */
export type FakePeer = string;

/** The peer of a conversation. */
export function toPeer(conversationId: ConversationId): FakePeer {
  return kindOf(conversationId) === 'group' ? conversationId : peerOf(conversationId);
}

/** The conversation with a peer. */
export function toConversationId(peer: FakePeer): ConversationId {
  return isGroup(peer) ? peer : directConversationId(peer);
}

function isGroup(peer: FakePeer): peer is ConversationId {
  return peer.startsWith('group:');
}

/** A stored message, seen by nobody in particular. */
export interface FakeRecord {
  readonly key: string;
  readonly id: string;
  readonly from: UserId;
  readonly to: FakePeer;
  readonly sentAt: number;
  readonly sequence: number;
  readonly text: string;
  /** Whether its receiver has read it. */
  readonly read: boolean;
  readonly recalled: boolean;
  readonly version: number;
  readonly quote: Quote | null;
  readonly mentions: readonly string[];
  /** Who put which reaction on it, by reaction. */
  readonly reactions: ReadonlyMap<string, readonly UserId[]>;
}

/** What a record begins with when nothing else is told. */
const fresh = {
  read: false,
  recalled: false,
  version: 0,
  quote: null,
  mentions: [],
  reactions: new Map<string, readonly UserId[]>(),
};

/** What is told of a message that is to be stored. */
export type FakeTold = Pick<FakeRecord, 'from' | 'to' | 'text' | 'sentAt'> &
  Partial<Pick<FakeRecord, 'key' | 'quote' | 'mentions'>>;

/** What a person set for one conversation. */
export interface FakeSettings {
  readonly pinned?: boolean;
  readonly muted?: boolean;
}

/** People and what they have written to each other, as the service stores it. */
export class FakeWorld {
  readonly #people = new Map<UserId, Person>();
  readonly #settings = new Map<string, FakeSettings>();
  readonly #groups = new Map<
    FakePeer,
    { readonly about: Person; readonly members: readonly UserId[] }
  >();
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

  addGroup(about: Person, members: readonly UserId[]): void {
    this.#groups.set(groupConversationId(about.id), { about, members });
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

  /** Stores a message, unless one of the same sender and key is stored: then that one is the answer. */
  store(told: FakeTold): FakeRecord {
    const known = this.#records.find(({ key, from }) => key === told.key && from === told.from);
    if (known) return known;
    const number = ++this.#numbers;
    const id = `stored-${number}`;
    const sentAt = this.#moment(told.sentAt);
    const sequence = isGroup(told.to) ? this.between('', told.to).length + 1 : number;
    const record = { key: id, ...fresh, ...told, sequence, id, sentAt };
    this.#records = [...this.#records, record];
    return record;
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
    const before = this.#records.find((record) => record.id === id);
    const people = before?.reactions.get(reaction) ?? [];
    if (before && people.includes(by) === on) return null;
    const after = on ? [...people, by] : people.filter((one) => one !== by);
    return this.change(id, ({ reactions }) => {
      const changed = new Map(reactions).set(reaction, after);
      if (after.length === 0) changed.delete(reaction);
      return { reactions: changed };
    });
  }

  /** Marks as read what was said in a group. Answers whether this changed anything. */
  markGroupRead(me: UserId, group: FakePeer): boolean {
    const before = this.#unread(me, group);
    this.#readTo.set(JSON.stringify([me, group]), this.between(me, group).at(-1)?.sequence ?? 0);
    return before > 0;
  }

  /** Marks as read what one person wrote to another. Answers the messages which this changed. */
  markRead(from: UserId, to: UserId): readonly FakeRecord[] {
    return this.between(from, to)
      .filter((record) => record.from === from && !record.read)
      .flatMap(({ id }) => this.change(id, () => ({ read: true })) ?? []);
  }

  /** What two people have written to each other, or anybody in a group; oldest first. */
  between(one: UserId, other: FakePeer): readonly FakeRecord[] {
    if (isGroup(other)) return this.#records.filter(({ to }) => to === other);
    return this.#records.filter(
      ({ from, to }) => (from === one && to === other) || (from === other && to === one),
    );
  }

  /** The people and groups with whom somebody has a conversation. */
  peersOf(me: UserId): readonly FakePeer[] {
    const peers = this.#records.flatMap(({ from, to }) =>
      from === me ? [to] : to === me ? [from] : [],
    );
    const groups = [...this.#groups].filter(([, { members }]) => members.includes(me));
    return [...new Set([...peers, ...groups.map(([group]) => group)])];
  }

  /** With whom somebody talks in a message. */
  peerOf({ from, to }: FakeRecord, me: UserId): FakePeer {
    return from === me || isGroup(to) ? to : from;
  }

  toMessage(record: FakeRecord, me: UserId): Message {
    const own = record.from === me;
    const { key, id, sentAt, sequence, recalled, version, text } = record;
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
      read: own && record.read,
      receipt: null,
      wantsReceipt: false,
      recalled,
      recall: null,
      edited: version > 0,
      version,
      body: { type: 'text', text },
      mentions: record.mentions,
      quote: record.quote,
      reactions: this.toReactions(record, me),
      album: null,
    };
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
    const records = this.between(me, peer);
    const last = records.at(-1);
    const settings = this.#settings.get(JSON.stringify([me, peer]));
    return {
      id: toConversationId(peer),
      peer: this.#groups.get(peer)?.about ?? this.person(peer),
      unread: this.#unread(me, peer),
      pinned: settings?.pinned === true,
      muted: settings?.muted === true,
      lastMessage: last ? this.#toLastMessage(last, me) : null,
      activeAt: last?.sentAt ?? 0,
    };
  }

  #unread(me: UserId, peer: FakePeer): number {
    const records = this.between(me, peer);
    if (!isGroup(peer)) return records.filter(({ from, read }) => from === peer && !read).length;
    const readTo = this.#readTo.get(JSON.stringify([me, peer])) ?? 0;
    return records.filter(({ from, sequence }) => from !== me && sequence > readTo).length;
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
