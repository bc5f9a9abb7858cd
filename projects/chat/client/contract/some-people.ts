import { ChatClient, GroupCommands, PeopleCommands } from 'ngx-tencent-chat/client';
import { ConversationId, UserId, directConversationId, kindOf } from 'ngx-tencent-chat/models';
import { FakeChatClient } from 'ngx-tencent-chat/testing';

import { Listener } from '../tencent/src/testing/listener';
import { RealService } from '../tencent/src/testing/real-service';

/** What others do with groups, wherever they are. */
export type GroupDoings = Pick<
  GroupCommands,
  | 'create'
  | 'change'
  | 'join'
  | 'leave'
  | 'dismiss'
  | 'invite'
  | 'removeMembers'
  | 'setRole'
  | 'transfer'
  | 'muteMember'
  | 'listRequests'
  | 'answerRequest'
>;

/** What others do with people. */
export type PeopleDoings = Pick<
  PeopleCommands,
  'changeProfile' | 'addFriend' | 'answerRequest' | 'removeFriend' | 'block'
>;

/** Somebody who is on the service too. */
export interface Other {
  readonly groups: GroupDoings;
  readonly people: PeopleDoings;
  /** Writes to Alice, or in a group. */
  write(text: string, where: ConversationId, mentions?: readonly string[]): Promise<void>;
  tellPresence(text: string): Promise<void>;
}

/** A service on which Alice, whose client is looked at, and others are. */
export interface SomePeople {
  readonly alice: ChatClient;
  readonly hears: Listener;
  readonly bob: Other;
  readonly carol: Other;
  end(): Promise<void>;
}

async function startFake(): Promise<SomePeople> {
  const alice = new FakeChatClient();
  await alice.signIn(alice.credential('alice'));
  for (const id of ['bob', 'carol']) alice.setPresence(id, 'online');
  return {
    alice,
    hears: new Listener(alice),
    bob: fakeOther(alice, 'bob'),
    carol: fakeOther(alice, 'carol'),
    end: () => alice.destroy(),
  };
}

function fakeOther(fake: FakeChatClient, me: UserId): Other {
  // What is refused is refused by a promise, as over the wire.
  const soon = <T>(act: () => T): Promise<T> => Promise.resolve().then(act);
  return {
    groups: {
      create: (group) => soon(() => fake.createGroupAs(me, group)),
      change: (id, change) => soon(() => fake.changeGroupAs(me, id, change)),
      join: (id, text) => soon(() => fake.joinAs(me, id, text)),
      leave: (id) => soon(() => fake.leaveAs(me, id)),
      dismiss: (id) => soon(() => fake.dismissAs(me, id)),
      invite: (id, ids) => soon(() => fake.inviteAs(me, id, ids)),
      removeMembers: (id, ids) => soon(() => fake.removeAs(me, id, ids)),
      setRole: (id, who, role) => soon(() => fake.setRoleAs(me, id, who, role)),
      transfer: (id, who) => soon(() => fake.transferAs(me, id, who)),
      muteMember: (id, who, seconds) => soon(() => fake.muteAs(me, id, who, seconds)),
      listRequests: () => soon(() => fake.requestsFor(me)),
      answerRequest: (request, answer) => soon(() => fake.answerAs(me, request, answer)),
    },
    people: {
      changeProfile: (change) => soon(() => fake.changeProfileAs(me, change)),
      addFriend: (id, text) => soon(() => fake.addFriendAs(me, id, text)),
      answerRequest: (id, accept) => soon(() => fake.answerFriendAs(me, id, accept)),
      removeFriend: (id) => soon(() => fake.removeFriendAs(me, id)),
      block: (ids, on) => soon(() => fake.blockAs(me, ids, on)),
    },
    write: (text, where, mentions = []) =>
      soon(() => {
        fake.receive(text, me, kindOf(where) === 'group' ? where : undefined, { mentions });
      }),
    tellPresence: (text) => soon(() => fake.setPresence(me, 'online', text)),
  };
}

const people = ['alice', 'bob', 'carol'];
const seed = {
  people: people.map((userID) => ({
    userID,
    nick: `${userID.slice(0, 1).toUpperCase()}${userID.slice(1)}`,
  })),
  conversations: [],
  groups: [],
};

async function startReal(): Promise<SomePeople> {
  const service = await RealService.start(seed, {}, { hasty: true });
  const [alice, bob, carol] = await Promise.all(people.map((one) => service.join(one)));
  if (!alice || !bob || !carol) throw new Error('Somebody is missing.');
  await Promise.all([alice, bob, carol].map((client) => client.listConversations()));
  return {
    alice,
    hears: new Listener(alice),
    bob: realOther(bob, 'bob'),
    carol: realOther(carol, 'carol'),
    end: () => service.end(),
  };
}

let keys = 0;

function realOther(client: ChatClient, me: UserId): Other {
  return {
    groups: client.groups,
    people: client.people,
    write: async (text, where, mentions = []) => {
      const conversationId = kindOf(where) === 'group' ? where : directConversationId('alice');
      const key = `${me}-${String(++keys)}`;
      await client.send({ key, conversationId, body: { type: 'text', text }, mentions });
    },
    tellPresence: (text) => client.people.setPresenceText(text),
  };
}

/** Every service there is on which some people are. */
export const gatherings: readonly (readonly [name: string, start: () => Promise<SomePeople>])[] = [
  ['FakeChatClient', startFake],
  ['TencentClient with the official SDK', startReal],
];
