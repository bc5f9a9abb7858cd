import { MessageCommands, PeoplePage, ReceiptChange } from 'ngx-tencent-chat/client';
import { ConversationId, Message, UserId, kindOf } from 'ngx-tencent-chat/models';

import { failure } from './fake-client-faults';
import { FakeMethod } from './fake-client-options';
import { FakeParts, peoplePage, placeOf, recordOf } from './fake-client-parts';
import { FakeRecord, toPeer } from './fake-client-record';

/** How long an own message can be taken back, in milliseconds. */
const recallTime = 2 * 60_000;

type Changes = Readonly<Record<string, string | null>>;

/** What can be done with the messages of a fake service. */
export class FakeCommands implements MessageCommands {
  readonly #parts: FakeParts;

  constructor(parts: FakeParts) {
    this.#parts = parts;
  }

  edit(
    conversationId: ConversationId,
    id: string,
    text: string,
    mentions: readonly string[],
  ): Promise<Message> {
    return this.#answer('edit', [conversationId, id, text, mentions], (me) => {
      const { from, body } = recordOf(this.#parts, id);
      if (from !== me || body.type !== 'text') throw failure('not-allowed');
      if (text.trim() === '') throw failure('empty');
      const record = this.#change(id, ({ version }) => ({
        body: { type: 'text', text },
        mentions,
        version: version + 1,
      }));
      return this.#parts.world.toMessage(record, me);
    });
  }

  recall(conversationId: ConversationId, id: string, reason: string): Promise<void> {
    return this.#answer('recall', [conversationId, id, reason], (me) => {
      const { from, to, sentAt } = recordOf(this.#parts, id);
      const { world, line } = this.#parts;
      const late = Date.now() - sentAt > recallTime;
      if (!world.groups.manages(to, me) && (from !== me || late)) throw failure('not-allowed');
      const recall = { by: world.person(me), reason };
      const record = this.#change(id, () => ({ recalled: true, recall }));
      const about = { conversationId: placeOf(this.#parts, record), id, recall };
      line.tellWhenUp({ type: 'message-recalled', ...about });
    });
  }

  remove(conversationId: ConversationId, ids: readonly string[]): Promise<void> {
    return this.#answer('remove', [conversationId, ids], (me) => {
      const { world, line } = this.#parts;
      for (const id of ids)
        world.change(id, ({ removedFor }) => ({ removedFor: [...removedFor, me] }));
      line.tellWithList(toPeer(conversationId), { type: 'messages-removed', conversationId, ids });
    });
  }

  pin(conversationId: ConversationId, id: string, on: boolean): Promise<void> {
    return this.#answer('pin', [conversationId, id, on], (me) => {
      const { groups } = this.#parts.world;
      const peer = toPeer(conversationId);
      if (!groups.mayPin(peer, me)) throw failure('not-allowed');
      groups.pin(peer, recordOf(this.#parts, id).id, on);
      tellPinned(this.#parts, conversationId);
    });
  }

  listPinned(conversationId: ConversationId): Promise<readonly Message[]> {
    return this.#answer('listPinned', [conversationId], () =>
      pinnedOf(this.#parts, conversationId),
    );
  }

  listReactors(
    conversationId: ConversationId,
    id: string,
    reaction: string,
    next: string | null,
  ): Promise<PeoplePage> {
    return this.#answer('listReactors', [conversationId, id, reaction, next], () => {
      const by = recordOf(this.#parts, id).reactions.get(reaction) ?? [];
      return this.#people(by, next);
    });
  }

  acknowledge(conversationId: ConversationId, ids: readonly string[]): Promise<void> {
    return this.#answer('acknowledge', [conversationId, ids], (me) => {
      this.#parts.world.acknowledge(me, ids);
    });
  }

  loadReceipts(
    conversationId: ConversationId,
    ids: readonly string[],
  ): Promise<readonly ReceiptChange[]> {
    return this.#answer('loadReceipts', [conversationId, ids], (me) => {
      const { world } = this.#parts;
      return ids.flatMap((id) => {
        const record = world.find(id);
        if (record?.from !== me || !record.wantsReceipt) return [];
        return [{ id, receipt: world.toReceipt(record) }];
      });
    });
  }

  listReaders(
    conversationId: ConversationId,
    id: string,
    read: boolean,
    next: string | null,
  ): Promise<PeoplePage> {
    return this.#answer('listReaders', [conversationId, id, read, next], (me) => {
      const { from, to, readers } = recordOf(this.#parts, id);
      if (from !== me) throw failure('not-allowed');
      const others = this.#parts.world.groups.members(to).filter((one) => one !== me);
      return this.#people(
        others.filter((one) => readers.includes(one) === read),
        next,
      );
    });
  }

  loadMerged(conversationId: ConversationId, id: string): Promise<readonly Message[]> {
    return this.#answer('loadMerged', [conversationId, id], (me) =>
      recordOf(this.#parts, id).merged.map((record) => this.#parts.world.toMessage(record, me)),
    );
  }

  renew(conversationId: ConversationId, id: string): Promise<Message> {
    return this.#answer('renew', [conversationId, id], (me) => {
      const record = this.#change(id, ({ body }) =>
        'url' in body ? { body: { ...body, url: `${body.url}#` } } : {},
      );
      return this.#parts.world.toMessage(record, me);
    });
  }

  translate(texts: readonly string[], to: string): Promise<readonly string[]> {
    return this.#answer('translate', [texts, to], () => texts.map((text) => `${text} (${to})`));
  }

  transcribe(conversationId: ConversationId, id: string): Promise<string> {
    return this.#answer('transcribe', [conversationId, id], () => {
      const { body } = recordOf(this.#parts, id);
      if (body.type !== 'voice') throw failure('not-allowed');
      return `What ${id} says`;
    });
  }

  loadExtensions(
    conversationId: ConversationId,
    id: string,
  ): Promise<Readonly<Record<string, string>>> {
    return this.#answer(
      'loadExtensions',
      [conversationId, id],
      () => recordOf(this.#parts, id).extensions,
    );
  }

  changeExtensions(
    conversationId: ConversationId,
    id: string,
    changes: Changes,
  ): Promise<Readonly<Record<string, string>>> {
    return this.#answer('changeExtensions', [conversationId, id, changes], () => {
      const changed = changeExtensions(this.#parts, id, changes);
      tellExtensions(this.#parts, id);
      return changed;
    });
  }

  cancelSend(key: string): void {
    this.#parts.faults.note('cancelSend', [key]);
    this.#parts.uploads.fail(key, 'cancelled');
  }

  #answer<T>(method: FakeMethod, given: readonly unknown[], act: (me: UserId) => T): Promise<T> {
    const { faults, line } = this.#parts;
    return faults.answer(method, given, () => act(line.reach()));
  }

  #people(ids: readonly UserId[], next: string | null): PeoplePage {
    return peoplePage(
      ids.map((id) => this.#parts.world.person(id)),
      next,
    );
  }

  /** Changes a message, and the row of its conversation. */
  #change(id: string, change: (record: FakeRecord) => Partial<FakeRecord>): FakeRecord {
    const { world, line } = this.#parts;
    const record = world.change(id, change);
    if (!record) throw failure('not-found');
    line.tellConversation(line.peerOf(record));
    return record;
  }
}

/** The pinned messages of a group, for whoever is signed in. */
function pinnedOf({ world, line }: FakeParts, conversationId: ConversationId): readonly Message[] {
  if (kindOf(conversationId) !== 'group') throw failure('unsupported');
  const ids = world.groups.get(toPeer(conversationId))?.pinned ?? [];
  const me = line.signedIn();
  const records = ids.flatMap((id) => world.find(id) ?? []);
  return records
    .filter(({ recalled }) => !recalled)
    .sort((one, other) => other.sequence - one.sequence)
    .map((record) => world.toMessage(record, me));
}

/** Tells what is pinned in a group now. */
export function tellPinned(parts: FakeParts, conversationId: ConversationId): void {
  const messages = pinnedOf(parts, conversationId);
  parts.line.tellWhenUp({ type: 'pinned-changed', conversationId, messages });
}

/** Changes what people have added to a message. Answers all there is then. */
export function changeExtensions(
  parts: FakeParts,
  id: string,
  changes: Changes,
): Readonly<Record<string, string>> {
  const { extensions } = recordOf(parts, id);
  const all = Object.entries({ ...extensions, ...changes });
  const kept = all.filter((entry): entry is [string, string] => entry[1] !== null);
  const changed = Object.fromEntries(kept);
  parts.world.change(id, () => ({ extensions: changed }));
  return changed;
}

/** Tells what people have added to a message. */
export function tellExtensions(parts: FakeParts, id: string): void {
  const record = recordOf(parts, id);
  const conversationId = placeOf(parts, record);
  const { extensions } = record;
  parts.line.tellWhenUp({ type: 'extensions-changed', conversationId, id, extensions });
}
