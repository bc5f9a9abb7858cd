import {
  FoundConversation,
  FoundMessages,
  MessageQuery,
  SearchCommands,
} from 'ngx-tencent-chat/client';
import { Message, MessageBody, UserId } from 'ngx-tencent-chat/models';

import { FakeParts, partOf } from './fake-client-parts';
import { FakePeer, toPeer } from './fake-client-record';

/** How many answers a part of what was found has. */
const pageSize = 20;

/** Looks through what a fake service has stored. */
export class FakeSearch implements SearchCommands {
  readonly #parts: FakeParts;

  constructor(parts: FakeParts) {
    this.#parts = parts;
  }

  messages(query: MessageQuery, next: string | null): Promise<FoundMessages> {
    const { faults, line } = this.#parts;
    return faults.answer('searchMessages', [query, next], () => {
      const found = this.#find(line.reach(), query);
      const [messages, after] = partOf(found, next, pageSize);
      return { messages, total: found.length, next: after };
    });
  }

  conversations(
    query: MessageQuery,
    next: string | null,
  ): Promise<{ readonly found: readonly FoundConversation[]; readonly next: string | null }> {
    const { faults, line, world } = this.#parts;
    return faults.answer('searchConversations', [query, next], () => {
      const me = line.reach();
      const all = this.#peers(me, query).flatMap((peer) => {
        const messages = this.#findWith(me, peer, query);
        if (messages.length === 0) return [];
        const conversation = world.toConversation(me, peer);
        const count = messages.length;
        return [{ conversation, count, messages: count === 1 ? messages : [] }];
      });
      const [found, after] = partOf(all, next, pageSize);
      return { found, next: after };
    });
  }

  #peers(me: UserId, { conversationId }: MessageQuery): readonly FakePeer[] {
    return conversationId ? [toPeer(conversationId)] : this.#parts.world.peersOf(me);
  }

  /** The newest first. */
  #find(me: UserId, query: MessageQuery): readonly Message[] {
    return this.#peers(me, query)
      .flatMap((peer) => this.#findWith(me, peer, query))
      .sort((one, other) => other.sentAt - one.sentAt || other.sequence - one.sequence);
  }

  #findWith(me: UserId, peer: FakePeer, query: MessageQuery): readonly Message[] {
    return this.#parts.world
      .between(me, peer)
      .map((record) => this.#parts.world.toMessage(record, me))
      .filter((message) => matches(message, query));
  }
}

function matches({ recalled, body, sender, sentAt }: Message, query: MessageQuery): boolean {
  if (recalled || body.type === 'notice') return false;
  if (query.senders.length > 0 && !query.senders.includes(sender.id)) return false;
  if (query.from !== null && sentAt < query.from) return false;
  if (query.until !== null && sentAt >= query.until) return false;
  if (query.types.length > 0 && !typesOf(body).some((type) => query.types.includes(type)))
    return false;
  return textOf(body).toLowerCase().includes(query.text.trim().toLowerCase());
}

function typesOf(body: MessageBody): readonly MessageQuery['types'][number][] {
  if (body.type === 'text') return /https?:\/\//.test(body.text) ? ['text', 'link'] : ['text'];
  if (body.type === 'unknown') return ['custom'];
  return body.type === 'sticker' || body.type === 'call' || body.type === 'notice'
    ? []
    : [body.type];
}

function textOf(body: MessageBody): string {
  switch (body.type) {
    case 'text':
      return body.text;
    case 'file':
      return body.name;
    case 'location':
      return body.description;
    case 'merged':
      return [body.title, ...body.lines].join('\n');
    case 'unknown':
      return JSON.stringify(body.data ?? '');
    default:
      return '';
  }
}
