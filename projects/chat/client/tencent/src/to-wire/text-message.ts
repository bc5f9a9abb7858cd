import { OutgoingMessage } from 'ngx-tencent-chat/client';

import { directType, toWireRecipient } from '../conversation-id';
import { SdkChat } from '../sdk';
import { toWireKey } from './message-key';

type TextOptions = Parameters<SdkChat['createTextMessage']>[0];

/** What `createTextMessage()` wants for a text. */
export function toWireTextMessage({ key, conversationId, text }: OutgoingMessage): TextOptions {
  return {
    to: toWireRecipient(conversationId),
    conversationType: directType,
    payload: { text },
    cloudCustomData: toWireKey(key),
  };
}
