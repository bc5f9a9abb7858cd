import type { Command } from '../command.ts';
import { deleteMessages } from './delete-messages.ts';
import { getHistory } from './get-history.ts';
import { getPeerReadTimes } from './get-peer-read-times.ts';
import { markRead } from './mark-read.ts';
import { modifyMessage } from './modify-message.ts';
import { revokeMessage } from './revoke-message.ts';
import { sendMessage } from './send-message.ts';
import { sendReceipts } from './send-receipts.ts';

/** Messages of two people. */
export const directMessageCommands: readonly Command[] = [
  deleteMessages,
  getHistory,
  getPeerReadTimes,
  markRead,
  modifyMessage,
  revokeMessage,
  sendMessage,
  sendReceipts,
];
