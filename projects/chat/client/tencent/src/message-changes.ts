import { ConversationId, Message, UserId, isBlank, kindOf } from 'ngx-tencent-chat/models';

import { nothingToSend } from './client-errors';
import { CommandDesk } from './command-desk';
import { notAllowed } from './command-errors';
import { readOwnProfile } from './first-look';
import { inParts } from './in-parts';
import { unknownMessage } from './message-finder';
import { Rewriter } from './rewriter';
import { SdkMessage } from './sdk';
import { codeOf } from './sdk-host';
import { toEdited } from './to-model/events';
import { toMessage } from './to-model/message';
import { isEdited } from './to-model/own-data';
import { toWireMentionChange } from './to-wire/mention-change';
import { takesOwnData, withOwnData } from './to-wire/own-data';

/** More than this the SDK deletes not, and does not say so. */
const mostAtOnce = 30;
/** Told by the service: one of them is not there any more. */
const goneAlready: readonly unknown[] = [20022, 10030, 10052];

/** Changes messages, takes them back, deletes them. */
export class MessageChanges {
  readonly #desk: CommandDesk;
  readonly #rewriter: Rewriter;

  constructor(desk: CommandDesk) {
    this.#desk = desk;
    this.#rewriter = new Rewriter(desk);
  }

  async edit(
    id: ConversationId,
    messageId: string,
    text: string,
    mentions: readonly string[],
    me: UserId,
  ): Promise<Message> {
    if (isBlank(text)) throw nothingToSend();
    const message = await this.#findThere(id, messageId);
    if (message.from !== me) throw notYours();
    if (message.type !== 'TIMTextElem') throw noText();
    const { message: edited, told } = await this.#rewriter.rewrite(id, message, (live) => ({
      payload: { ...live.payload, text },
      cloudCustomData: toWireMentionChange(live, mentions),
    }));
    if (!told) toEdited(edited).forEach((event) => this.#desk.tell(event));
    const changed = toMessage(edited, me);
    if (changed) return changed;
    throw unknownMessage();
  }

  async recall(id: ConversationId, messageId: string, reason: string, me: UserId): Promise<void> {
    const message = await this.#findThere(id, messageId);
    if (message.isRevoked === true) return;
    const isTheirs = kindOf(id) === 'direct' && message.from !== me;
    const wanted = isTheirs ? '' : reason.trim();
    const noted = wanted !== '' && (await this.#noteReason(id, message, wanted));
    try {
      await this.#desk.host.call((chat) => chat.revokeMessage(message));
    } catch (error) {
      if (noted) await this.#noteReason(id, message, undefined);
      throw error;
    }
    const by = await readOwnProfile(this.#desk.host, me);
    // Whoever takes a message back is told nothing, and the SDK's object does not say who it was.
    const revokerInfo = { userID: me, nick: by.name, avatar: by.avatarUrl ?? '' };
    Object.assign(message, { isRevoked: true, revoker: me, revokerInfo });
    const recall = { by, reason: noted ? wanted : '' };
    this.#desk.tell({ type: 'message-recalled', conversationId: id, id: messageId, recall });
  }

  async remove(id: ConversationId, ids: readonly string[]): Promise<void> {
    const found = await this.#desk.finder.findAll(id, ids);
    const gone = ids.filter((one) => !found.some(({ ID }) => ID === one));
    for (const some of inParts(found, mostAtOnce)) {
      await this.#delete(some);
      gone.push(...some.map(({ ID }) => ID));
    }
    this.#desk.tell({ type: 'messages-removed', conversationId: id, ids: gone });
  }

  async #delete(messages: readonly SdkMessage[]): Promise<void> {
    try {
      await this.#desk.host.call((chat) => chat.deleteMessage(messages));
    } catch (error) {
      if (!goneAlready.includes(codeOf(error))) throw error;
      // The service deletes all of them or none.
      if (messages.length > 1) for (const one of messages) await this.#delete([one]);
    }
  }

  /** One that is there, and not deleted. */
  async #findThere(id: ConversationId, messageId: string): Promise<SdkMessage> {
    const message = await this.#desk.finder.find(id, messageId);
    if (message.isDeleted !== true) return message;
    throw unknownMessage();
  }

  /**
   * Writes the reason of a recall into the message, or takes it out of there: the SDK of the web cannot
   * send it along. It is a trimming: where it cannot be written, the message goes without. Says whether it
   * is there.
   */
  async #noteReason(
    id: ConversationId,
    message: SdkMessage,
    recallReason: string | undefined,
  ): Promise<boolean> {
    if (!takesOwnData(message.cloudCustomData)) return false;
    try {
      await this.#rewriter.rewrite(id, message, (live) => {
        const quiet = isEdited(live) ? undefined : (live.version ?? 0) + 1;
        return { cloudCustomData: withOwnData(live.cloudCustomData, { recallReason, quiet }) };
      });
      return true;
    } catch {
      return false;
    }
  }
}

function notYours(): Error {
  return notAllowed('Only the sender of a message may change it.');
}

function noText(): Error {
  return notAllowed('Only texts can be changed.');
}
