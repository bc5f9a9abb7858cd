import { ChatError } from 'ngx-tencent-chat/client';

import { SdkChat, SdkEvent, SdkLoader, SdkModule, SdkOptions, sdkEvents } from './sdk';
import { within } from './within';

/** Where code of the SDK runs and where its events are heard, for apps with zone.js. */
export interface Zones {
  /** Runs what the SDK does: its clock ticks every second and must not wake the app. */
  outside<T>(run: () => T): T;
  /** Runs what the app does about it. */
  inside(run: () => void): void;
}

/** For apps without zone.js. */
export const noZones: Zones = { outside: (run) => run(), inside: (run) => run() };

/** Whoever hears the SDK's events. */
export type SdkEar = (event: SdkEvent) => void;

/** Applications which have an instance on this page: the SDK gives the same one twice. */
const taken = new Set<number>();
/** Applications whose instance is ending; until it has, the SDK would give it again. */
const ending = new Map<number, Promise<unknown>>();

/** How long somebody waits for an instance to end. While the service is away it takes 15 s. */
const endWaitMs = 1_000;

/** Keeps the one instance of the SDK: brings it, starts it, ends it. */
export class SdkHost {
  readonly #options: SdkOptions;
  readonly #load: SdkLoader;
  readonly #zones: Zones;
  readonly #ear: SdkEar;
  #module: Promise<SdkModule> | null = null;
  #chat: SdkChat | null = null;
  /** Calls of the instance that are under way, and what rejects them. */
  #calls = new Map<Promise<unknown>, (reason: ChatError) => void>();

  constructor(options: SdkOptions, load: SdkLoader, zones: Zones, ear: SdkEar) {
    this.#options = options;
    this.#load = load;
    this.#zones = zones;
    this.#ear = ear;
  }

  /** The running instance, or null. */
  get chat(): SdkChat | null {
    return this.#chat;
  }

  /**
   * Starts an instance unless one runs. It opens its connection at once.
   * @param wanted Asked once the SDK is there, which may take long: whether it is still wanted.
   */
  async start(wanted: () => boolean): Promise<void> {
    if (this.#chat) return;
    assertBrowser();
    const module = await (this.#module ??= this.#import());
    // Again and again: of several who waited, the first may have ended its own meanwhile.
    for (let end = this.#ending(); end; end = this.#ending()) await end;
    if (wanted()) this.#chat ??= this.#create(module);
  }

  /**
   * Ends the instance, if one runs. Resolves when it has ended or will end by itself: it is heard and
   * called no more, and the next one is not made before.
   */
  async stop(): Promise<void> {
    const chat = this.#chat;
    if (!chat) return;
    this.#chat = null;
    const calls = this.#calls;
    this.#calls = new Map();
    // The SDK may never answer them: nobody is to wait for an instance that is gone.
    for (const reject of calls.values()) reject(notStarted());
    const id = this.#options.SDKAppID;
    const ended = this.#zones.outside(() => {
      for (const name of Object.values(sdkEvents)) chat.off(name, this.#listen);
      // It rejects with 2024 when nobody is signed in, although it has ended everything.
      return chat.destroy().catch(() => undefined);
    });
    taken.delete(id);
    const over = ended.then(() => ending.delete(id));
    ending.set(id, over);
    await this.#zones.outside(() => within(over, endWaitMs, false));
  }

  /**
   * Calls the SDK outside the zone. What it throws at once is rejected like everything else. Rejects too
   * when the instance is stopped meanwhile.
   */
  async call<T>(run: (chat: SdkChat) => T | Promise<T>): Promise<Awaited<T>> {
    const chat = this.#chat;
    if (!chat) throw notStarted();
    const calls = this.#calls;
    const calling = this.#zones.outside(async (): Promise<Awaited<T>> => await run(chat));
    return new Promise<Awaited<T>>((resolve, reject) => {
      calls.set(calling, reject);
      calling.finally(() => calls.delete(calling)).then(resolve, reject);
    });
  }

  /** Lets some time pass, outside the zone. */
  async wait(ms: number): Promise<void> {
    await this.#zones.outside(() => new Promise((resolve) => setTimeout(resolve, ms)));
  }

  /**
   * Whether a call that is under way rejects with this number. The SDK tells what its calls reject with
   * as an event too, right before, in the call itself or later.
   */
  async isReported(code: unknown): Promise<boolean> {
    const calls = this.#calls;
    // The event may come before the call has given its promise.
    await Promise.resolve();
    const settled = await Promise.allSettled(calls.keys());
    return settled.some((one) => one.status === 'rejected' && codeOf(one.reason) === code);
  }

  #ending(): Promise<unknown> | undefined {
    return ending.get(this.#options.SDKAppID);
  }

  readonly #listen = (event: SdkEvent): void => {
    this.#zones.inside(() => this.#ear(event));
  };

  #import(): Promise<SdkModule> {
    const loading = this.#zones.outside(this.#load).then(
      (module) => module as SdkModule,
      (error: unknown) => {
        this.#module = null;
        throw notLoaded(error);
      },
    );
    return loading;
  }

  #create(module: SdkModule): SdkChat {
    if (taken.has(this.#options.SDKAppID)) throw alreadyUsed(this.#options.SDKAppID);
    taken.add(this.#options.SDKAppID);
    return this.#zones.outside(() => {
      const chat = module.create(this.#options);
      chat.setLogLevel(4);
      for (const name of Object.values(sdkEvents)) chat.on(name, this.#listen);
      return chat;
    });
  }
}

/** The number of an error of the SDK. */
export function codeOf(error: unknown): unknown {
  return (error as { code?: unknown } | null | undefined)?.code;
}

function assertBrowser(): void {
  if (typeof WebSocket === 'undefined' || typeof document === 'undefined') {
    throw unsupported('The chat connects in a browser only: sign in after the page has loaded.');
  }
}

function alreadyUsed(sdkAppId: number): ChatError {
  return unsupported(
    `The page already has a chat of application ${sdkAppId}. End that one first, or share its provider.`,
  );
}

function unsupported(message: string): ChatError {
  return new ChatError({ code: 'unsupported', message, vendorCode: null, retryable: false });
}

function notLoaded(cause: unknown): ChatError {
  const message = 'The chat SDK could not be loaded: check that @tencentcloud/chat is installed.';
  return new ChatError({ code: 'network', message, vendorCode: null, retryable: true }, { cause });
}

function notStarted(): ChatError {
  const message = 'Nobody is signed in: call login() first.';
  return new ChatError({ code: 'not-signed-in', message, vendorCode: null, retryable: true });
}
