import { Message, UserId, directConversationId } from 'ngx-tencent-chat/models';

import { toBody } from './body';
import { readOwnData } from './own-data';
import { toPerson } from './person';
import { Told, amountOf, listOf, recordOf, textOf } from './told';

/** As many as the service takes. */
const mostMessages = 300;

/** The messages within. They stand nowhere any more: nothing can be done with them. */
export function toMergedMessages(list: unknown, me: UserId): readonly Message[] {
  return listOf(list)
    .slice(0, mostMessages)
    .map((one, index) => toMergedMessage(recordOf(one), index, me));
}

function toMergedMessage(told: Told, index: number, me: UserId): Message {
  const { type, payload } = recordOf(listOf(told['messageBody'])[0]);
  const from = textOf(told['from']);
  const customData = textOf(told['cloudCustomData']);
  const own = from === me;
  return {
    key: `${String(index)}-${textOf(told['ID'])}`,
    id: null,
    conversationId: directConversationId(from),
    sender: toPerson(from, textOf(told['nick']), textOf(told['avatar'])),
    own,
    sentAt: amountOf(told['time'], 9_999_999_999) * 1_000,
    sequence: index,
    ...settled,
    body: toBody({
      type: textOf(type),
      payload: recordOf(payload),
      cloudCustomData: customData,
    }),
    album: readOwnData(customData).album,
  };
}

/** Whatever else a message has: nothing of it is handed on. */
const settled = {
  status: 'sent',
  failure: null,
  read: false,
  receipt: null,
  wantsReceipt: false,
  recalled: false,
  recall: null,
  edited: false,
  version: 0,
  mentions: [],
  quote: null,
  reactions: [],
} as const;
