import { PeoplePage } from 'ngx-tencent-chat/client';
import { ConversationId } from 'ngx-tencent-chat/models';

import { CommandDesk } from './command-desk';
import { notAllowed } from './command-errors';
import { profileToPerson } from './to-model/person';
import { toWireLanguage } from './to-wire/language';

const mostPeople = 100;

/** Puts into words what is in messages, and who has reacted to them. */
export class Wordings {
  readonly #desk: CommandDesk;

  constructor(desk: CommandDesk) {
    this.#desk = desk;
  }

  async listReactors(
    id: ConversationId,
    messageId: string,
    reactionID: string,
    next: string | null,
  ): Promise<PeoplePage> {
    const message = await this.#desk.finder.find(id, messageId);
    const nextSeq = Number(next ?? 0);
    const options = { message, reactionID, nextSeq, count: mostPeople };
    const { data } = await this.#desk.host.call((chat) =>
      chat.getAllUserListOfMessageReaction(options),
    );
    const people = data.userList.map(profileToPerson);
    return { people, next: data.isCompleted ? null : String(data.nextSeq) };
  }

  async translate(texts: readonly string[], to: string): Promise<readonly string[]> {
    if (texts.length === 0) return [];
    const { data } = await this.#desk.host.call((chat) =>
      chat.translateText({
        sourceTextList: texts,
        sourceLanguage: 'auto',
        targetLanguage: toWireLanguage(to),
      }),
    );
    return data.translatedTextList;
  }

  async transcribe(id: ConversationId, messageId: string): Promise<string> {
    const message = await this.#desk.finder.find(id, messageId);
    if (message.type !== 'TIMSoundElem')
      throw notAllowed('Only voice messages can be written down.');
    const { data } = await this.#desk.host.call((chat) => chat.convertVoiceToText({ message }));
    return data.result;
  }
}
