import type { RestCommand } from '../rest-command.ts';
import { countUnreadMessages } from './count-unread.ts';
import { getHistory } from './get-history.ts';
import { importMessage } from './import-message.ts';
import { markRead } from './mark-read.ts';
import { modifyMessage } from './modify-message.ts';
import { revokeMessage } from './revoke-message.ts';
import { sendMessage } from './send-message.ts';
import { sendMessages } from './send-messages.ts';

/** Messages of two people. */
export const directMessageCommands: readonly RestCommand[] = [
  countUnreadMessages,
  getHistory,
  importMessage,
  markRead,
  modifyMessage,
  revokeMessage,
  sendMessage,
  sendMessages,
];
