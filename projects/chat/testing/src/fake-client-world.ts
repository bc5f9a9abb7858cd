import {
  Conversation,
  LastMessage,
  Message,
  Person,
  Quote,
  Reaction,
  UserId,
} from 'ngx-tencent-chat/models';

/** A stored message, seen by nobody in particular. */
export interface FakeRecord {
  readonly key: string;
  readonly id: string;
  readonly from: UserId;
  readonly to: UserId;
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
  #records: readonly FakeRecord[] = [];
  #numbers = 0;

  addPerson(person: Person): void {
    this.#people.set(person.id, person);
  }

  knows(id: UserId): boolean {
    return this.#people.has(id);
  }

  person(id: UserId): Person {
    return this.#people.get(id) ?? { id, name: id, avatarUrl: null };
  }

  set(me: UserId, peer: UserId, settings: FakeSettings): void {
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
    const record = { key: id, ...fresh, ...told, sequence: number, id, sentAt };
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

  /** Marks as read what one person wrote to another. Answers the messages which this changed. */
  markRead(from: UserId, to: UserId): readonly FakeRecord[] {
    return this.between(from, to)
      .filter((record) => record.from === from && !record.read)
      .flatMap(({ id }) => this.change(id, () => ({ read: true })) ?? []);
  }

  /** What two people have written to each other, oldest first. */
  between(one: UserId, other: UserId): readonly FakeRecord[] {
    return this.#records.filter(
      ({ from, to }) => (from === one && to === other) || (from === other && to === one),
    );
  }

  /** The people with whom somebody has a conversation. */
  peersOf(me: UserId): readonly UserId[] {
    const peers = this.#records.flatMap(({ from, to }) =>
      from === me ? [to] : to === me ? [from] : [],
    );
    return [...new Set(peers)];
  }

  toMessage(record: FakeRecord, me: UserId): Message {
    const own = record.from === me;
    const { key, id, sentAt, sequence, recalled, version, text } = record;
    return {
      key,
      id,
      conversationId: `direct:${own ? record.to : record.from}`,
      sender: this.person(record.from),
      own,
      sentAt,
      sequence,
      status: 'sent',
      failure: null,
      read: own && record.read,
      recalled,
      version,
      body: { type: 'text', text },
      mentions: record.mentions,
      quote: record.quote,
      reactions: this.toReactions(record, me),
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

  toConversation(me: UserId, peer: UserId): Conversation {
    const records = this.between(me, peer);
    const last = records.at(-1);
    const settings = this.#settings.get(JSON.stringify([me, peer]));
    return {
      id: `direct:${peer}`,
      peer: this.person(peer),
      unread: records.filter(({ from, read }) => from === peer && !read).length,
      pinned: settings?.pinned === true,
      muted: settings?.muted === true,
      lastMessage: last ? this.#toLastMessage(last, me) : null,
      activeAt: last?.sentAt ?? 0,
    };
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
