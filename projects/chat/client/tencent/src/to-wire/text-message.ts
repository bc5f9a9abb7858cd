import { OutgoingMessage } from 'ngx-tencent-chat/client';

import { toWireConversationType, toWireRecipient } from '../conversation-id';
import { SdkChat } from '../sdk';
import { toWireKey } from './message-key';

type TextOptions = Parameters<SdkChat['createTextMessage']>[0];

/** What `createTextMessage()` wants for a text. */
export function toWireTextMessage({ key, conversationId, text }: OutgoingMessage): TextOptions {
  return {
    to: toWireRecipient(conversationId),
    conversationType: toWireConversationType(conversationId),
    payload: { text },
    cloudCustomData: toWireKey(key),
  };
}
