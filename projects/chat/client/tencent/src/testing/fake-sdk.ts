import { SdkChat, SdkLoader, SdkModule, SdkOptions, SdkProfile } from '../sdk';
import { FakeSdkChat } from './fake-sdk-chat';
import { Stored } from './fake-sdk-types';

/** What one call does instead of the usual. */
type Script = (...given: never[]) => unknown;

/**
 * Behaves as `@tencentcloud/chat` 3.6.6 was seen to behave (protocol, section 9), over a service in
 * memory. Every call can be scripted.
 */
export class FakeSdk implements SdkModule {
  readonly instances: FakeSdkChat[] = [];
  readonly stored: Stored[] = [];
  readonly profiles = new Map<string, SdkProfile>([
    ['alice', { userID: 'alice', nick: 'Alice', avatar: 'https://example.org/alice.png' }],
    ['bob', { userID: 'bob', nick: 'Bob' }],
  ]);
  readonly #scripts = new Map<string, Script[]>();
  readonly #living = new Map<number, FakeSdkChat>();
  /** Whether the service takes connections. */
  up = true;
  replyLost = false;

  readonly load: SdkLoader = () => Promise.resolve(this);

  /** The instance that was made last. */
  get chat(): FakeSdkChat {
    const chat = this.instances.at(-1);
    if (!chat) throw new Error('No instance of the SDK was created.');
    return chat;
  }

  /** As long as an instance lives, the same one is given again. */
  create(options: SdkOptions): SdkChat {
    const living = this.#living.get(options.SDKAppID);
    if (living) return whole(living);
    const chat = new FakeSdkChat(this, options, () => this.#living.delete(options.SDKAppID));
    this.#living.set(options.SDKAppID, chat);
    this.instances.push(chat);
    return whole(chat);
  }

  /** Lets the next call of a method do something else. */
  script(method: keyof SdkChat, script: Script): void {
    this.#scripts.set(method, [...(this.#scripts.get(method) ?? []), script]);
  }

  takeScript(method: keyof SdkChat): Script | undefined {
    return this.#scripts.get(method)?.shift();
  }

  /** The next message that is sent is stored, and the sender does not hear of it. */
  loseNextReply(): void {
    this.replyLost = true;
  }

  store(message: Pick<Stored, 'from' | 'to' | 'text'> & Partial<Stored>): Stored {
    const known = this.stored.find(({ ID }) => ID === message.ID);
    if (known) return known;
    const sequence = this.stored.length + 1;
    const time = Math.floor(Date.now() / 1_000);
    const ID = `144115-${message.from}-${sequence}`;
    const stored = {
      ID,
      time,
      sequence,
      cloudCustomData: '',
      read: false,
      ...message,
      reactions: new Map(),
    };
    this.stored.push(stored);
    return stored;
  }

  /** Somebody put a reaction on a message, or took it away: these have it on now. */
  react(ID: string, reaction: string, by: readonly string[]): void {
    const stored = this.stored.find((one) => one.ID === ID);
    if (by.length > 0) stored?.reactions.set(reaction, by);
    else stored?.reactions.delete(reaction);
    this.chat.hearReaction(ID, reaction);
  }

  /** Somebody writes to somebody who may be signed in here. */
  receive(text: string, from: string, to: string): void {
    const stored = this.store({ text, from, to });
    this.chat.hear(stored);
  }
}

/** Nobody asks it for what it cannot do. */
function whole(chat: FakeSdkChat): SdkChat {
  return chat as Partial<SdkChat> as SdkChat;
}
