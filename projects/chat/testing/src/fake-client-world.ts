import { Conversation, LastMessage, Message, Person, UserId } from 'ngx-tencent-chat/models';

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
}

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
  store(
    told: Pick<FakeRecord, 'from' | 'to' | 'text' | 'sentAt'> & { readonly key?: string },
  ): FakeRecord {
    const known = this.#records.find(({ key, from }) => key === told.key && from === told.from);
    if (known) return known;
    const number = ++this.#numbers;
    const id = `stored-${number}`;
    const fresh = { read: false, recalled: false, version: 0, sequence: number };
    const record = { key: id, ...told, ...fresh, id, sentAt: this.#moment(told.sentAt) };
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
      mentions: [],
      quote: null,
      reactions: [],
    };
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
