import { ChatClient, MessagePage, OutgoingMessage } from 'ngx-tencent-chat/client';
import { ConversationId, Message, OutgoingBody } from 'ngx-tencent-chat/models';
import { FakeChatClient } from 'ngx-tencent-chat/testing';

import { Listener } from '../tencent/src/testing/listener';
import { RealService } from '../tencent/src/testing/real-service';

/** Where Alice and Bob talk, as Alice calls it. */
export const direct = 'direct:bob';
export const team = 'group:team';

/** What Bob does, wherever he is. He names conversations as Alice does. */
export interface Bob {
  /** Writes, and resolves with the id of what he wrote. */
  write(text: string, where: ConversationId): Promise<string>;
  read(where: ConversationId, ids: readonly string[]): Promise<void>;
  edit(where: ConversationId, id: string, text: string): Promise<void>;
  recall(where: ConversationId, id: string): Promise<void>;
  react(where: ConversationId, id: string, reaction: string): Promise<void>;
  extend(
    where: ConversationId,
    id: string,
    changes: Readonly<Record<string, string | null>>,
  ): Promise<void>;
  type(where: ConversationId): Promise<void>;
}

/** A service on which Alice, whose client is looked at, and Bob are. Alice owns the team. */
export interface TwoPeople {
  readonly alice: ChatClient;
  readonly hears: Listener;
  readonly bob: Bob;
  end(): Promise<void>;
}

async function startFake(): Promise<TwoPeople> {
  const alice = new FakeChatClient();
  alice.addGroup({ id: 'team', name: 'The team', avatarUrl: null }, ['alice', 'bob']);
  await alice.signIn(alice.credential('alice'));
  alice.setRoom(team, { role: 'owner' });
  const group = (where: ConversationId) => (where === team ? team : undefined);
  const done = (act: () => void) => Promise.resolve().then(act);
  return {
    alice,
    hears: new Listener(alice),
    bob: {
      write: (text, where) => Promise.resolve(alice.receive(text, 'bob', group(where)).id ?? ''),
      read: (_, ids) => done(() => alice.readAs('bob', ids)),
      edit: (_, id, text) => done(() => alice.edit(id, text)),
      recall: (_, id) => done(() => alice.recall(id)),
      react: (_, id, reaction) => done(() => alice.reactAs('bob', id, reaction)),
      extend: (_, id, changes) => done(() => alice.extend(id, changes)),
      type: (where) => done(() => alice.typeAs('bob', where)),
    },
    end: () => alice.destroy(),
  };
}

const seed = {
  people: [
    { userID: 'alice', nick: 'Alice' },
    { userID: 'bob', nick: 'Bob' },
  ],
  conversations: [],
  groups: [
    {
      groupID: 'team',
      type: 'Public',
      name: 'The team',
      owner: 'alice',
      members: ['bob'],
      messages: [],
    },
  ],
};

async function startReal(): Promise<TwoPeople> {
  const service = await RealService.start(seed);
  const alice = await service.join('alice');
  const bob = await service.join('bob');
  await Promise.all([alice.listConversations(), bob.listConversations()]);
  return {
    alice,
    hears: new Listener(alice),
    bob: bobWith(bob),
    end: () => service.end(),
  };
}

/** Bob with the official SDK. A message has arrived before he does something with it. */
function bobWith(client: ChatClient): Bob {
  const his = (where: ConversationId) => (where === team ? team : 'direct:alice');
  const { commands } = client;
  let count = 0;
  const arrived = async (where: ConversationId, id: string): Promise<void> => {
    const has = ({ messages }: MessagePage) => messages.some((message) => message.id === id);
    while (!has(await client.loadMessages(his(where), null)));
  };
  return {
    write: async (text, where) => {
      const body = { type: 'text', text } as const;
      const key = `bob-${String(++count)}`;
      return (await client.send({ key, conversationId: his(where), body })).id ?? '';
    },
    read: async (where, ids) => {
      await Promise.all(ids.map((id) => arrived(where, id)));
      await commands.acknowledge(his(where), ids);
    },
    edit: async (where, id, text) => {
      await commands.edit(his(where), id, text, []);
    },
    recall: (where, id) => commands.recall(his(where), id, ''),
    react: async (where, id, reaction) => {
      await arrived(where, id);
      await client.react(his(where), id, reaction, true);
    },
    extend: async (where, id, changes) => {
      await arrived(where, id);
      await commands.changeExtensions(his(where), id, changes);
    },
    type: (where) => client.rooms.tellTyping(his(where), true),
  };
}

/** Every service there is on which two people can talk. */
export const services: readonly (readonly [name: string, start: () => Promise<TwoPeople>])[] = [
  ['FakeChatClient', startFake],
  ['TencentClient with the official SDK', startReal],
];

let keys = 0;

/** Alice sends something. */
export function send(
  { alice }: TwoPeople,
  conversationId: ConversationId,
  body: OutgoingBody | string,
  more: Partial<OutgoingMessage> = {},
): Promise<Message> {
  const key = `alice-${String(++keys)}`;
  const sent = typeof body === 'string' ? ({ type: 'text', text: body } as const) : body;
  return alice.send({ key, conversationId, body: sent, ...more });
}

/** The id of a stored message. */
export function idOf(message: Message | undefined): string {
  if (!message?.id) throw new Error('It is not stored.');
  return message.id;
}

/** The message as history has it now. */
export async function inHistory(
  { alice }: TwoPeople,
  where: ConversationId,
  id: string,
): Promise<Message | undefined> {
  const { messages } = await alice.loadMessages(where, null);
  return messages.find((message) => message.id === id);
}
