import type { Command } from '../command.ts';
import { deleteMessages } from './delete-messages.ts';
import { dismissReminders } from './dismiss-reminders.ts';
import { getHistory } from './get-history.ts';
import { getMissedRecalls } from './get-missed-recalls.ts';
import { getPinnedMessages } from './get-pinned-messages.ts';
import { getReaders } from './get-readers.ts';
import { getReceiptsOfMembers } from './get-receipts-of-members.ts';
import { getReceipts } from './get-receipts.ts';
import { markRead } from './mark-read.ts';
import { modifyMessage } from './modify-message.ts';
import { pinMessage } from './pin-message.ts';
import { recallMessages } from './recall-messages.ts';
import { sendMessage } from './send-message.ts';
import { sendReceipts } from './send-receipts.ts';
import { unpinMessage } from './unpin-message.ts';

/** Messages of groups and topics. */
export const groupMessageCommands: readonly Command[] = [
  ...deleteMessages,
  dismissReminders,
  ...getHistory,
  ...getMissedRecalls,
  ...getPinnedMessages,
  ...getReaders,
  ...getReceiptsOfMembers,
  ...getReceipts,
  ...markRead,
  modifyMessage,
  ...pinMessage,
  ...recallMessages,
  ...sendMessage,
  ...sendReceipts,
  ...unpinMessage,
];
