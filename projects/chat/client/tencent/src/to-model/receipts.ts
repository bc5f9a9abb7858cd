import { ChatEvent, ReceiptChange } from 'ngx-tencent-chat/client';
import { directConversationId, groupConversationId } from 'ngx-tencent-chat/models';

import type { SdkReceiptNews } from '../sdk-commands';
import { groupBy } from './group-by';

/** What receipts tell: of groups how many have read a message, of two that the other one has. */
export function toReceiptEvents(news: readonly SdkReceiptNews[]): readonly ChatEvent[] {
  const groups = groupBy(news.filter(isOfGroup), ({ groupID }) => groupID);
  const people = groupBy(news.filter(isOfPerson), ({ userID }) => userID);
  return [
    ...[...groups].map(([groupID, told]): ChatEvent => ({
      type: 'receipts-changed',
      conversationId: groupConversationId(groupID),
      changes: told.map(toChange),
    })),
    ...[...people].map(([userID, told]): ChatEvent => ({
      type: 'messages-read',
      conversationId: directConversationId(userID),
      ids: told.map(({ messageID }) => messageID),
    })),
  ];
}

function toChange({ messageID, readCount = 0, unreadCount = 0 }: SdkReceiptNews): ReceiptChange {
  return { id: messageID, receipt: { read: readCount, unread: unreadCount } };
}

function isOfGroup(news: SdkReceiptNews): news is SdkReceiptNews & { readonly groupID: string } {
  // Parts of communities, which are not shown, have a mark in their ids.
  return typeof news.groupID === 'string' && !news.groupID.includes('@TOPIC#');
}

function isOfPerson(news: SdkReceiptNews): news is SdkReceiptNews & { readonly userID: string } {
  return typeof news.userID === 'string' && news.isPeerRead === true;
}
