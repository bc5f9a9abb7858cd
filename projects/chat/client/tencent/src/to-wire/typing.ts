import { ConversationId } from 'ngx-tencent-chat/models';

import { toWireConversationType, toWireRecipient } from '../conversation-id';
import type { SdkMessageOptions } from '../sdk-making';
import { typingAction, typingBusiness } from '../to-model/typing';

const version = 1;

/** Tencent's own kits tell that somebody is writing only to those whose last message says this. */
export const typingWanted = { messageFeature: { needTyping: 1, version } } as const;

/** That somebody is writing, or has stopped, as Tencent's own kits say and understand it. */
export function toWireTyping(id: ConversationId, on: boolean): SdkMessageOptions {
  const data = {
    businessID: typingBusiness,
    typingStatus: on ? 1 : 0,
    version,
    // For the first versions of those kits.
    userAction: on ? typingAction : 0,
    actionParam: on ? 'EIMAMSG_InputStatus_Ing' : 'EIMAMSG_InputStatus_End',
  };
  return {
    to: toWireRecipient(id),
    conversationType: toWireConversationType(id),
    payload: { data: JSON.stringify(data), description: '', extension: '' },
  };
}
