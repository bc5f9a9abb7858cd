import { ChatEvent } from 'ngx-tencent-chat/client';
import { ChatCredential } from 'ngx-tencent-chat/models';

import { TencentClient } from '../tencent-client';
import { TencentClientOptions } from '../tencent-options';
import { FakeSdk } from './fake-sdk';
import { LiveMessage } from './fake-sdk-types';

export const bob = 'direct:bob';
export const hello = {
  key: 'key-1',
  conversationId: bob,
  body: { type: 'text', text: 'Hello' },
} as const;
export const appId = 1400000001;

export function credential(userID = 'alice', SDKAppID = appId): ChatCredential {
  return { SDKAppID, userID, userSig: 'signature', expireAt: Date.now() / 1_000 + 3_600 };
}

/** Waits for something while its clock runs. */
export async function inTime<T>(waiting: Promise<T>, ms = 20_000): Promise<T> {
  const [settled] = await Promise.allSettled([waiting, pass(ms)]);
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

/** Lets time pass. */
export async function pass(ms: number): Promise<void> {
  await jest.advanceTimersByTimeAsync(ms);
}

/** Says whether the device has a network, until the test ends. */
export function online(is: boolean): void {
  jest.spyOn(navigator, 'onLine', 'get').mockReturnValue(is);
}

/** A message of Bob to Alice, as the SDK has it. */
export function live(more: Partial<LiveMessage> = {}): LiveMessage {
  return {
    ID: 'id-1',
    type: 'TIMTextElem',
    payload: { text: 'Hello' },
    conversationID: 'C2Cbob',
    conversationType: 'C2C',
    from: 'bob',
    to: 'alice',
    flow: 'in',
    time: 1_800_000_000,
    status: 'success',
    ...more,
  };
}

/** Whatever a client tells, as it comes. */
export function heardBy(client: TencentClient): ChatEvent[] {
  const heard: ChatEvent[] = [];
  client.events.subscribe((event) => heard.push(event));
  return heard;
}

/** A client over an SDK that behaves as the real one, and a clock that the test moves. */
export class ClientStage {
  readonly #clients: TencentClient[] = [];
  sdk = new FakeSdk();
  client = this.makeClient();
  events = heardBy(this.client);

  /** Another client over the same SDK; ended with the others. */
  makeClient(options: Partial<TencentClientOptions> = {}): TencentClient {
    const made = new TencentClient({ sdkAppId: appId, loadSdk: this.sdk.load, ...options });
    this.#clients.push(made);
    return made;
  }

  signIn(userID = 'alice') {
    return inTime(this.client.signIn(credential(userID)), 1_000);
  }

  /** Alice's sign-in ends during an outage, so that the next one needs a new instance. */
  async replaceInstance(): Promise<void> {
    const { sdk } = this;
    const instances = sdk.instances.length;
    sdk.chat.kick('userSigExpired', 3004);
    sdk.up = false;
    sdk.chat.dropLink();
    const signingIn = this.client.signIn(credential());
    await pass(2_000);
    sdk.chat.dropLink();
    await pass(2_000);
    sdk.up = true;
    await inTime(signingIn);
    expect(sdk.instances.length).toBeGreaterThan(instances);
  }

  /** What was told about the connection. */
  links(): readonly string[] {
    return this.events.flatMap((event) => (event.type === 'link' ? event.link : []));
  }

  /** Answers one call with this page. */
  givePage(messageList: readonly LiveMessage[], more: object = {}): void {
    this.sdk.script('getMessageList', () => ({
      code: 0,
      data: { messageList, isCompleted: true, ...more },
    }));
  }

  async end(): Promise<void> {
    const ending = this.#clients.splice(0).map((one) => one.destroy());
    await inTime(Promise.allSettled(ending));
  }
}

/** Sets the stage before each test and clears it afterwards. */
export function setStage(play: (stage: ClientStage) => void): void {
  let stage: ClientStage;

  beforeEach(() => {
    jest.useFakeTimers({ now: 1_800_000_000_000 });
    stage = new ClientStage();
    play(stage);
  });

  afterEach(async () => {
    await stage.end();
    online(true);
    jest.restoreAllMocks();
    jest.useRealTimers();
  });
}
