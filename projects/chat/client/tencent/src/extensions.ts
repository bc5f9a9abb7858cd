import { ConversationId } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { notAllowed } from './command-errors';
import { toConversationId } from './conversation-id';
import { inParts } from './in-parts';
import { SdkMessage } from './sdk';
import { SdkExtension } from './sdk-commands';
import { toChatError } from './to-model/chat-error';

type Values = Readonly<Record<string, string>>;
type Changes = Readonly<Record<string, string | null>>;

/** How many the SDK changes at once: it leaves out the rest without a word. */
const mostAtOnce = 20;
/** Told of one of them: somebody was faster; there is none to take away. */
const conflict = 23001;
const gone = 23004;
const mostTries = 3;

/** What people add to a message of the app's own type. */
export class Extensions {
  readonly #desk: CommandDesk;
  /** What is under way with a message: the SDK names the state that it knows, which is one at a time. */
  readonly #work = new Map<string, Promise<unknown>>();

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  async load(id: ConversationId, messageId: string): Promise<Values> {
    const message = await this.#desk.finder.find(id, messageId);
    // Others the SDK refuses at once.
    if (message.isSupportExtension !== true) return {};
    return this.#inTurn(messageId, () => this.#ask(message));
  }

  async change(id: ConversationId, messageId: string, changes: Changes): Promise<Values> {
    const message = await this.#desk.finder.find(id, messageId);
    if (message.isSupportExtension !== true) throw notExtensible();
    return this.#inTurn(messageId, async () => {
      await this.#ask(message);
      await this.#write(message, changes);
      const extensions = await this.#ask(message);
      this.#desk.tell({
        type: 'extensions-changed',
        conversationId: id,
        id: messageId,
        extensions,
      });
      return extensions;
    });
  }

  /** The SDK tells that somebody has added something, or taken it away. */
  hear(data: unknown): void {
    const { messageID } = (data ?? {}) as { readonly messageID?: unknown };
    const message = typeof messageID === 'string' ? this.#desk.finder.recall(messageID) : null;
    // One that nobody has loaded is asked for when it is.
    if (message) void this.#tell(message);
  }

  async #tell(message: SdkMessage): Promise<void> {
    const conversationId = toConversationId(message.conversationID);
    if (!conversationId) return;
    try {
      await this.#inTurn(message.ID, async () => {
        const extensions = await this.#ask(message);
        this.#desk.tell({ type: 'extensions-changed', conversationId, id: message.ID, extensions });
      });
    } catch {
      // It is asked for again with the next change, or by whoever looks at it.
    }
  }

  async #ask(message: SdkMessage): Promise<Values> {
    const { data } = await this.#desk.host.call((chat) => chat.getMessageExtensions(message));
    return Object.fromEntries(data.extensions.map(({ key, value }) => [key, value]));
  }

  /** Writes until the service has all of it: whoever was faster is read first. */
  async #write(message: SdkMessage, changes: Changes): Promise<void> {
    let wanted = Object.entries(changes);
    for (let tries = 1; wanted.length > 0; tries++) {
      const refused = await this.#writeOnce(message, wanted);
      const fatal = refused.find(({ code }) => code !== conflict || tries === mostTries);
      if (fatal) throw toChatError({ code: fatal.code });
      if (refused.length > 0) await this.#ask(message);
      wanted = wanted.filter(([key]) => refused.some((one) => one.key === key));
    }
  }

  /** Those that were refused. */
  async #writeOnce(
    message: SdkMessage,
    wanted: readonly (readonly [string, string | null])[],
  ): Promise<readonly SdkExtension[]> {
    const values = wanted.flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
    const keys = wanted.flatMap(([key, value]) => (value === null ? [key] : []));
    const answers: SdkExtension[] = [];
    for (const some of inParts(values, mostAtOnce)) {
      const { data } = await this.#desk.host.call((chat) =>
        chat.setMessageExtensions(message, some),
      );
      answers.push(...data.extensions);
    }
    for (const some of inParts(keys, mostAtOnce)) {
      const { data } = await this.#desk.host.call((chat) =>
        chat.deleteMessageExtensions(message, some),
      );
      answers.push(...data.extensions.filter(({ code }) => code !== gone));
    }
    return answers.filter(({ code = 0 }) => code !== 0);
  }

  async #inTurn<T>(messageId: string, work: () => Promise<T>): Promise<T> {
    const before = this.#work.get(messageId) ?? Promise.resolve();
    const working = before.catch(() => undefined).then(work);
    this.#work.set(messageId, working);
    try {
      return await working;
    } finally {
      if (this.#work.get(messageId) === working) this.#work.delete(messageId);
    }
  }
}

function notExtensible(): Error {
  return notAllowed('Nothing can be added to this message: it was not sent for that.');
}
