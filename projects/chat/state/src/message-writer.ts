import { inject } from '@angular/core';
import { ChatClient } from 'ngx-tencent-chat/client';
import { ConversationId, Message, OutgoingBody } from 'ngx-tencent-chat/models';

import { Forwarded } from './forwarder';
import { ChangeHost, MessageChanges } from './message-changes';
import { MessageRemover } from './message-remover';
import { MessageExtras } from './outgoing';
import { Outbox, OutboxHost } from './outbox';
import { ReactionSender } from './reaction-sender';
import { RoomStore } from './room-store';

type WriterHost = ChangeHost & Omit<OutboxHost, 'refused'>;

/** All that the signed-in person does with messages: sends, changes, deletes, and puts reactions on them. */
export class MessageWriter {
  readonly #host: WriterHost;
  readonly #reactions: ReactionSender;
  readonly outbox: Outbox;
  readonly changes: MessageChanges;
  readonly remover: MessageRemover;

  constructor(client: ChatClient, host: WriterHost) {
    const rooms = inject(RoomStore);
    this.#host = host;
    this.outbox = new Outbox(client, { ...host, refused: (id) => void rooms.refresh(id) });
    this.changes = new MessageChanges(client, host);
    this.remover = new MessageRemover(client, {
      ...host,
      cancel: (id, key) => this.outbox.cancel(id, key),
    });
    this.#reactions = new ReactionSender(client, (id, updater) => host.update(id, updater));
  }

  send(id: ConversationId, body: OutgoingBody | string, extras: MessageExtras): Message {
    const outgoing = typeof body === 'string' ? ({ type: 'text', text: body } as const) : body;
    return this.outbox.add(id, outgoing, extras);
  }

  /** Puts a reaction on a stored message, or takes it away. Rejects with `ChatError`. */
  async react(id: ConversationId, key: string, reaction: string, on: boolean): Promise<void> {
    const messageId = this.#host.find(id, key)?.id;
    const by = this.#host.me();
    if (messageId && by) await this.#reactions.react(id, messageId, { reaction, on, by });
  }

  /** Sends the same to several conversations, in order. */
  sendEach(
    to: readonly ConversationId[],
    parts: readonly Forwarded[],
    extras: MessageExtras = {},
  ): readonly Message[] {
    return to.flatMap((id) =>
      parts.map(({ body, shown }) => this.outbox.add(id, body, extras, shown)),
    );
  }

  /** The service is back: what waited goes out. */
  resume(ids: readonly ConversationId[]): void {
    for (const id of ids) this.outbox.flush(id);
    this.remover.flushFailed();
  }

  /** Forgets everything. */
  clear(): void {
    this.#reactions.clear();
    this.changes.clear();
    this.remover.clear();
    this.outbox.clear();
  }
}
