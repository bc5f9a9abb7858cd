import { MessageCommands, PeoplePage, ReceiptChange } from 'ngx-tencent-chat/client';
import { ConversationId, Message } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { Extensions } from './extensions';
import { MessageChanges } from './message-changes';
import { Pins } from './pins';
import { Readings } from './readings';
import { Receipts } from './receipts';
import { Wordings } from './wordings';

/** What can be done with stored messages, in groups of what belongs together. */
export interface MessageDesks {
  readonly changes: MessageChanges;
  readonly pins: Pins;
  readonly receipts: Receipts;
  readonly extensions: Extensions;
  readonly wordings: Wordings;
  readonly readings: Readings;
  cancelSend(key: string): void;
}

/** The commands of the port: each asks on behalf of whoever is signed in. */
export class TencentMessageCommands implements MessageCommands {
  readonly #desk: CommandDesk;
  readonly #of: MessageDesks;

  constructor(desk: CommandDesk, desks: MessageDesks) {
    this.#desk = desk;
    this.#of = desks;
  }

  edit(
    id: ConversationId,
    messageId: string,
    text: string,
    mentions: readonly string[],
  ): Promise<Message> {
    return this.#desk.visits.answer((me) =>
      this.#of.changes.edit(id, messageId, text, mentions, me),
    );
  }

  recall(id: ConversationId, messageId: string, reason: string): Promise<void> {
    return this.#desk.visits.answer((me) => this.#of.changes.recall(id, messageId, reason, me));
  }

  remove(id: ConversationId, ids: readonly string[]): Promise<void> {
    return this.#desk.visits.answer(() => this.#of.changes.remove(id, ids));
  }

  pin(id: ConversationId, messageId: string, on: boolean): Promise<void> {
    return this.#desk.visits.answer((me) => this.#of.pins.pin(id, messageId, on, me));
  }

  listPinned(id: ConversationId): Promise<readonly Message[]> {
    return this.#desk.visits.answer((me) => this.#of.pins.list(id, me));
  }

  listReactors(
    id: ConversationId,
    messageId: string,
    reaction: string,
    next: string | null,
  ): Promise<PeoplePage> {
    return this.#desk.visits.answer(() =>
      this.#of.wordings.listReactors(id, messageId, reaction, next),
    );
  }

  acknowledge(id: ConversationId, ids: readonly string[]): Promise<void> {
    return this.#desk.visits.answer((me) => this.#of.receipts.acknowledge(id, ids, me));
  }

  loadReceipts(id: ConversationId, ids: readonly string[]): Promise<readonly ReceiptChange[]> {
    return this.#desk.visits.answer((me) => this.#of.receipts.load(id, ids, me));
  }

  listReaders(
    id: ConversationId,
    messageId: string,
    read: boolean,
    next: string | null,
  ): Promise<PeoplePage> {
    return this.#desk.visits.answer(() => this.#of.receipts.listReaders(id, messageId, read, next));
  }

  loadMerged(id: ConversationId, messageId: string): Promise<readonly Message[]> {
    return this.#desk.visits.answer((me) => this.#of.readings.loadMerged(id, messageId, me));
  }

  renew(id: ConversationId, messageId: string): Promise<Message> {
    return this.#desk.visits.answer((me) => this.#of.readings.renew(id, messageId, me));
  }

  translate(texts: readonly string[], to: string): Promise<readonly string[]> {
    return this.#desk.visits.answer(() => this.#of.wordings.translate(texts, to));
  }

  transcribe(id: ConversationId, messageId: string): Promise<string> {
    return this.#desk.visits.answer(() => this.#of.wordings.transcribe(id, messageId));
  }

  loadExtensions(id: ConversationId, messageId: string): Promise<Readonly<Record<string, string>>> {
    return this.#desk.visits.answer(() => this.#of.extensions.load(id, messageId));
  }

  changeExtensions(
    id: ConversationId,
    messageId: string,
    changes: Readonly<Record<string, string | null>>,
  ): Promise<Readonly<Record<string, string>>> {
    return this.#desk.visits.answer(() => this.#of.extensions.change(id, messageId, changes));
  }

  cancelSend(key: string): void {
    this.#of.cancelSend(key);
  }
}
