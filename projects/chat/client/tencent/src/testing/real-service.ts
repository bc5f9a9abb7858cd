import { ChildProcess, spawn } from 'node:child_process';
import { get, request } from 'node:http';

import { ChatClient } from 'ngx-tencent-chat/client';
import { ChatCredential } from 'ngx-tencent-chat/models';

const appId = 1400000001;

/** A message of the SDK's own. */
export interface RawMessage {
  readonly ID: string;
  readonly payload: object;
}

/** What tests ask of the SDK itself. A living instance is given to whoever creates it again. */
export interface RawSdk {
  findMessage(messageID: string): RawMessage | null;
  revokeMessage(message: object): Promise<unknown>;
  modifyMessage(message: object): Promise<unknown>;
  deleteMessage(messages: readonly object[]): Promise<unknown>;
  getMessageListHopping(options: object): Promise<unknown>;
  getMessageList(options: object): Promise<unknown>;
  setGroupMemberRole(options: object): Promise<unknown>;
  setGroupMemberMuteTime(options: object): Promise<unknown>;
  updateGroupProfile(options: object): Promise<unknown>;
  joinGroup(options: object): Promise<unknown>;
  createGroup(options: object): Promise<unknown>;
  deleteGroupMember(options: object): Promise<unknown>;
  dismissGroup(groupID: string): Promise<unknown>;
  addToBlacklist(options: object): Promise<unknown>;
  removeFromBlacklist(options: object): Promise<unknown>;
}

/** Runs in Node by itself, where the emulator needs no build. */
const program = `
  const { startEmulator } = await import('./projects/emulator/src/index.ts');
  const [{ speaks, hasty, ...options }, seed] = process.argv.slice(1).map((text) => JSON.parse(text));
  const translate = async ({ texts, to }) => texts.map((text) => to + ': ' + text);
  const recogniseSpeech = async ({ url }) => 'What is said in ' + url;
  const plugins = speaks ? { translate, recogniseSpeech } : {};
  const emulator = await startEmulator({ ...options, plugins });
  const cmd_frequency_limit = JSON.stringify([
    { cmd: 'get_group_self_member_info', interval: 1, count: 1000 },
  ]);
  if (hasty) emulator.changeSettings({ cloudSettings: { cmd_frequency_limit } });
  emulator.seed(seed);
  console.log(emulator.url);
`;

/** What the emulator begins with: its `SeedData`. */
export type Seed = Readonly<Record<string, unknown>>;

/**
 * The emulator in a process of its own, and people who use it through the official SDK. For tests that
 * have to know what the SDK really does.
 */
export class RealService {
  readonly #process: ChildProcess;
  readonly #url: string;
  readonly #clients: ChatClient[] = [];
  readonly #sdks = new Map<ChatClient, { create(options: object): RawSdk }>();

  private constructor(process: ChildProcess, url: string) {
    this.#process = process;
    this.#url = url;
  }

  /**
   * Starts the emulator on a free port.
   * @param policy What is different from its usual rules.
   * @param more `speaks`: whether it translates and writes voices down. `hasty`: whether the SDK may ask
   * about groups as often as tests do; else 8 times a second, itself too. Both false by default.
   */
  static async start(
    seed: Seed,
    policy: object = {},
    more: { readonly speaks?: boolean; readonly hasty?: boolean } = {},
  ): Promise<RealService> {
    // The SDK talks before it can be told to be silent.
    jest.spyOn(console, 'log').mockReturnValue();
    jest.spyOn(console, 'info').mockReturnValue();
    const options = JSON.stringify({
      port: 0,
      world: 'empty',
      policy: { webInstances: 2, ...policy },
      ...more,
    });
    const given = ['--input-type=module', '-e', program, options, JSON.stringify(seed)];
    const child = spawn(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    const url = await new Promise<string>((resolve, reject) => {
      child.once('exit', () => reject(new Error(`The emulator ended: ${said}`)));
      child.stdout.on('data', (part: Buffer) => {
        said += part.toString();
        const found = /ws:\/\/\S+/.exec(said)?.[0];
        if (found) resolve(found);
      });
    });
    return new RealService(child, url);
  }

  /** Somebody in a page of their own, signed in. */
  async join(userID: string): Promise<ChatClient> {
    const client = this.#inOwnPage();
    this.#clients.push(client);
    await client.signIn(await this.credential(userID));
    return client;
  }

  /** Somebody in a page of their own, who has not signed in. */
  visit(): ChatClient {
    const client = this.#inOwnPage();
    this.#clients.push(client);
    return client;
  }

  /** The SDK of somebody who joined, for what `ChatClient` cannot ask for. */
  sdkOf(client: ChatClient): RawSdk {
    const sdk = this.#sdks.get(client);
    if (!sdk) throw new Error('Nobody like this joined.');
    return sdk.create({ SDKAppID: appId });
  }

  /**
   * The SDK's own object of a message. Now and then the SDK forgets what it has told: `ask` makes it tell
   * that again.
   */
  async sdkMessage(
    client: ChatClient,
    id: string | null,
    ask: () => Promise<unknown>,
  ): Promise<RawMessage> {
    for (;;) {
      const found = this.sdkOf(client).findMessage(id ?? '');
      if (found) return found;
      await ask();
    }
  }

  /** Lets something go wrong: an order for the emulator, see its docs/faults.md. */
  async fault(order: Readonly<Record<string, unknown>>): Promise<void> {
    await this.#order('faults', order);
  }

  /** Lets time pass for the service. */
  async advance(seconds: number): Promise<void> {
    await this.#order('clock', { advanceSeconds: seconds });
  }

  /** What an address answers: 200 where there is something. */
  async statusOf(url: string): Promise<number> {
    return new Promise((resolve, reject) => {
      const asking = get(url, (answer) => {
        answer.resume();
        answer.on('end', () => resolve(answer.statusCode ?? 0));
      });
      asking.on('error', reject);
    });
  }

  async credential(userID: string): Promise<ChatCredential> {
    const url = `${this.#url.replace('ws:', 'http:')}/emulator/credential?userID=${userID}`;
    return new Promise((resolve, reject) => {
      const asking = get(url, (answer) => {
        let text = '';
        answer.on('data', (part: Buffer) => (text += part.toString()));
        answer.on('end', () => resolve(JSON.parse(text) as ChatCredential));
      });
      asking.on('error', reject);
    });
  }

  async #order(desk: string, order: object): Promise<void> {
    const url = `${this.#url.replace('ws:', 'http:')}/emulator/${desk}`;
    const headers = { 'content-type': 'application/json' };
    await new Promise<void>((resolve, reject) => {
      const asking = request(url, { method: 'POST', headers }, (answer) => {
        answer.resume();
        answer.on('end', resolve);
      });
      asking.on('error', reject);
      asking.end(JSON.stringify(order));
    });
  }

  async end(): Promise<void> {
    await Promise.all(this.#clients.map((client) => client.destroy()));
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill();
    await ended;
  }

  /** The SDK has one instance per page, and the adapter knows that: each person has both anew. */
  #inOwnPage(): ChatClient {
    let client: ChatClient | undefined;
    jest.isolateModules(() => {
      const page = jest.requireActual<typeof import('../tencent-client')>('../tencent-client');
      const sdk = jest.requireActual<{ create(options: object): RawSdk }>('@tencentcloud/chat');
      client = new page.TencentClient({
        sdkAppId: appId,
        emulator: this.#url,
        loadSdk: () => Promise.resolve(sdk),
        loadUploader: () => Promise.resolve(jest.requireActual('tim-upload-plugin')),
      });
      this.#sdks.set(client, sdk);
    });
    if (!client) throw new Error('The page did not load.');
    return client;
  }
}
