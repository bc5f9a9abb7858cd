import { ChatClient, LazyClient } from 'ngx-tencent-chat/client';
import { TencentClient } from 'ngx-tencent-chat/client/tencent';
import { ChatCredential, KickReason } from 'ngx-tencent-chat/models';
import { FakeChatClient } from 'ngx-tencent-chat/testing';

import { FakeSdk } from '../tencent/src/testing/fake-sdk';

/** A chat service and a client of it. Alice signs in; Bob is only heard of. */
export interface World {
  readonly client: ChatClient;
  credential(userID: string): ChatCredential;
  /** Bob wrote something before Alice came. */
  addHistory(text: string): void;
  /** Bob writes to Alice. */
  receive(text: string): void;
  /** Bob puts a reaction on a message. */
  reactAsBob(id: string, reaction: string): void;
  /** The texts between Alice and Bob that the service has stored. */
  stored(): readonly string[];
  breakLink(): void;
  mendLink(): void;
  kick(reason: KickReason): void;
  /** The next send is stored, and its answer is lost. */
  loseNextReply(): void;
}

const bob = 'direct:bob';

function credential(userID: string): ChatCredential {
  const expireAt = Date.now() / 1_000 + 3_600;
  return { SDKAppID: 1400000001, userID, userSig: `signature of ${userID}`, expireAt };
}

function createFakeWorld(): World {
  const client = new FakeChatClient();
  return {
    client,
    credential,
    addHistory: (text) => client.addHistory('bob', 'alice', text),
    receive: (text) => void client.receive(text, 'bob'),
    reactAsBob: (id, reaction) => client.reactAs('bob', id, reaction),
    stored: () =>
      client.stored(bob).map(({ body }) => (body.type === 'text' ? body.text : body.type)),
    breakLink: () => client.breakLink(),
    mendLink: () => client.mendLink(),
    kick: (reason) => client.kick(reason),
    loseNextReply: () => client.loseNextReply('send'),
  };
}

const kicks: Record<KickReason, [string, number]> = {
  'signed-in-elsewhere': ['multipleAccount', 3003],
  'other-device': ['multipleDevice', 3002],
  'credential-expired': ['userSigExpired', 3004],
  'by-administrator': ['REST_API_Kick', 3006],
};

function createSdkWorld(): World {
  const sdk = new FakeSdk();
  const client = new TencentClient({ sdkAppId: 1400000001, loadSdk: sdk.load });
  return {
    client,
    credential,
    addHistory: (text) => void sdk.store({ from: 'bob', to: 'alice', text }),
    receive: (text) => sdk.receive(text, 'bob', 'alice'),
    reactAsBob: (id, reaction) => {
      const by = sdk.stored.find(({ ID }) => ID === id)?.reactions.get(reaction) ?? [];
      sdk.react(id, reaction, [...by, 'bob']);
    },
    stored: () => sdk.stored.map(({ text }) => text),
    breakLink: () => {
      sdk.up = false;
      sdk.instances.filter(({ destroyed }) => !destroyed).forEach((chat) => chat.dropLink());
    },
    mendLink: () => {
      sdk.up = true;
    },
    kick: (reason) => sdk.chat.kick(...kicks[reason]),
    loseNextReply: () => sdk.loseNextReply(),
  };
}

function createLazyWorld(): World {
  const world = createSdkWorld();
  return { ...world, client: new LazyClient(() => Promise.resolve(world.client)) };
}

/** Every client there is, by its name, with a service of its own. */
export const worlds: readonly (readonly [name: string, createWorld: () => World])[] = [
  ['FakeChatClient', createFakeWorld],
  ['TencentClient over a scripted SDK', createSdkWorld],
  ['LazyClient over the same', createLazyWorld],
];

/** Waits for something while its clock runs. */
export async function inTime<T>(waiting: Promise<T>, ms = 60_000): Promise<T> {
  const [settled] = await Promise.allSettled([waiting, jest.advanceTimersByTimeAsync(ms)]);
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

/** Sets up a world before each test, and ends its client afterwards. */
export function setWorld(createWorld: () => World, enter: (world: World) => void): void {
  let client: ChatClient;

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    const world = createWorld();
    client = world.client;
    enter(world);
  });

  afterEach(async () => {
    await inTime(client.destroy());
    jest.useRealTimers();
  });
}
