import { MessagePage, ReactionChange } from 'ngx-tencent-chat/client';
import { ConversationId, Reaction } from 'ngx-tencent-chat/models';

import { toConversationId } from './conversation-id';
import { MessageFinder } from './message-finder';
import { patiently } from './patiently';
import { SdkMessage, SdkReactions } from './sdk';
import { SdkHost, codeOf } from './sdk-host';
import { toChatError } from './to-model/chat-error';
import { mergeReactions, toReactions } from './to-model/reaction';

/** Told by the service: the own reaction is there already; nobody's is, or only those of others are. */
const alreadyOn: readonly unknown[] = [23007];
const alreadyOff: readonly unknown[] = [23008, 23009];
/** Of how many messages the service tells the reactions at once. */
const mostAtOnce = 20;
/** Of how many people it tells the names. */
const mostPeople = 10;

/** Whoever hears what the reactions to messages are now. */
export type ReactionEar = (id: ConversationId, changes: readonly ReactionChange[]) => void;

/**
 * Puts reactions on messages, and knows them. History comes without them, and the SDK's events name only
 * the one that has changed; so they are asked for once a page is there, and kept.
 */
export class Reactions {
  readonly #host: SdkHost;
  readonly #finder: MessageFinder;
  readonly #ear: ReactionEar;
  /** By message. Those of a message that is missing are not known. */
  readonly #known = new Map<string, readonly Reaction[]>();
  /** Messages of which no change can have been missed. */
  readonly #sure = new Set<string>();
  /** Messages that are asked for next. */
  readonly #wanted = new Map<string, SdkMessage>();
  /** Messages that are asked for just now; false once an event has overtaken the answer. */
  readonly #asked = new Map<string, boolean>();
  #asking = false;
  /** Whether the application has no reactions, as the service said. */
  #missing = false;

  constructor(host: SdkHost, finder: MessageFinder, ear: ReactionEar) {
    this.#host = host;
    this.#finder = finder;
    this.#ear = ear;
  }

  /** Forgets everything: the person is gone. */
  clear(): void {
    this.#known.clear();
    this.#wanted.clear();
    this.beginSignIn();
  }

  /** Somebody has signed in, maybe the same person: what is known stands until it is asked for again. */
  beginSignIn(): void {
    this.#sure.clear();
    this.#missing = false;
  }

  /** A page with the reactions that are known. The others are asked for, and told when they come. */
  addTo(page: MessagePage, live: readonly SdkMessage[]): MessagePage {
    for (const message of live) if (mayHave(message)) this.#wanted.set(message.ID, message);
    void this.#ask();
    const messages = page.messages.map((message) => {
      const reactions = message.id === null ? undefined : this.#known.get(message.id);
      return reactions ? { ...message, reactions } : message;
    });
    return { ...page, messages };
  }

  /** The SDK tells that one reaction to a message has changed. */
  hear({ messageID, reactionList }: SdkReactions): void {
    const message = this.#host.chat?.findMessage(messageID);
    if (!message) return;
    const before = this.#sure.has(messageID) ? this.#known.get(messageID) : undefined;
    const overtakes = this.#asked.has(messageID);
    if (overtakes) this.#asked.set(messageID, false);
    if (before) this.#learn(message, mergeReactions(before, reactionList));
    if (before && !overtakes) return;
    this.#wanted.set(messageID, message);
    void this.#ask();
  }

  /** Puts the own reaction on a message, or takes it away. Rejects as the SDK does. */
  async set(id: ConversationId, messageId: string, reaction: string, on: boolean): Promise<void> {
    const message = await this.#finder.find(id, messageId);
    try {
      await this.#host.call((chat) =>
        on
          ? chat.addMessageReaction(message, reaction)
          : chat.removeMessageReaction(message, reaction),
      );
    } catch (error) {
      if (!(on ? alreadyOn : alreadyOff).includes(codeOf(error))) throw error;
    }
    const known = this.#known.get(messageId)?.find((one) => one.id === reaction);
    if ((known?.own ?? false) === on) return;
    // A service need not tell whoever did it.
    this.#wanted.set(messageId, message);
    void this.#ask();
  }

  /** Asks for what is wanted, one question after the other. */
  async #ask(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    while (this.#wanted.size > 0 && !this.#missing) {
      const asked = this.#nextOnes();
      try {
        await this.#askFor(asked);
      } catch (error) {
        // Reactions are a trimming: the messages are there without them, and the next page asks again.
        this.#missing = lacksReactions(error);
      }
    }
    this.#wanted.clear();
    this.#asking = false;
  }

  /** Some messages of one conversation. */
  #nextOnes(): readonly SdkMessage[] {
    const wanted = [...this.#wanted.values()];
    const asked = wanted
      .filter(({ conversationID }) => conversationID === wanted[0]?.conversationID)
      .slice(0, mostAtOnce);
    asked.forEach(({ ID }) => this.#wanted.delete(ID));
    return asked;
  }

  async #askFor(asked: readonly SdkMessage[]): Promise<void> {
    const chat = this.#host.chat;
    asked.forEach(({ ID }) => this.#asked.set(ID, true));
    const options = { messageList: asked, maxUserCountPerReaction: mostPeople };
    let valid: ReadonlySet<string> = new Set();
    const { data } = await this.#host
      .call((sdk) => patiently(() => sdk.getMessageReactions(options)))
      .finally(() => (valid = this.#endAsking()));
    if (chat !== this.#host.chat) return;
    this.#learnAll(
      asked.filter(({ ID }) => valid.has(ID)),
      data.resultList,
    );
  }

  /** What the service answered about messages of one conversation. */
  #learnAll(asked: readonly SdkMessage[], answers: readonly SdkReactions[]): void {
    const told = new Map(answers.map((one) => [one.messageID, one.reactionList]));
    const conversationId = asked[0] && toConversationId(asked[0].conversationID);
    const changes = asked.flatMap(({ ID }) => this.#keep(ID, toReactions(told.get(ID) ?? [])));
    if (conversationId && changes.length > 0) this.#ear(conversationId, changes);
  }

  /** The messages whose answers no event has overtaken. */
  #endAsking(): ReadonlySet<string> {
    const valid = [...this.#asked].filter(([, isValid]) => isValid).map(([id]) => id);
    this.#asked.clear();
    return new Set(valid);
  }

  #learn({ ID, conversationID }: SdkMessage, reactions: readonly Reaction[]): void {
    const conversationId = toConversationId(conversationID);
    const changes = this.#keep(ID, reactions);
    if (conversationId && changes.length > 0) this.#ear(conversationId, changes);
  }

  #keep(id: string, reactions: readonly Reaction[]): readonly ReactionChange[] {
    const before = this.#known.get(id) ?? [];
    this.#known.set(id, reactions);
    this.#sure.add(id);
    return JSON.stringify(before) === JSON.stringify(reactions) ? [] : [{ id, reactions }];
  }
}

/** Whether somebody can have reacted: a question about a message that cannot is refused as a whole. */
function mayHave({ isRevoked, isDeleted, type }: SdkMessage): boolean {
  return isRevoked !== true && isDeleted !== true && type !== 'TIMGroupTipElem';
}

/** Whether the service would refuse the next question too; not for a message that is gone meanwhile. */
function lacksReactions(error: unknown): boolean {
  const { retryable, vendorCode } = toChatError(error);
  return !retryable && vendorCode !== 23003;
}
