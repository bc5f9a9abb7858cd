import { OutgoingMessage } from 'ngx-tencent-chat/client';
import { everyone, kindOf } from 'ngx-tencent-chat/models';

import { toWireConversationType, toWireRecipient } from '../conversation-id';
import { SdkTextOptions } from '../sdk';
import { wireEveryone } from '../to-model/mentions';
import { toWireKey } from './message-key';
import { toWireQuote } from './quote';

/** What `createTextMessage()` wants for a text, and in groups `createTextAtMessage()` for mentions. */
export function toWireTextMessage(message: OutgoingMessage): SdkTextOptions {
  const { key, conversationId, body, quote, mentions = [] } = message;
  const text = body.type === 'text' ? body.text : '';
  // Outside of groups the service knows no mentions.
  const inGroup = kindOf(conversationId) === 'group' && mentions.length > 0;
  const atUserList = mentions.map((id) => (id === everyone ? wireEveryone : id));
  return {
    to: toWireRecipient(conversationId),
    conversationType: toWireConversationType(conversationId),
    payload: inGroup ? { text, atUserList } : { text },
    cloudCustomData: toWireKey(key, quote ? toWireQuote(quote) : {}),
  };
}
